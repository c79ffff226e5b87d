package org.interculturalpractices.ontology.places;

import java.math.BigDecimal;
import java.util.List;
import org.interculturalpractices.ontology.Iris;
import org.jspecify.annotations.Nullable;

/**
 * A curated place: a city or another local authority in which practices happen. What no trusted dataset gives is null.
 *
 * @param slug the last part of its IRI, unique within the country
 * @param name the name in English
 * @param otherNames local names and spellings, of which the language is not stated
 * @param type what kind of local authority it is
 * @param iso2 the country's ISO 3166-1 alpha-2 code, in lower case
 * @param geonamesId identifier in GeoNames
 * @param wikidataId identifier in Wikidata
 * @param latitude in degrees of WGS 84
 * @param longitude in degrees of WGS 84
 * @param population inhabitants, of 2020 or before
 * @param nuts3 code of the NUTS 3 region, version 2021
 * @param wikidataSourcesAgree whether two or more tables of equal identifiers give the same identifier in Wikidata
 */
public record Place(
        String slug,
        String name,
        List<String> otherNames,
        PlaceType type,
        String iso2,
        @Nullable Long geonamesId,
        @Nullable String wikidataId,
        BigDecimal latitude,
        BigDecimal longitude,
        @Nullable Long population,
        @Nullable String nuts3,
        boolean wikidataSourcesAgree) {

    public Place {
        otherNames = List.copyOf(otherNames);
    }

    /** The IRI of the place. */
    public String iri() {
        return Iris.city(iso2, slug);
    }
}
