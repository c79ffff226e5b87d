package org.interculturalpractices.ontology.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the tables that ship with this module. Names within a cell are separated by a bar. */
public final class AuthorityTable {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final CSVFormat TSV = CSVFormat.TDF
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setQuote(null)
            .get();
    private static final Pattern BAR = Pattern.compile("\\|");

    private AuthorityTable() {}

    /** Every row of a CSV file. */
    public static <T> List<T> rows(String resource, Function<CSVRecord, T> mapping) {
        try (CSVParser parser = CSV.parse(reader(open(resource)))) {
            return parser.stream().map(mapping).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** The rows of a compressed TSV file, as a stream that the caller closes. */
    static Stream<CSVRecord> stream(String resource) {
        try {
            CSVParser parser = TSV.parse(reader(new GZIPInputStream(open(resource))));
            return parser.stream().onClose(() -> close(parser));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    static List<String> names(String cell) {
        return BAR.splitAsStream(cell).filter(name -> !name.isEmpty()).toList();
    }

    static @Nullable String optional(CSVRecord row, String column) {
        String cell = row.get(column);
        return cell.isEmpty() ? null : cell;
    }

    static @Nullable Long optionalNumber(CSVRecord row, String column) {
        String cell = row.get(column);
        return cell.isEmpty() ? null : Long.valueOf(cell);
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(AuthorityTable.class.getResourceAsStream(resource), resource);
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static void close(CSVParser parser) {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
