package org.interculturalpractices.ontology.places;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interculturalpractices.ontology.Slugs;

/**
 * Slugs for the gazetteer's places of one country. A place has the slug of its name, unless a curated place has that slug or
 * a larger place of the country has that name; then its GeoNames id follows. The slug of a place depends on the authority
 * alone, never on what was loaded before. Immutable.
 */
public final class CitySlugs {

    private static final Comparator<GazetteerPlace> LARGEST_FIRST = Comparator.comparingLong(GazetteerPlace::population)
            .reversed()
            .thenComparingLong(GazetteerPlace::geonamesId);

    private final Set<String> curated = new HashSet<>();
    private final Map<String, GazetteerPlace> largest = new HashMap<>();

    /** The slugs of a country, given by its code in lower case, of which these are the gazetteer's places. */
    public CitySlugs(String iso2, PlacesAuthority authority, List<GazetteerPlace> places) {
        authority.places().stream()
                .filter(place -> place.iso2().equals(iso2))
                .map(Place::slug)
                .forEach(curated::add);
        for (GazetteerPlace place : places) {
            largest.merge(
                    Slugs.of(place.name()),
                    place,
                    (one, other) -> LARGEST_FIRST.compare(one, other) <= 0 ? one : other);
        }
    }

    /** The slug of a place of that country. */
    public String slugOf(GazetteerPlace place) {
        String slug = Slugs.of(place.name());
        boolean free = !slug.isEmpty() && !curated.contains(slug) && place.equals(largest.get(slug));
        if (free) {
            return slug;
        }
        return slug.isEmpty() ? Long.toString(place.geonamesId()) : slug + "-" + place.geonamesId();
    }
}
