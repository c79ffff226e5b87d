package org.interculturalpractices.loader.decide;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.interculturalpractices.loader.resolve.PlaceNames;
import org.interculturalpractices.loader.resolve.ResolutionRule;
import org.interculturalpractices.loader.resolve.ResolvedPlace;
import org.interculturalpractices.ontology.places.Gazetteer;
import org.interculturalpractices.ontology.places.Place;
import org.interculturalpractices.ontology.places.PlacesAuthority;

/**
 * The places that decisions name by the ends of their IRIs. The gazetteer is read when a place is asked for that is not curated. Not
 * thread-safe.
 */
public final class PlaceIds {

    private final PlacesAuthority authority;
    private final PlaceNames names;
    private final Map<String, Place> curated = new HashMap<>();

    /** The curated places of an authority, and those of the gazetteer that ships with the project. */
    public PlaceIds(PlacesAuthority authority) {
        this.authority = authority;
        this.names = new PlaceNames(authority, Gazetteer.bundled());
        authority.places().forEach(place -> curated.put(place.iso2() + "/" + place.slug(), place));
    }

    /** Whether there is a country of that id, such as {@code no}, or a city, such as {@code no/bergen}. */
    public boolean has(String id) {
        return authority.country(countryOf(id)).isPresent() && (id.indexOf('/') < 0 || city(id).isPresent());
    }

    /** The city of an id such as {@code no/bergen}; nothing for a country alone. */
    public Optional<ResolvedPlace> city(String id) {
        Place place = curated.get(id);
        return place == null
                ? names.ofSlug("city/" + id).map(ResolvedPlace.class::cast)
                : Optional.of(new ResolvedPlace.Curated(place.name(), ResolutionRule.CURATED_PLACE, place));
    }

    /** The code of the country of an id, in lower case. */
    public static String countryOf(String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }
}
