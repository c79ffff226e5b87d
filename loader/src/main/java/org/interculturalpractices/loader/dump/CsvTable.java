package org.interculturalpractices.loader.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A CSV file with a head line (RFC 4180). Several values of one cell stand behind each other with semicolons. Not thread-safe. */
final class CsvTable implements AutoCloseable {

    private static final String BETWEEN_VALUES = "; ";

    private final CSVPrinter printer;

    CsvTable(Path file, String... head) throws IOException {
        printer = new CSVPrinter(
                Files.newBufferedWriter(file, UTF_8),
                CSVFormat.RFC4180.builder().setHeader(head).get());
    }

    void row(Object... cells) {
        try {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Several values as one cell. */
    static String joined(List<String> values) {
        return String.join(BETWEEN_VALUES, values);
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
