package org.interculturalpractices.loader.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.damnhandy.uri.template.UriTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.loader.LoaderException.Code;

/**
 * Reads a table with CSVW metadata: a statement for each cell that says something, as the conversion to RDF in minimal mode has it. A
 * cell that is wrong is left out with its line and column; one row is in memory at a time.
 *
 * @see <a href="https://www.w3.org/TR/csv2rdf/">Generating RDF from Tabular Data on the Web, section 4.6</a>
 */
final class CsvwReader {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private final DatasetSource dataset;
    private final CsvwMetadata metadata;
    private final DatasetSink sink;

    private CsvwReader(DatasetSource dataset, CsvwMetadata metadata, DatasetSink sink) {
        this.dataset = dataset;
        this.metadata = metadata;
        this.sink = sink;
    }

    static void read(DatasetSource dataset, CsvwMetadata metadata, InputStream in, DatasetSink sink)
            throws IOException {
        new CsvwReader(dataset, metadata, sink).read(in);
    }

    private void read(InputStream in) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(metadata.delimiter())
                .setIgnoreEmptyLines(true)
                .get();
        try (InputStream text = BOMInputStream.builder().setInputStream(in).get();
                CSVParser parser = CSVParser.parse(new InputStreamReader(text, UTF_8.newDecoder()), format)) {
            List<CsvwColumn> columns = null;
            long before = 0;
            long row = 0;
            for (CSVRecord cells : parser) {
                int line = (int) before + 1;
                before = parser.getCurrentLineNumber();
                if (columns == null) {
                    columns = columns(cells);
                } else {
                    row++;
                    readRow(cells, columns, row, line);
                }
            }
            if (row > 0) {
                describeProperties();
            }
        } catch (UncheckedIOException e) {
            throw failed(e.getCause());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The columns in the order of the head line; null is one that the metadata do not know. */
    private List<CsvwColumn> columns(CSVRecord head) {
        List<CsvwColumn> declared = metadata.withCells();
        List<String> titles = head.toList().stream().map(String::strip).toList();
        List<CsvwColumn> columns = new ArrayList<>();
        for (int index = 0; index < declared.size(); index++) {
            if (index >= titles.size() || !declared.get(index).isTitled(titles.get(index))) {
                throw new LoaderException(
                        Code.SOURCE_INVALID,
                        dataset.name(),
                        1,
                        index + 1,
                        "the head line is " + titles + ", and the metadata describe "
                                + declared.stream().map(CsvwColumn::name).collect(Collectors.joining(", "))
                                + "; every column needs its description, in the order of the table");
            }
            columns.add(declared.get(index));
        }
        if (titles.size() > declared.size()) {
            sink.problem(
                    1,
                    declared.size() + 1,
                    "column-unknown",
                    "the metadata do not describe \"" + titles.get(declared.size())
                            + "\" and what follows; these columns are left out");
        }
        return columns;
    }

    /** What the properties are that the dataset brings itself, so that a reader of the graph need not open the metadata. */
    private void describeProperties() {
        for (CsvwColumn column : metadata.columns()) {
            if (column.property().startsWith(metadata.iri() + "/") && !column.suppressed()) {
                IRI property = VALUES.createIRI(column.property());
                sink.statement(VALUES.createStatement(property, RDF.TYPE, RDF.PROPERTY), 0);
                sink.statement(
                        VALUES.createStatement(
                                property,
                                RDFS.LABEL,
                                VALUES.createLiteral(column.titles().getFirst())),
                        0);
                if (!column.comment().isEmpty()) {
                    sink.statement(
                            VALUES.createStatement(
                                    property, RDFS.COMMENT, VALUES.createLiteral(column.comment(), "en")),
                            0);
                }
            }
        }
    }

    private void readRow(CSVRecord cells, List<CsvwColumn> columns, long row, int line) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("_row", Long.toString(row));
        variables.put("_sourceRow", Integer.toString(line));
        for (int index = 0; index < columns.size(); index++) {
            String cell = index < cells.size() ? cells.get(index) : "";
            if (!isNull(columns.get(index), cell)) {
                variables.put(columns.get(index).name(), cell.strip());
            }
        }
        if (cells.size() < columns.size()) {
            sink.problem(
                    line,
                    cells.size() + 1,
                    "row-too-short",
                    "the row has " + cells.size() + " cells instead of " + columns.size()
                            + "; the others are taken as empty");
        }
        for (int index = 0; index < metadata.columns().size(); index++) {
            CsvwColumn column = metadata.columns().get(index);
            String cell = column.virtual() || index >= cells.size() ? "" : cells.get(index);
            try {
                readCell(column, cell, variables, line, index + 1);
            } catch (IllegalArgumentException e) {
                sink.problem(
                        line,
                        index + 1,
                        "cell-invalid",
                        column.name() + ": " + e.getMessage() + "; the cell is left out, mend it");
            }
        }
    }

    private void readCell(CsvwColumn column, String cell, Map<String, Object> variables, int line, int number) {
        if (!column.virtual() && isNull(column, cell)) {
            if (column.required()) {
                sink.problem(line, number, "cell-missing", column.name() + " is required and says nothing; fill it");
            }
            return;
        }
        if (column.suppressed()) {
            return;
        }
        Resource subject = iri(column.about(), variables);
        IRI property = VALUES.createIRI(column.property());
        UriTemplate target = column.value();
        if (target != null) {
            if (canFill(target, variables)) {
                sink.statement(VALUES.createStatement(subject, property, iri(target, variables)), line);
            }
        } else if (!column.virtual()) {
            String[] values = column.separator().isEmpty()
                    ? new String[] {cell}
                    : Pattern.compile(column.separator(), Pattern.LITERAL).split(cell, -1);
            for (String value : values) {
                sink.statement(VALUES.createStatement(subject, property, literal(column, value)), line);
            }
        }
    }

    /** A link is made only where every cell that its template names says something: an empty one would be another thing. */
    private static boolean canFill(UriTemplate template, Map<String, Object> variables) {
        for (String variable : template.getVariables()) {
            if (!variables.containsKey(variable)) {
                return false;
            }
        }
        return true;
    }

    private static IRI iri(UriTemplate template, Map<String, Object> variables) {
        return VALUES.createIRI(template.expand(variables));
    }

    private static Value literal(CsvwColumn column, String cell) {
        CsvwDatatype datatype = column.datatype();
        if (datatype.isString() && !column.language().isEmpty()) {
            return VALUES.createLiteral(cell.strip(), column.language());
        }
        String lexical = datatype.lexical(datatype.isString() ? cell.strip() : cell);
        return VALUES.createLiteral(lexical, VALUES.createIRI(datatype.iri()));
    }

    private static boolean isNull(CsvwColumn column, String cell) {
        return column.nulls().contains(cell) || cell.isBlank();
    }

    private LoaderException failed(IOException e) {
        return switch (e) {
            case CharacterCodingException encoding ->
                new LoaderException(
                        Code.SOURCE_NOT_UTF8, dataset.name(), "is not in UTF-8; save it as UTF-8", encoding);
            case CSVException syntax ->
                new LoaderException(
                        Code.SOURCE_INVALID,
                        dataset.name(),
                        syntax.getMessage() + "; check the quotation marks there",
                        syntax);
            default -> new LoaderException(Code.IO, dataset.name(), "cannot be read: " + e.getMessage(), e);
        };
    }
}
