package org.interculturalpractices.loader.csvw;

import com.damnhandy.uri.template.UriTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.interculturalpractices.loader.csvw.RowReader.Row;
import org.interculturalpractices.loader.problem.Problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Converts one table to RDF, row by row. Not thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/csv2rdf/#generating-rdf">Generating RDF from Tabular Data on the Web, section 4</a>
 */
final class TableConverter implements TableReader.RowSink {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private final Table table;
    private final String place;
    private final Conversion conversion;
    private final PrefixedNames names;
    private final KeyCheck keys;
    private final TableSink sink;
    private final @Nullable Resource node;

    /**
     * A conversion.
     *
     * @param place what the paths of its things begin with, which no other table of the group has
     * @param node the node of the table, or null where nothing is said of it
     */
    TableConverter(
            Table table,
            String place,
            Conversion conversion,
            PrefixedNames names,
            KeyCheck keys,
            TableSink sink,
            @Nullable Resource node) {
        this.table = table;
        this.place = place;
        this.conversion = conversion;
        this.names = names;
        this.keys = keys;
        this.sink = sink;
        this.node = node;
    }

    List<Column> convert(InputStream in) throws IOException {
        return new TableReader(table, conversion.onlyValid(), sink).read(in, this);
    }

    @Override
    public void comment(String text) {
        if (node != null) {
            sink.statement(VALUES.createStatement(node, RDFS.COMMENT, VALUES.createLiteral(text)), 0);
        }
    }

    @Override
    public void row(List<Column> columns, Row row, int number) {
        List<Cell> cells = cells(columns, row);
        keys.row(table, cells, row.line());
        if (table.suppressOutput()) {
            return;
        }
        Map<String, Object> variables = variables(cells, row, number);
        Set<Resource> subjects = new LinkedHashSet<>();
        Resource rowSubject = null;
        for (Cell cell : cells) {
            if (cell.column().suppressOutput()
                    || (cell.isNull() && !cell.column().virtual())) {
                continue;
            }
            variables.put("_column", cell.column().number());
            variables.put(
                    "_sourceColumn", cell.column().number() + table.dialect().skipColumns());
            variables.put("_name", VariableNames.decode(cell.column().label()));
            UriTemplate about = cell.column().inherited().aboutUrl();
            if (about == null && rowSubject == null) {
                rowSubject = conversion.naming().thing(place + "row/" + number);
            }
            try {
                Resource subject = about == null ? rowSubject : iri(about, variables);
                subjects.add(Objects.requireNonNull(subject));
                write(subject, cell, variables, row, number);
            } catch (IllegalArgumentException e) {
                invalid(cell, row, String.valueOf(e.getMessage()));
            }
        }
        if (node != null) {
            describeRow(node, cells, subjects, row, number);
        }
    }

