package org.interculturalpractices.loader.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carml.logicalsourceresolver.LogicalSourceRecord;
import io.carml.logicalsourceresolver.LogicalSourceResolver;
import io.carml.logicalsourceresolver.ResolvedSource;
import io.carml.model.LogicalSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.interculturalpractices.loader.files.Delimiter;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import reactor.core.publisher.Flux;

/**
 * The rows of a table for an RML mapping, one after the other, with their lines. The delimiter is the one that stands most often in the
 * head line. An empty cell says nothing, as RML has it of null; white space around the text of a cell is no part of it. Serves one
 * reading; not thread-safe.
 */
final class CsvRecords implements LogicalSourceResolver<RmlRow<CSVRecord>> {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int MOST_OF_HEAD = 1 << 16;

    private final DatasetSource dataset;
    private final RmlTerms terms;
    private List<String> columns = List.of();

    CsvRecords(DatasetSource dataset, RmlTerms terms) {
        this.dataset = dataset;
        this.terms = terms;
    }

    @Override
    public Function<ResolvedSource<?>, Flux<LogicalSourceRecord<RmlRow<CSVRecord>>>> getLogicalSourceRecords(
            Set<LogicalSource> sources) {
        return resolved -> {
            InputStream in = (InputStream) resolved.getResolved().orElseThrow();
            return Flux.fromIterable(() -> rows(in))
                    .concatMapIterable(row -> sources.stream()
                            .map(source -> LogicalSourceRecord.of(source, row))
                            .toList());
        };
    }

    @Override
    public ExpressionEvaluationFactory<RmlRow<CSVRecord>> getExpressionEvaluationFactory() {
        return row -> {
            terms.begin(row);
            return expression -> terms.evaluate(expression, column -> cell(row.cells(), column));
        };
    }

    private Iterator<RmlRow<CSVRecord>> rows(InputStream in) {
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8.newDecoder()));
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter(reader))
                    .setIgnoreEmptyLines(true)
                    .get();
            CSVParser parser = CSVParser.parse(reader, format);
            Iterator<CSVRecord> records = parser.iterator();
            if (records.hasNext()) {
                columns = records.next().toList().stream().map(String::strip).toList();
            }
            return new Rows(parser, records);
        } catch (IOException e) {
            throw failed(e);
        } catch (UncheckedIOException e) {
            throw failed(e.getCause());
        }
    }

    private static char delimiter(BufferedReader reader) throws IOException {
        reader.mark(MOST_OF_HEAD);
        char[] start = new char[MOST_OF_HEAD - 1];
        int length = Math.max(reader.read(start), 0);
        reader.reset();
        String head =
                new String(start, 0, length).lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        return Delimiter.mostFrequent(head, DELIMITERS);
    }

    private static long count(String text, char delimiter) {
        return text.chars().filter(c -> c == delimiter).count();
    }

    private Optional<Object> cell(CSVRecord row, String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new LoaderException(
                    Code.SOURCE_INVALID,
                    String.valueOf(dataset.rml().getFileName()),
                    "reads the column \"" + column + "\", and the columns of " + dataset.name() + " are "
                            + columns.stream().map(name -> '"' + name + '"').toList() + "; mend the name");
        }
        String text = index < row.size() ? row.get(index).strip() : "";
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private LoaderException failed(IOException e) {
        if (e instanceof CharacterCodingException) {
            return new LoaderException(Code.SOURCE_NOT_UTF8, dataset.name(), "is not in UTF-8; save it as UTF-8", e);
        }
        return new LoaderException(
                Code.SOURCE_INVALID,
                dataset.name(),
                String.valueOf(e.getMessage()).lines().findFirst().orElse("") + "; check the quotation marks there",
                e);
    }

    /** The rows behind the head line. */
    private final class Rows implements Iterator<RmlRow<CSVRecord>> {

        private final CSVParser parser;
        private final Iterator<CSVRecord> records;
        private int number;

        Rows(CSVParser parser, Iterator<CSVRecord> records) {
            this.parser = parser;
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (UncheckedIOException e) {
                throw failed(e.getCause());
            }
        }

        @Override
        public RmlRow<CSVRecord> next() {
            CSVRecord row = records.next();
            number++;
            // The parser counts the lines that it has read; those within the cells of this row are among them.
            long lines = row.stream()
                    .mapToLong(cell -> count(cell.replace("\r\n", "\n").replace('\r', '\n'), '\n'))
                    .sum();
            boolean filled = row.stream().anyMatch(cell -> !cell.isBlank());
            if (row.size() > columns.size()) {
                terms.begin(new RmlRow<>(row, (int) (parser.getCurrentLineNumber() - lines), number, false));
                terms.problem(
                        "row-too-long",
                        "the row has " + row.size() + " cells and the head line " + columns.size()
                                + "; what follows is left out");
            }
            return new RmlRow<>(row, (int) (parser.getCurrentLineNumber() - lines), number, filled);
        }
    }
}
