package org.interculturalpractices.loader;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.identity.DuplicateFinder;
import org.interculturalpractices.loader.identity.Identities;
import org.interculturalpractices.loader.identity.OwnPageIndex;
import org.interculturalpractices.loader.identity.OwnPageIndex.Listed;
import org.interculturalpractices.loader.identity.OwnPageIndex.Match;
import org.interculturalpractices.loader.parse.OwnPage;
import org.interculturalpractices.loader.parse.SourceRecord;
import org.interculturalpractices.loader.release.Register;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of practices' own pages: joined to the record of a listing, whose place, period and practice it takes; or alone, at
 * the place that its sidecar file says. Which it is depends on all sources of the load, not on their order. Not thread-safe.
 */
final class OwnPageJoiner {

    private final Register register;
    private final Identities identities;
    private final RecordEnricher evidence;
    private final OwnPageIndex index = new OwnPageIndex();
    private final Map<String, String> slugByJoinedRecord = new HashMap<>();

    /** What becomes of a page. */
    sealed interface Outcome {

        /** It belongs to the practice of that slug, which a listing names. */
        record Joined(SourceRecord record, String slug, Listed listed) implements Outcome {}

        /** It is a practice by itself; of several that a listing names it may be each. */
        record Alone(SourceRecord record, Match match) implements Outcome {}

        /** It has no place. */
        record Rejected(String code, String message) implements Outcome {}
    }

    OwnPageJoiner(Register register, Identities identities, RecordEnricher evidence) {
        this.register = register;
        this.identities = identities;
        this.evidence = evidence;
    }

    /** Announces a page, before the records of listings are offered. */
    void announce(OwnPage page) {
        index.announce(page);
    }

    /** Offers a record that is no own page. */
    void offer(SourceRecord record, String slug, String places, String source) {
        index.add(record, slug, places, source);
    }

    /** Decides about a page, when all records were offered; {@code source} is the number of its source in the survey. */
    void join(OwnPage page, int source, DuplicateFinder survey) {
        switch (decide(page)) {
            case Outcome.Joined joined -> {
                slugByJoinedRecord.put(joined.record.sha256(), joined.slug);
                formerSlug(page, joined.record)
                        .ifPresent(former -> survey.joinPage(
                                joined.slug, former, "the page of its own that the listing belongs to"));
            }
            case Outcome.Alone alone -> {
                String places = evidence.places(alone.record);
                survey.add(source, register.slugOf(alone.record, places), alone.record, places);
            }
            case Outcome.Rejected rejected -> {
                // It is rejected when the source is mapped.
            }
        }
    }

    /** What becomes of a page; the same whenever it is asked, once all records were offered. */
    Outcome decide(OwnPage page) {
        SourceRecord alone = page.alone();
        Match match = index.find(page, alone == null ? null : evidence.places(alone), identities);
        Listed listed = match.record();
        if (listed != null && !isParted(alone, listed)) {
            return new Outcome.Joined(page.joinedTo(listed.heading(), listed.headingLine()), listed.slug(), listed);
        }
        return alone == null ? rejected(match) : new Outcome.Alone(alone, match);
    }

    /** The slugs of the practices of pages that joined a listing: one for each record. */
    Collection<String> slugs() {
        return slugByJoinedRecord.values();
    }

    /** The records that a page may belong to, for people. */
    static String candidates(Match match) {
        return match.candidates().stream()
                .map(listed -> String.format(
                        Locale.ROOT,
                        "\"%s\" (%s, %s:%d)",
                        listed.title(),
                        listed.headingLine(),
                        listed.source(),
                        listed.line()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Whether a curator said that the page, published by itself before, is another practice. */
    private boolean isParted(@Nullable SourceRecord alone, Listed listed) {
        return alone != null
                && register.formerSlug(alone)
                        .filter(former -> identities.areDifferent(former, listed.slug()))
                        .isPresent();
    }

    private Optional<String> formerSlug(OwnPage page, SourceRecord joined) {
        SourceRecord alone = page.alone();
        return Optional.ofNullable(alone).flatMap(register::formerSlug).or(() -> register.formerSlug(joined));
    }

    private static Outcome rejected(Match match) {
        return match.candidates().isEmpty()
                ? new Outcome.Rejected(
                        "place-missing",
                        "this is a practice's own page, which says no place, and no record of a listing links to it or has"
                                + " its title; load it together with that listing, or give \"country\" and \"city\" in its"
                                + " sidecar file")
                : new Outcome.Rejected(
                        "own-page-ambiguous",
                        "this page may belong to several practices: " + candidates(match)
                                + "; give its address as \"iri\", or its \"country\" and \"city\", in its sidecar file");
    }
}