    private List<Cell> cells(List<Column> columns, Row row) {
        List<Cell> cells = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            Column column = columns.get(index);
            if (column.virtual()) {
                cells.add(virtual(column));
                continue;
            }
            Cell cell =
                    Cell.parse(column, index < row.cells().size() ? row.cells().get(index) : "");
            cell.errors().forEach(error -> invalid(cell, row, error));
            boolean dropped = conversion.onlyValid() && !cell.errors().isEmpty();
            cells.add(
                    dropped
                            ? new Cell(
                                    column,
                                    cell.values().stream()
                                            .filter(item -> item.datatype()
                                                            .equals(column.inherited()
                                                                    .datatype())
                                                    && cell.list())
                                            .toList(),
                                    cell.list(),
                                    cell.errors())
                            : cell);
        }
        return cells;
    }

    /** A virtual column says its default, or what its {@code valueUrl} is. */
    private static Cell virtual(Column column) {
        return column.inherited().defaultText().isEmpty()
                ? new Cell(column, List.of(), false, List.of())
                : Cell.parse(column, "");
    }

    private void invalid(Cell cell, Row row, String error) {
        boolean missing = cell.isNull() && !cell.column().virtual();
        sink.problem(
                Severity.ERROR,
                row.line(),
                cell.column().number() + table.dialect().skipColumns(),
                missing ? "cell-missing" : "cell-invalid",
                missing
                        ? cell.column().title() + " " + error + "; fill it"
                        : cell.column().title() + ": " + error + "; the cell is left out, mend it");
    }

    private static Map<String, Object> variables(List<Cell> cells, Row row, int number) {
        Map<String, Object> variables = new HashMap<>();
        for (Cell cell : cells) {
            if (!cell.isNull()) {
                variables.put(cell.column().label(), cell.variable());
            }
        }
        variables.put("_row", number);
        variables.put("_sourceRow", row.number());
        return variables;
    }

    private void write(Resource subject, Cell cell, Map<String, Object> variables, Row row, int number) {
        Inherited inherited = cell.column().inherited();
        UriTemplate propertyUrl = inherited.propertyUrl();
        IRI property = propertyUrl == null
                ? VALUES.createIRI(conversion.naming().property(table, cell.column()))
                : iri(propertyUrl, variables);
        UriTemplate valueUrl = inherited.valueUrl();
        if (valueUrl != null) {
            if (isFilled(valueUrl, variables)) {
                state(subject, property, iri(valueUrl, variables), row);
            }
            return;
        }
        List<Value> values = new ArrayList<>();
        cell.values().forEach(item -> values.add(literal(item, inherited.language())));
        if (cell.list() && inherited.ordered()) {
            String path = place + "row/" + number + "/" + cell.column().label() + "/";
            Resource list = values.isEmpty() ? RDF.NIL : conversion.naming().thing(path + 1);
            state(subject, property, list, row);
            for (int index = 0; index < values.size(); index++) {
                Resource rest = index + 1 < values.size() ? conversion.naming().thing(path + (index + 2)) : RDF.NIL;
                state(list, RDF.FIRST, values.get(index), row);
                state(list, RDF.REST, rest, row);
                list = rest;
            }
        } else {
            values.forEach(value -> state(subject, property, value, row));
        }
    }

    /** A link of which a variable says nothing would be another thing. */
    private boolean isFilled(UriTemplate template, Map<String, Object> variables) {
        if (conversion.onlyValid()) {
            for (String variable : template.getVariables()) {
                if (!variables.containsKey(variable)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void state(Resource subject, IRI property, Value value, Row row) {
        sink.statement(VALUES.createStatement(subject, property, value), row.line());
    }

    /** A template expanded, then a prefix written out, then resolved against the table: in this order. */
    private IRI iri(UriTemplate template, Map<String, Object> variables) {
        return VALUES.createIRI(names.resolve(table.url(), template.expand(variables)));
    }

    private static Value literal(Cell.Item item, String language) {
        if (item.datatype().isLanguageString()) {
            return language.equals(LanguageTag.UNDETERMINED)
                    ? VALUES.createLiteral(item.lexical())
                    : VALUES.createLiteral(item.lexical(), language);
        }
        return VALUES.createLiteral(
                item.lexical(), VALUES.createIRI(item.datatype().iri()));
    }

    private void describeRow(Resource tableNode, List<Cell> cells, Set<Resource> subjects, Row row, int number) {
        Resource rowNode = conversion.naming().thing(place + "rows/" + number);
        state(tableNode, csvw("row"), rowNode, row);
        state(rowNode, RDF.TYPE, csvw("Row"), row);
        state(rowNode, csvw("rownum"), VALUES.createLiteral(BigInteger.valueOf(number)), row);
        state(rowNode, csvw("url"), VALUES.createIRI(table.url() + "#row=" + row.number()), row);
        for (Cell cell : cells) {
            if (table.schema().rowTitles().contains(cell.column().label())) {
                cell.values()
                        .forEach(item -> state(
                                rowNode,
                                csvw("title"),
                                literal(item, cell.column().inherited().language()),
                                row));
            }
        }
        subjects.forEach(subject -> state(rowNode, csvw("describes"), subject, row));
    }

    private static IRI csvw(String name) {
        return VALUES.createIRI(PrefixedNames.CSVW, name);
    }
}
