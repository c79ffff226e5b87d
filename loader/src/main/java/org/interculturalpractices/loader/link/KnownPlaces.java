package org.interculturalpractices.loader.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.interculturalpractices.loader.match.GeoPoint;
import org.interculturalpractices.loader.parse.CountryNames;
import org.interculturalpractices.loader.reconcile.IndexedEntity;
import org.interculturalpractices.loader.resolve.PlaceNames;
import org.interculturalpractices.loader.resolve.ResolvedPlace;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.links.AuthorityLinks;
import org.interculturalpractices.ontology.places.Country;
import org.interculturalpractices.ontology.places.Gazetteer;
import org.interculturalpractices.ontology.places.Place;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.jspecify.annotations.Nullable;

/** The countries, curated places, places of the gazetteer and statistical regions that a dataset may mean. Not thread-safe. */
final class KnownPlaces {

    private static final String IDS = Iris.BASE + "id/";

    private final PlaceNames names;
    private final CountryNames countryNames;
    private final Map<String, Country> countries = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, String> byIdentifier = new HashMap<>();
    private final Set<String> regions = new HashSet<>();
    private final Map<String, String> countryOfRegion = new HashMap<>();

    /**
     * A place that is known.
     *
     * @param iri its IRI
     * @param name its name
     * @param listed the place, where it is of the gazetteer and may not be in the graph yet; otherwise null
     */
    record Known(String iri, String name, ResolvedPlace.@Nullable Listed listed) {

        static Known of(ResolvedPlace place) {
            return switch (place) {
                case ResolvedPlace.Curated found ->
                    new Known(found.iri(), found.place().name(), null);
                case ResolvedPlace.Listed found ->
                    new Known(found.iri(), found.place().name(), found);
            };
        }

        /** The path of its IRI after {@code id/}. */
        String id() {
            return iri.substring(IDS.length());
        }

        /** The code of its country, in lower case. */
        String iso2() {
            return id().split("/", -1)[1];
        }
    }

    private final PlaceEntities entities;

    KnownPlaces(PlacesAuthority authority, Gazetteer gazetteer) {
        names = new PlaceNames(authority, gazetteer);
        entities = new PlaceEntities(authority, names);
        countryNames = new CountryNames(authority);
        for (Country country : authority.countries()) {
            countries.put(country.iri(), country);
            AuthorityLinks.of(country).forEach(link -> byIdentifier.put(link.object(), country.iri()));
        }
        for (Place place : authority.places()) {
            places.put(place.iri(), place);
            AuthorityLinks.of(place).forEach(link -> {
                if (link.predicate().equals(AuthorityLinks.WITHIN)) {
                    regions.add(link.object());
                } else {
                    byIdentifier.put(link.object(), place.iri());
                }
            });
            if (place.nuts3() != null) {
                // The codes of the first level are those of the statistical office: EL is Greece, and UK the United
                // Kingdom.
                countryOfRegion.put(place.nuts3().substring(0, 2), Iris.country(place.iso2()));
            }
        }
    }

    /** Those of curated places and of the gazetteer that ship with the project. */
    static KnownPlaces bundled() {
        return new KnownPlaces(PlacesAuthority.bundled(), Gazetteer.bundled());
    }

    /** Gives the places of a country, or of the world if that is null, in the form in which names are indexed. */
    void forEach(@Nullable String iso2, Consumer<IndexedEntity> consumer) {
        entities.forEach(iso2, consumer);
    }

    /** The places by their names. */
    PlaceNames names() {
        return names;
    }

    /** The place of an id, such as {@code city/no/bergen}. */
    Optional<Known> ofId(String id) {
        return curated(IDS + id).or(() -> names.ofSlug(id).map(Known::of));
    }

    /** The place of an identifier, in the form in which the graph links to it. */
    Optional<Known> ofIdentifier(String identifier) {
        if (identifier.startsWith(IDS)) {
            return ofId(identifier.substring(IDS.length()));
        }
        String iri = byIdentifier.get(identifier);
        if (iri != null) {
            return curated(iri);
        }
        return identifier.startsWith(AuthorityLinks.GEONAMES)
                ? names.ofGeonamesId(Long.parseLong(
                                identifier.substring(AuthorityLinks.GEONAMES.length(), identifier.length() - 1)))
                        .map(Known::of)
                : Optional.empty();
    }

    /** The IRI of a statistical region in which places of the graph lie, or of the country whose whole it is. */
    Optional<String> ofRegion(String code) {
        String country = countryOfRegion.get(code);
        if (country != null) {
            return Optional.of(country);
        }
        return Optional.of(AuthorityLinks.NUTS + code).filter(regions::contains);
    }

    /** The country that a name, a code or an IRI stands for, or null. */
    @Nullable
    Country country(String stated) {
        Country known = PlaceEvidence.identifier(stated)
                .flatMap(this::ofIdentifier)
                .map(place -> countries.get(place.iri()))
                .orElse(null);
        return known == null && !stated.isEmpty() ? countryNames.findNameOrCode(stated) : known;
    }

    /** Where a place that is no country is. */
    GeoPoint point(Known known) {
        if (known.listed() != null) {
            return known.listed().point();
        }
        Place curated = places.get(known.iri());
        return GeoPoint.of(curated.latitude(), curated.longitude());
    }

    private Optional<Known> curated(String iri) {
        Country country = countries.get(iri);
        if (country != null) {
            return Optional.of(new Known(iri, country.name(), null));
        }
        return Optional.ofNullable(places.get(iri)).map(place -> new Known(iri, place.name(), null));
    }
}
