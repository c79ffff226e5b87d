package org.interculturalpractices.loader.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.interculturalpractices.loader.resolve.PlaceResolver;
import org.interculturalpractices.loader.resolve.Resolution;
import org.interculturalpractices.loader.resolve.ResolvedPlace;
import org.interculturalpractices.ontology.places.Gazetteer;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.jspecify.annotations.Nullable;

/**
 * How many names of places are resolved as a table of known answers says: columns {@code id}, {@code iso2}, {@code city_name} and
 * {@code expected_geonames_id}, which is empty where the country has no such place.
 *
 * @param resolved how many names were resolved to the place expected
 * @param refused how many names of no place were refused
 * @param mistakes the others
 */
public record PlaceEvaluation(int resolved, int refused, List<Mistake> mistakes) {

    private static final String BUNDLED = "/evaluation/places.csv";

    /**
     * A name that was resolved wrongly.
     *
     * @param expected the GeoNames id, or nothing for a name of no place
     * @param given what was found: GeoNames id and name, or nothing
     */
    public record Mistake(String id, String name, String expected, String given) {}

    private record Row(String id, String iso2, String name, String expected) {

        static Row of(CSVRecord row) {
            return new Row(
                    row.get("id"),
                    row.get("iso2").toLowerCase(Locale.ROOT),
                    row.get("city_name"),
                    row.get("expected_geonames_id"));
        }
    }

    /**
     * Resolves every name of a table, with curated places and the world gazetteer.
     *
     * @param file the table, or null for the one that ships with the project: homonyms, spellings, and names of no place, with their
     *     identifiers from GeoNames
     */
    public static PlaceEvaluation run(@Nullable Path file) {
        PlaceResolver resolver = new PlaceResolver(PlacesAuthority.bundled(), Gazetteer.bundled());
        int resolved = 0;
        int refused = 0;
        List<Mistake> mistakes = new ArrayList<>();
        for (Row row : SampleFile.read(file, BUNDLED, Row::of)) {
            Resolution resolution = resolver.resolve(row.iso2, row.name);
            String given = resolution.places().size() == 1
                    ? geonamesId(resolution.places().getFirst())
                    : "";
            boolean right = given.equals(row.expected)
                    && (given.isEmpty()
                            ? resolution.places().isEmpty()
                            : resolution.unresolved().isEmpty());
            if (right) {
                resolved += given.isEmpty() ? 0 : 1;
                refused += given.isEmpty() ? 1 : 0;
            } else {
                mistakes.add(new Mistake(row.id, row.name, row.expected, given));
            }
        }
        return new PlaceEvaluation(resolved, refused, mistakes);
    }

    private static String geonamesId(ResolvedPlace place) {
        return switch (place) {
            case ResolvedPlace.Curated curated -> String.valueOf(curated.place().geonamesId());
            case ResolvedPlace.Listed listed -> Long.toString(listed.place().geonamesId());
        };
    }
}
