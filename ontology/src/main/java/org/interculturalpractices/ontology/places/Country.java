package org.interculturalpractices.ontology.places;

import java.math.BigDecimal;
import java.util.List;
import org.interculturalpractices.ontology.Iris;
import org.jspecify.annotations.Nullable;

/**
 * A country of the authority.
 *
 * @param iso2 ISO 3166-1 alpha-2 code, in lower case
 * @param iso3 ISO 3166-1 alpha-3 code
 * @param m49 code of the United Nations' M49 standard, three digits; null for Kosovo
 * @param name the name in English
 * @param names the names in all languages, that one included
 * @param otherNames further names
 * @param geonamesId identifier in GeoNames
 * @param wikidataId identifier in Wikidata, such as {@code Q20}
 * @param euAuthority IRI in the country authority of the European Union, or null
 * @param latitude of a representative point, in degrees of WGS 84
 * @param longitude of that point
 */
public record Country(
        String iso2,
        String iso3,
        @Nullable String m49,
        String name,
        List<LanguageText> names,
        List<LanguageText> otherNames,
        long geonamesId,
        String wikidataId,
        @Nullable String euAuthority,
        BigDecimal latitude,
        BigDecimal longitude) {

    public Country {
        names = List.copyOf(names);
        otherNames = List.copyOf(otherNames);
    }

    /** The IRI of the country. */
    public String iri() {
        return Iris.country(iso2);
    }
}
