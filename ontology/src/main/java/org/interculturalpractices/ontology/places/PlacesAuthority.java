package org.interculturalpractices.ontology.places;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * The countries of ISO 3166-1 (and Kosovo), and the curated places. Every value was looked up in a dataset that the module's
 * README names. Immutable.
 */
public final class PlacesAuthority {

    /** The languages in which {@code countries.csv} has a column. */
    private static final List<String> LANGUAGES = List.of(
            "en", "fr", "de", "it", "es", "pt", "sq", "sr", "uk", "tr", "el", "eu", "ca", "no", "nb", "sv", "pl");

    private final List<Country> countries;
    private final List<Place> places;
    private final Map<String, Country> byIso2;

    private PlacesAuthority(List<Country> countries, List<Place> places) {
        this.countries = countries;
        this.places = places;
        this.byIso2 = countries.stream().collect(Collectors.toUnmodifiableMap(Country::iso2, Function.identity()));
    }

    /** The authority that ships with the project. */
    public static PlacesAuthority bundled() {
        return Bundled.AUTHORITY;
    }

    /** All countries, by their codes. */
    public List<Country> countries() {
        return countries;
    }

    /** All curated places, by country. */
    public List<Place> places() {
        return places;
    }

    /** The country of a code in lower case. */
    public Optional<Country> country(String iso2) {
        return Optional.ofNullable(byIso2.get(iso2));
    }

    private static Country country(CSVRecord row) {
        return new Country(
                row.get("iso2").toLowerCase(Locale.ROOT),
                row.get("iso3"),
                AuthorityTable.optional(row, "m49"),
                row.get("name_en"),
                LANGUAGES.stream()
                        .map(language -> new LanguageText(row.get("name_" + language), language))
                        .toList(),
                otherNames(row.get("names_alt")),
                Long.parseLong(row.get("geonames_id")),
                row.get("wikidata_qid"),
                AuthorityTable.optional(row, "eu_authority_uri"),
                new BigDecimal(row.get("lat")),
                new BigDecimal(row.get("lon")));
    }

    /** Names written as {@code name@language}. */
    private static List<LanguageText> otherNames(String cell) {
        List<LanguageText> names = new ArrayList<>();
        for (String name : AuthorityTable.names(cell)) {
            int at = name.lastIndexOf('@');
            names.add(new LanguageText(name.substring(0, at), name.substring(at + 1)));
        }
        return names;
    }

    private static Place place(CSVRecord row) {
        String name = row.get("name_en");
        return new Place(
                row.get("slug"),
                name,
                AuthorityTable.names(row.get("native_or_local_names")).stream()
                        .filter(other -> !other.equals(name))
                        .toList(),
                PlaceType.ofSlug(row.get("type")),
                row.get("iso2").toLowerCase(Locale.ROOT),
                AuthorityTable.optionalNumber(row, "geonames_id"),
                AuthorityTable.optional(row, "wikidata_qid"),
                new BigDecimal(row.get("lat")),
                new BigDecimal(row.get("lon")),
                AuthorityTable.optionalNumber(row, "population"),
                AuthorityTable.optional(row, "nuts3_2021"),
                wikidataSourcesAgree(row.get("source_notes")));
    }

    private static boolean wikidataSourcesAgree(String notes) {
        return notes.contains("qid: 2+ sources") || notes.contains("corroborated by 2+ independent");
    }

    private static final class Bundled {
        static final PlacesAuthority AUTHORITY = new PlacesAuthority(
                AuthorityTable.rows("/places/countries.csv", PlacesAuthority::country),
                AuthorityTable.rows("/places/places.csv", PlacesAuthority::place));
    }
}
