package org.interculturalpractices.loader.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.identity.IdentityDecision.Basis;
import org.interculturalpractices.loader.parse.PeriodStatement;
import org.interculturalpractices.loader.parse.SourceLinks;
import org.interculturalpractices.loader.parse.SourceRecord;
import org.interculturalpractices.ontology.Slugs;

/**
 * Duplicate detection over all records of a load, before any is mapped: which of them are one practice. Two records are one if
 * a page links them, whatever their languages; or if they come from two sources, name the same places and period, have all but
 * the same title, and are in one language. Records of one source are one only when a page links them: a page does not list a
 * practice twice. Memory: a line for each record. Not thread-safe.
 */
public final class DuplicateFinder {

    /** How much of the words of two titles must be the same, of 1. */
    static final double SIMILAR = 0.8;

    private static final int SAMPLE = 500;

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final Identities identities;
    private final Predicate<String> isPublished;
    private final boolean byTitles;
    private final BiPredicate<Seen, Seen> sameLanguage;
    private final Map<String, Seen> byPage = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final Map<String, List<Seen>> byPlaceAndPeriod = new HashMap<>();
    private final List<Suspicion> suspicions = new ArrayList<>();

    /**
     * A record of the load.
     *
     * @param source which source it is of, by number
     * @param slug the slug of its practice, if it stands alone
     * @param line its first line
     * @param title its title
     * @param words the words of the title, folded
     * @param sample the beginning of its text, to tell its language by
     */
    public record Seen(int source, String slug, int line, String title, Set<String> words, String sample) {}

    /** Two practices that look like one and are in two languages, with no page that links them: a curator's question. */
    public record Suspicion(String practice, String other, int source, int line, String title) {}

    /**
     * A survey that adds to what is decided already.
     *
     * @param isPublished whether the practice of a slug was published before; of two such practices that one stays
     * @param byTitles whether titles are compared: not where there is one source
     * @param sameLanguage whether two records are in one language; asked of a pair that agrees in all else
     */
    public DuplicateFinder(
            Identities identities,
            Predicate<String> isPublished,
            boolean byTitles,
            BiPredicate<Seen, Seen> sameLanguage) {
        this.identities = identities;
        this.isPublished = isPublished;
        this.byTitles = byTitles;
        this.sameLanguage = sameLanguage;
    }

    /**
     * Takes the next record.
     *
     * @param places the slugs of country and cities, and words for places that are not known
     */
    public void add(int source, String slug, SourceRecord record, String places) {
        String text = record.text();
        Seen seen = new Seen(
                source,
                slug,
                record.lines().first(),
                record.title(),
                words(record.title()),
                text.substring(0, Math.min(text.length(), SAMPLE)));
        byPage(seen, record.stated());
        if (byTitles) {
            PeriodStatement period = record.heading().period();
            byTitle(
                    seen,
                    String.join(
                            "|",
                            record.heading().country().iso2(),
                            places,
                            period.status().slug(),
                            String.valueOf(period.startYear()),
                            String.valueOf(period.endYear())));
        }
    }

    /** What a curator should decide. */
    public List<Suspicion> suspicions() {
        return suspicions;
    }

    private void byPage(Seen seen, SourceLinks stated) {
        String page = stated.page();
        if (page == null) {
            return;
        }
        Seen first = byPage.putIfAbsent(PageAddress.plain(page), seen);
        if (first != null && first.source == seen.source) {
            // A listing that leads to one page from several practices leads to the page of none.
            shared.add(PageAddress.plain(page));
        } else if (first != null && !shared.contains(PageAddress.plain(page))) {
            unite(first.slug, seen.slug, Basis.SAME_PAGE, "both lead to the page " + PageAddress.plain(page));
        }
        for (String translation : stated.translations()) {
            Seen other = byPage.putIfAbsent(PageAddress.plain(translation), seen);
            if (other != null) {
                unite(
                        other.slug,
                        seen.slug,
                        Basis.TRANSLATION,
                        "the page of one names " + translation + " as its translation");
            }
        }
    }

    /**
     * Says that a practice which was published under a slug of its own, that of its own page, is the practice of a listing.
     *
     * @param listed the slug of the listing's record
     * @param former the slug of the page's
     */
    public void joinPage(String listed, String former, String reason) {
        unite(listed, former, Basis.OWN_PAGE, reason);
    }

    private void byTitle(Seen seen, String placeAndPeriod) {
        List<Seen> candidates = byPlaceAndPeriod.computeIfAbsent(placeAndPeriod, key -> new ArrayList<>(1));
        Set<String> tried = new HashSet<>();
        for (Seen candidate : candidates) {
            double similarity = candidate.source == seen.source ? 0 : similarity(candidate.words, seen.words);
            if (similarity >= SIMILAR && tried.add(candidate.slug)) {
                if (sameLanguage.test(candidate, seen)) {
                    unite(
                            candidate.slug,
                            seen.slug,
                            Basis.SAME_TITLE,
                            String.format(
                                    Locale.ROOT,
                                    "same places and period in two sources, and %s %% of the words of the titles are the same",
                                    Math.round(similarity * 100)));
                } else if (!isOne(candidate.slug, seen.slug) && !identities.isDecided(candidate.slug, seen.slug)) {
                    suspicions.add(new Suspicion(candidate.slug, seen.slug, seen.source, seen.line, candidate.title));
                }
            }
        }
        candidates.add(seen);
    }

    private boolean isOne(String one, String other) {
        return identities.canonical(one).equals(identities.canonical(other));
    }

    private void unite(String first, String second, Basis basis, String reason) {
        if (isOne(first, second) || identities.isDecided(first, second)) {
            return;
        }
        String one = identities.canonical(first);
        String two = identities.canonical(second);
        if (identities.isDecided(one, two)) {
            return;
        }
        boolean secondStays = isPublished.test(two) && !isPublished.test(one);
        identities.add(
                secondStays
                        ? IdentityDecision.ofEvidence(two, one, basis, reason)
                        : IdentityDecision.ofEvidence(one, two, basis, reason));
    }

    /** How many of the words of two titles are in both, of all (Jaccard); none if they have other numbers: "part 1", "part 2". */
    private static double similarity(Set<String> one, Set<String> other) {
        if (!numbers(one).equals(numbers(other))) {
            return 0;
        }
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        int all = one.size() + other.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }

    private static Set<String> numbers(Set<String> words) {
        return words.stream().filter(word -> DIGIT.matcher(word).find()).collect(Collectors.toSet());
    }

    private static Set<String> words(String title) {
        return Set.copyOf(List.of(Slugs.fold(title).split(" ", -1)));
    }
}
