package org.interculturalpractices.loader.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.interculturalpractices.ontology.Slugs;
import org.interculturalpractices.ontology.places.CitySlugs;
import org.interculturalpractices.ontology.places.Gazetteer;
import org.interculturalpractices.ontology.places.GazetteerPlace;
import org.interculturalpractices.ontology.places.Place;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.jspecify.annotations.Nullable;

/**
 * Curated places and those of the world gazetteer by whole names and by identifiers. The gazetteer is read once, when it is first
 * asked for, and stays in memory. Not thread-safe.
 */
public final class PlaceNames {

    private final PlacesAuthority authority;
    private final Gazetteer gazetteer;
    private final Map<String, CountryPlaces> byCountry = new HashMap<>();
    private final Map<Long, Place> curated = new HashMap<>();
    private final Map<String, CitySlugs> slugs = new HashMap<>();
    private @Nullable Map<String, List<GazetteerPlace>> listed;
    private @Nullable Map<Long, GazetteerPlace> byGeonamesId;

    /** Places of an authority and of a gazetteer. */
    public PlaceNames(PlacesAuthority authority, Gazetteer gazetteer) {
        this.authority = authority;
        this.gazetteer = gazetteer;
        authority.places().forEach(place -> {
            if (place.geonamesId() != null) {
                curated.put(place.geonamesId(), place);
            }
        });
    }

    /** The places that the name may mean and that no other beats: none, one, or several of equal right. */
    public List<ResolvedPlace> named(String iso2, String name) {
        return country(iso2).best(Slugs.fold(name), name);
    }

    /** All places of that name in a country, the likeliest first. */
    public List<ResolvedPlace> all(String iso2, String name) {
        return country(iso2).all(Slugs.fold(name));
    }

    /** The place of an identifier in GeoNames. */
    public Optional<ResolvedPlace> ofGeonamesId(long id) {
        Place known = curated.get(id);
        if (known != null) {
            return Optional.of(new ResolvedPlace.Curated(known.name(), ResolutionRule.CURATED_PLACE, known));
        }
        if (byGeonamesId == null) {
            Map<Long, GazetteerPlace> ids = new HashMap<>();
            listed().values().forEach(places -> places.forEach(place -> ids.put(place.geonamesId(), place)));
            byGeonamesId = ids;
        }
        return Optional.ofNullable(byGeonamesId.get(id))
                .map(place -> new ResolvedPlace.Listed(
                        place.name(),
                        ResolutionRule.GAZETTEER_NAME,
                        place,
                        slugs(place.iso2()).slugOf(place)));
    }

    /** The place of the gazetteer with that id, such as {@code city/be/ghent}. */
    public Optional<ResolvedPlace.Listed> ofSlug(String id) {
        String[] parts = id.split("/", -1);
        if (parts.length != 3 || !parts[0].equals("city")) {
            return Optional.empty();
        }
        return listed().getOrDefault(parts[1], List.of()).stream()
                .filter(place -> slugs(parts[1]).slugOf(place).equals(parts[2]))
                .map(place -> new ResolvedPlace.Listed(place.name(), ResolutionRule.GAZETTEER_NAME, place, parts[2]))
                .findFirst();
    }

    /** Gives every place of the gazetteer, or those of one country, one after the other. */
    public void forEachListed(@Nullable String iso2, Consumer<ResolvedPlace.Listed> consumer) {
        listed().forEach((country, places) -> {
            if (iso2 != null && !iso2.equals(country)) {
                return;
            }
            CitySlugs ofCountry = slugs(country);
            places.forEach(place -> consumer.accept(new ResolvedPlace.Listed(
                    place.name(), ResolutionRule.GAZETTEER_NAME, place, ofCountry.slugOf(place))));
        });
    }

    private CitySlugs slugs(String iso2) {
        return slugs.computeIfAbsent(
                iso2, country -> new CitySlugs(country, authority, listed().getOrDefault(country, List.of())));
    }

    /** The places of a country. */
    CountryPlaces country(String iso2) {
        return byCountry.computeIfAbsent(
                iso2,
                country -> new CountryPlaces(country, authority, () -> listed().getOrDefault(country, List.of())));
    }

    private Map<String, List<GazetteerPlace>> listed() {
        if (listed == null) {
            listed = gazetteer.byCountry();
        }
        return listed;
    }
}
