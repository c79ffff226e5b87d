package org.interculturalpractices.ontology.places;

import java.math.BigDecimal;
import java.util.List;
import org.interculturalpractices.ontology.Iris;

/**
 * A populated place of the world gazetteer.
 *
 * @param geonamesId identifier in GeoNames
 * @param name the name that GeoNames gives first
 * @param alternateNames further names, of which the language is not stated
 * @param iso2 the country's ISO 3166-1 alpha-2 code, in lower case
 * @param featureCode the kind of place by the codes of GeoNames, such as PPLX
 * @param latitude in degrees of WGS 84
 * @param longitude in degrees of WGS 84
 * @param population inhabitants; 0 where GeoNames does not know it
 */
public record GazetteerPlace(
        long geonamesId,
        String name,
        List<String> alternateNames,
        String iso2,
        String featureCode,
        BigDecimal latitude,
        BigDecimal longitude,
        long population) {

    private static final String SECTION = "PPLX";

    public GazetteerPlace {
        alternateNames = List.copyOf(alternateNames);
    }

    /** The IRI of the place under a slug that {@link CitySlugs} gives. */
    public String iri(String slug) {
        return Iris.city(iso2, slug);
    }

    /** Whether it is a section of a populated place: feature code PPLX. */
    public boolean isSection() {
        return featureCode.equals(SECTION);
    }
}
