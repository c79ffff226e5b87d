package org.interculturalpractices.loader.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;
import org.interculturalpractices.loader.files.Delimiter;
import org.interculturalpractices.loader.parse.HeadingParser;
import org.interculturalpractices.loader.parse.LineCounts;
import org.interculturalpractices.loader.parse.RecordLines;
import org.interculturalpractices.loader.parse.RecordSink;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.loader.source.LineReader;
import org.interculturalpractices.loader.source.SourceLine;

/**
 * Reads tables: CSV as in RFC 4180, with a header line; semicolons or tabs separate where the header line has more of them than
 * commas. One row is in memory at a time.
 */
final class TableReader {

    private final HeadingParser headings;

    TableReader(HeadingParser headings) {
        this.headings = headings;
    }

    LineCounts read(CatalogueSource source, RecordSink sink) {
        try (InputStream in =
                        BOMInputStream.builder().setInputStream(source.bytes()).get();
                CSVParser parser = CSVParser.parse(new InputStreamReader(in, UTF_8), format(source))) {
            return new Rows(source, parser, sink).read();
        } catch (UncheckedIOException e) {
            throw failed(source, e.getCause());
        } catch (IOException e) {
            throw failed(source, e);
        }
    }

    private static CSVFormat format(CatalogueSource source) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(Delimiter.mostFrequent(header(source), ',', ';', '\t'))
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static String header(CatalogueSource source) {
        try (LineReader lines = source.lines()) {
            SourceLine line = lines.next();
            return line == null ? "" : line.text();
        }
    }

    private static LoaderException failed(CatalogueSource source, IOException e) {
        return e instanceof CSVException
                ? new LoaderException(
                        Code.SOURCE_INVALID, source.name(), e.getMessage() + "; check the quotation marks there", e)
                : LoaderException.unreadable(source.name(), e);
    }

    /** The rows of one table. */
    private final class Rows {

        private final CatalogueSource source;
        private final CSVParser parser;
        private final RecordSink sink;
        private int line;
        private int boilerplate;
        private int inRecords;
        private int inRejected;

        Rows(CatalogueSource source, CSVParser parser, RecordSink sink) {
            this.source = source;
            this.parser = parser;
            this.sink = sink;
        }

        LineCounts read() {
            List<String> header = List.of();
            Map<Field, String> columns = Map.of();
            for (CSVRecord row : parser) {
                RecordLines lines = lines(row);
                if (isBlank(row)) {
                    boilerplate += lines.count();
                } else if (header.isEmpty()) {
                    header = row.stream().map(SourceLine::clean).toList();
                    columns = new ColumnMapping(source).columns(header);
                    boilerplate += lines.count();
                } else if (FieldedRecord.of(source.name(), fields(row, header, columns), lines)
                        .sendTo(sink, headings)) {
                    inRecords += lines.count();
                } else {
                    inRejected += lines.count();
                }
            }
            if (inRecords + inRejected == 0) {
                throw new LoaderException(
                        Code.NO_RECORDS, source.name(), "the table has no rows under its header line");
            }
            return new LineCounts(line, boilerplate, inRecords, inRejected);
        }

        /** The lines of a row: one more than the line ends within its cells. */
        private RecordLines lines(CSVRecord row) {
            int first = line + 1;
            long breaks = row.stream()
                    .flatMapToInt(String::chars)
                    .filter(c -> c == '\n')
                    .count();
            line = first + (int) breaks;
            return RecordLines.span(first, line);
        }

        private static boolean isBlank(CSVRecord row) {
            return row.stream().allMatch(String::isBlank);
        }

        private static Map<Field, String> fields(CSVRecord row, List<String> header, Map<Field, String> columns) {
            Map<Field, String> fields = new EnumMap<>(Field.class);
            columns.forEach((field, column) -> {
                int index = header.indexOf(column);
                if (index < row.size()) {
                    fields.put(field, row.get(index));
                }
            });
            return fields;
        }
    }
}
