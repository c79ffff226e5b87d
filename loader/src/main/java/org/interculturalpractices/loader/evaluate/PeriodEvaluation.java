package org.interculturalpractices.loader.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.interculturalpractices.loader.parse.PeriodParser;
import org.interculturalpractices.loader.parse.PeriodReading;
import org.interculturalpractices.loader.parse.PeriodStatement;
import org.jspecify.annotations.Nullable;

/**
 * How many wordings of periods are read as a table of known answers says: columns {@code period}, {@code start}, {@code end} and
 * {@code status}; a year that is not stated is empty.
 *
 * @param right how many wordings are read as expected
 * @param misses the others
 */
public record PeriodEvaluation(int right, List<Miss> misses) {

    private static final String BUNDLED = "/evaluation/periods.tsv";

    /**
     * A wording that was read otherwise than expected.
     *
     * @param warned whether the reading says that it is not certain
     */
    public record Miss(String period, Years expected, Years given, boolean warned) {}

    /** Years and status of a period. */
    public record Years(@Nullable Integer start, @Nullable Integer end, String status) {

        static Years of(PeriodStatement statement) {
            return new Years(
                    statement.startYear(),
                    statement.endYear(),
                    statement.status().slug());
        }

        static Years of(CSVRecord row) {
            return new Years(year(row.get("start")), year(row.get("end")), row.get("status"));
        }

        private static @Nullable Integer year(String cell) {
            return cell.isBlank() ? null : Integer.valueOf(cell.strip());
        }

        /** For people: "2019 - 2023 bounded". */
        public String described() {
            return Objects.toString(start, "") + " - " + Objects.toString(end, "") + " " + status;
        }
    }

    private record Row(String period, Years years) {

        static Row of(CSVRecord row) {
            return new Row(row.get("period"), Years.of(row));
        }
    }

    /** Reads every wording of a table, or of the one that ships with the project. */
    public static PeriodEvaluation run(@Nullable Path file) {
        int right = 0;
        List<Miss> misses = new ArrayList<>();
        for (Row row : SampleFile.read(file, BUNDLED, Row::of)) {
            PeriodReading reading = PeriodParser.read(row.period);
            Years given = Years.of(reading.statement());
            if (given.equals(row.years)) {
                right++;
            } else {
                misses.add(new Miss(row.period, row.years, given, !reading.certain()));
            }
        }
        return new PeriodEvaluation(right, misses);
    }
}
