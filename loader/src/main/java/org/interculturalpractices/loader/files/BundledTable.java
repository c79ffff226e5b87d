package org.interculturalpractices.loader.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables that ship within the loader: CSV (RFC 4180) in UTF-8 with a header line. Stateless. */
public final class BundledTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private BundledTable() {}

    /**
     * The rows of a table, which have their cells by the names of the header line.
     *
     * @param path where it is, from the root of the resources, beginning with a slash
     */
    public static List<CSVRecord> rows(String path) {
        try (InputStream in = BundledFile.open(path);
                CSVParser parser = CSVParser.parse(new InputStreamReader(in, UTF_8), FORMAT)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
