package org.interculturalpractices.loader.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.interculturalpractices.loader.parse.Heading;
import org.interculturalpractices.loader.parse.OwnPage;
import org.interculturalpractices.loader.parse.PeriodStatus;
import org.interculturalpractices.loader.parse.SourceRecord;
import org.interculturalpractices.ontology.Slugs;
import org.jspecify.annotations.Nullable;

/**
 * Finds the record of a listing that a practice's own page belongs to: the one that links to it, else the one that has its title. All
 * pages are announced first, so that no more records are held than pages may want. Not thread-safe.
 */
public final class OwnPageIndex {

    private final Map<String, List<Listed>> byAddress = new HashMap<>();
    private final Map<String, List<Listed>> byTitle = new HashMap<>();

    /**
     * A record of a listing that a page may belong to.
     *
     * @param slug the slug of the record's own
     * @param places words for its places: slugs of cities, else the country
     * @param source the name of its source
     * @param line its first line
     */
    public record Listed(
            String slug, String title, Heading heading, String headingLine, String places, String source, int line) {

        private boolean hasPeriod() {
            return heading.period().status() != PeriodStatus.UNDATED;
        }
    }

    /**
     * What was found for a page.
     *
     * @param record the record that it belongs to, or null
     * @param byLink whether the listing links to it
     * @param candidates where no record was chosen, those of several practices that it may belong to; at least two, or none
     */
    public record Match(@Nullable Listed record, boolean byLink, List<Listed> candidates) {

        private static final Match NONE = new Match(null, false, List.of());
    }

    /** Announces a page. */
    public void announce(OwnPage page) {
        page.addresses().forEach(address -> byAddress.putIfAbsent(PageAddress.plain(address), new ArrayList<>(1)));
        byTitle.putIfAbsent(Slugs.fold(page.title()), new ArrayList<>(1));
    }

    /** Takes a record that is no own page, if a page may want it. */
    public void add(SourceRecord record, String slug, String places, String source) {
        String address = record.stated().page();
        List<Listed> linked = address == null ? null : byAddress.get(PageAddress.plain(address));
        String folded = Slugs.fold(record.title());
        List<Listed> titled = folded.isEmpty() ? null : byTitle.get(folded);
        if (linked == null && titled == null) {
            return;
        }
        Listed listed = new Listed(
                slug,
                record.title(),
                record.heading(),
                record.headingLine(),
                places,
                source,
                record.lines().first());
        Optional.ofNullable(linked).ifPresent(records -> records.add(listed));
        Optional.ofNullable(titled).ifPresent(records -> records.add(listed));
    }

    /**
     * Finds the record of a page, when all records were added.
     *
     * @param places words for the places that the page's sidecar file says, as for a record; null if it says none
     */
    public Match find(OwnPage page, @Nullable String places, Identities identities) {
        List<Listed> linked = page.addresses().stream()
                .flatMap(address -> byAddress.getOrDefault(PageAddress.plain(address), List.of()).stream())
                .distinct()
                .toList();
        Predicate<Listed> sameTitle = listed -> Slugs.fold(listed.title).equals(Slugs.fold(page.title()));
        List<Listed> narrowed = practices(linked, identities) > 1
                ? linked.stream().filter(sameTitle).toList()
                : linked;
        if (!narrowed.isEmpty()) {
            return match(narrowed, true, identities);
        }
        List<Listed> titled = byTitle.getOrDefault(Slugs.fold(page.title()), List.of()).stream()
                .filter(listed -> places == null || isPlace(listed, page, places))
                .toList();
        return match(titled, false, identities);
    }

    /** The same country, and the same cities where the sidecar file names any. */
    private static boolean isPlace(Listed listed, OwnPage page, String places) {
        Heading own = page.heading();
        return own == null
                || (own.country().equals(listed.heading.country())
                        && (own.placeText().isEmpty() || places.equals(listed.places)));
    }

    private static Match match(List<Listed> found, boolean byLink, Identities identities) {
        if (found.isEmpty()) {
            return Match.NONE;
        }
        if (practices(found, identities) > 1) {
            return new Match(null, byLink, found);
        }
        Comparator<Listed> standing = Comparator.comparing((Listed listed) -> !listed.hasPeriod())
                .thenComparing(listed -> !listed.slug.equals(identities.canonical(listed.slug)))
                .thenComparing(Listed::slug);
        return new Match(found.stream().min(standing).orElseThrow(), byLink, List.of());
    }

    private static long practices(List<Listed> found, Identities identities) {
        return found.stream()
                .map(listed -> identities.canonical(listed.slug))
                .distinct()
                .count();
    }
}
