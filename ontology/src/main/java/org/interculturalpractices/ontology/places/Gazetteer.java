package org.interculturalpractices.ontology.places;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * The populated places of GeoNames that have at least 5,000 inhabitants or are the seat of an administration. The table is
 * read anew at each call, so that nothing of it stays in memory. Immutable.
 */
public final class Gazetteer {

    private static final Gazetteer BUNDLED = new Gazetteer("/places/gazetteer.tsv.gz");

    private final String resource;

    private Gazetteer(String resource) {
        this.resource = resource;
    }

    /** The gazetteer that ships with the project. */
    public static Gazetteer bundled() {
        return BUNDLED;
    }

    /** The places of a country, given by its code in lower case. */
    public List<GazetteerPlace> inCountry(String iso2) {
        String code = iso2.toUpperCase(Locale.ROOT);
        try (Stream<CSVRecord> rows = AuthorityTable.stream(resource)) {
            return rows.filter(row -> row.get("iso2").equals(code))
                    .map(Gazetteer::place)
                    .toList();
        }
    }

    /** All places, by the codes of their countries in lower case. */
    public Map<String, List<GazetteerPlace>> byCountry() {
        try (Stream<CSVRecord> rows = AuthorityTable.stream(resource)) {
            return rows.map(Gazetteer::place).collect(Collectors.groupingBy(GazetteerPlace::iso2));
        }
    }

    /** Gives all places, one after the other. */
    public void forEach(Consumer<GazetteerPlace> consumer) {
        try (Stream<CSVRecord> rows = AuthorityTable.stream(resource)) {
            rows.map(Gazetteer::place).forEach(consumer);
        }
    }

    private static GazetteerPlace place(CSVRecord row) {
        return new GazetteerPlace(
                Long.parseLong(row.get("geonames_id")),
                row.get("name"),
                AuthorityTable.names(row.get("alternate_names")),
                row.get("iso2").toLowerCase(Locale.ROOT),
                row.get("feature_code"),
                new BigDecimal(row.get("lat")),
                new BigDecimal(row.get("lon")),
                Long.parseLong(row.get("population")));
    }
}
