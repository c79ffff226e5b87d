package org.interculturalpractices.ontology.places;

import java.lang.ref.SoftReference;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * The populated places of GeoNames that have at least 5,000 inhabitants or are the seat of an administration. What was read of all
 * countries is kept as long as memory allows; what reads place by place leaves nothing behind. Thread-safe.
 */
public final class Gazetteer {

    private static final Gazetteer BUNDLED = new Gazetteer("/places/gazetteer.tsv.gz");

    private final String resource;
    private volatile SoftReference<Map<String, List<GazetteerPlace>>> kept = new SoftReference<>(null);

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
        Map<String, List<GazetteerPlace>> places = kept.get();
        if (places == null) {
            places = readByCountry();
            kept = new SoftReference<>(places);
        }
        return places;
    }

    private Map<String, List<GazetteerPlace>> readByCountry() {
        try (Stream<CSVRecord> rows = AuthorityTable.stream(resource)) {
            return rows.map(Gazetteer::place)
                    .collect(Collectors.collectingAndThen(
                            Collectors.groupingBy(GazetteerPlace::iso2, Collectors.toUnmodifiableList()),
                            Collections::unmodifiableMap));
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
