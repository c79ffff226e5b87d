package org.interculturalpractices.loader.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.interculturalpractices.loader.parse.Heading;
import org.interculturalpractices.loader.parse.HeadingParser;
import org.interculturalpractices.loader.parse.HeadingReading;
import org.interculturalpractices.loader.resolve.ResolvedPlace;
import org.jspecify.annotations.Nullable;

/**
 * How many heading lines are read as a table of known answers says: columns {@code id}, {@code heading}, {@code country} (ISO 3166-1, two
 * letters), {@code cities} (slugs of their IRIs, a blank between two), {@code start}, {@code end} and {@code status}; where a column
 * {@code doubtful} says {@code y}, there are two fair readings, and the row counts apart.
 *
 * @param rows how many rows the table has that are not doubtful
 * @param rightByField how many of these are right in each field
 * @param right how many are right in every field
 * @param misses each field that was read otherwise, also of doubtful rows
 */
public record HeadingEvaluation(int rows, Map<Field, Integer> rightByField, int right, List<Miss> misses) {

    private static final String BUNDLED = "/evaluation/headings.tsv";

    /** A field of a heading line. */
    public enum Field {
        COUNTRY,
        CITIES,
        START,
        END,
        STATUS
    }

    /**
     * A field that was read otherwise than expected.
     *
     * @param doubtful whether the row has two fair readings
     * @param warned whether the reading says that it is not certain
     */
    public record Miss(
            String id, String heading, Field field, String expected, String given, boolean doubtful, boolean warned) {}

    private record Row(String id, String heading, Map<Field, String> fields, boolean doubtful) {

        static Row of(CSVRecord row) {
            Map<Field, String> fields = new EnumMap<>(Field.class);
            for (Field field : Field.values()) {
                fields.put(field, normal(row.get(field.name().toLowerCase(Locale.ROOT))));
            }
            boolean doubtful =
                    row.isMapped("doubtful") && row.get("doubtful").strip().equals("y");
            return new Row(row.get("id"), row.get("heading"), fields, doubtful);
        }

        private static String normal(String cell) {
            return Stream.of(cell.strip().toLowerCase(Locale.ROOT).split("[\\s;|]+", -1))
                    .sorted()
                    .collect(Collectors.joining(" "));
        }
    }

    /** Reads every heading line of a table, or of the one that ships with the project. */
    public static HeadingEvaluation run(@Nullable Path file) {
        HeadingParser parser = HeadingParser.bundled();
        Map<Field, Integer> rightByField = new EnumMap<>(Field.class);
        List<Miss> misses = new ArrayList<>();
        int rows = 0;
        int right = 0;
        for (Row row : SampleFile.read(file, BUNDLED, Row::of)) {
            HeadingReading reading = parser.read(row.heading);
            Map<Field, String> given = fields(reading);
            List<Field> wrong = Stream.of(Field.values())
                    .filter(field -> !row.fields.get(field).equals(given.get(field)))
                    .toList();
            wrong.forEach(field -> misses.add(miss(row, field, given, isCertain(reading))));
            if (!row.doubtful) {
                rows++;
                right += wrong.isEmpty() ? 1 : 0;
                Stream.of(Field.values())
                        .filter(field -> !wrong.contains(field))
                        .forEach(field -> rightByField.merge(field, 1, Integer::sum));
            }
        }
        return new HeadingEvaluation(rows, rightByField, right, misses);
    }

    private static Miss miss(Row row, Field field, Map<Field, String> given, boolean certain) {
        return new Miss(
                row.id,
                row.heading,
                field,
                row.fields.getOrDefault(field, ""),
                given.getOrDefault(field, ""),
                row.doubtful,
                !certain);
    }

    private static boolean isCertain(HeadingReading reading) {
        return reading instanceof HeadingReading.Named named
                && named.understood()
                && named.heading().places().unresolved().isEmpty();
    }

    private static Map<Field, String> fields(HeadingReading reading) {
        if (!(reading instanceof HeadingReading.Named named)) {
            return Map.of();
        }
        Heading heading = named.heading();
        Set<String> cities = heading.places().places().stream()
                .map(ResolvedPlace::slug)
                .collect(Collectors.toCollection(TreeSet::new));
        PeriodEvaluation.Years years = PeriodEvaluation.Years.of(heading.period());
        return Map.of(
                Field.COUNTRY, heading.country().iso2(),
                Field.CITIES, String.join(" ", cities),
                Field.START, years.start() == null ? "" : years.start().toString(),
                Field.END, years.end() == null ? "" : years.end().toString(),
                Field.STATUS, years.status());
    }
}
