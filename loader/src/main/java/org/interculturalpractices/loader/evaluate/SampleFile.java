package org.interculturalpractices.loader.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.interculturalpractices.loader.files.BundledFile;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.jspecify.annotations.Nullable;

/** Reads samples in UTF-8 with a header line: CSV (RFC 4180), or tab-separated values without quotes where the name ends in tsv. */
final class SampleFile {

    private static final CSVFormat COMMAS =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final CSVFormat TABS =
            COMMAS.builder().setDelimiter('\t').setQuote(null).get();

    private SampleFile() {}

    /**
     * The rows of a sample.
     *
     * @param file the file, or null for a sample that ships with the project
     * @param bundled the resource with that sample
     */
    static <T> List<T> read(@Nullable Path file, String bundled, Function<CSVRecord, T> row) {
        String name = file == null ? bundled.substring(1) : file.toString();
        try (InputStream in = file == null ? BundledFile.open(bundled) : Files.newInputStream(file);
                CSVParser parser =
                        CSVParser.parse(new InputStreamReader(in, UTF_8), name.endsWith(".tsv") ? TABS : COMMAS)) {
            return parser.stream().map(row).toList();
        } catch (NoSuchFileException e) {
            throw new LoaderException(Code.SOURCE_NOT_FOUND, name, "there is no such file; check its name", e);
        } catch (IllegalArgumentException | UncheckedIOException | CSVException e) {
            throw new LoaderException(Code.SOURCE_INVALID, name, e.getMessage() + "; mend the table", e);
        } catch (IOException e) {
            throw LoaderException.unreadable(name, e);
        }
    }
}
