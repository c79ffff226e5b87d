package org.interculturalpractices.service.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.interculturalpractices.service.chart.BarChart;
import org.interculturalpractices.service.chart.PointMap;
import org.interculturalpractices.service.chart.SpanChart;
import org.interculturalpractices.service.entity.Labels;
import org.interculturalpractices.service.entity.Text;
import org.interculturalpractices.service.sparql.ResultRows;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an answer for people: IRIs by their names, with links. A column of IRIs beside a column of their names ({@code theme} and
 * {@code themeName}, {@code practice} and {@code title}) is shown as one.
 *
 * @param columns the variables in their order
 * @param rows a cell for each column
 */
public record ResultTable(List<Column> columns, List<List<Cell>> rows) {

    /**
     * A column.
     *
     * @param name its variable
     * @param numbers whether it holds numbers alone
     */
    public record Column(String name, boolean numbers) {}

    /**
     * A value.
     *
     * @param text what is read; empty where there is no value
     * @param href where to read about it, else null
     * @param iri its IRI, else null
     */
    public record Cell(
            Text text, @Nullable String href, @Nullable String iri) {

        /** Whether it is described by this service. */
        public boolean isLocal() {
            return href != null && href.startsWith("/");
        }
    }

    private static final Cell NONE = new Cell(Text.plain(""), null, null);

    /** Reads all rows; names are looked up inside a read transaction. */
    static ResultTable of(ResultRows answer, Labels labels) {
        List<Var> variables = answer.variables();
        List<List<Cell>> rows = new ArrayList<>();
        boolean[] numbers = new boolean[variables.size()];
        boolean[] others = new boolean[variables.size()];
        for (Binding row : answer.rows()) {
            List<Cell> cells = new ArrayList<>();
            for (int index = 0; index < variables.size(); index++) {
                Node term = row.get(variables.get(index));
                cells.add(term == null ? NONE : cell(term, labels));
                if (term != null) {
                    boolean number = term.isLiteral() && term.getLiteralDatatype() != null && isNumber(term);
                    numbers[index] |= number;
                    others[index] |= !number;
                }
            }
            rows.add(cells);
        }
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < variables.size(); index++) {
            columns.add(new Column(variables.get(index).getVarName(), numbers[index] && !others[index]));
        }
        return new ResultTable(columns, rows).withNamesAsLinks();
    }

    /** Links names to the things that they name, and leaves out the columns that have these alone. */
    private ResultTable withNamesAsLinks() {
        List<Column> columnsLeft = new ArrayList<>(columns);
        List<List<Cell>> rowsLeft = new ArrayList<>(rows);
        for (Column column : columns) {
            String thing =
                    column.name().equals("title") ? "practice" : column.name().replaceFirst("Name$", "");
            int from = position(thing, columnsLeft);
            int to = position(column.name(), columnsLeft);
            if (from < 0 || from == to) {
                continue;
            }
            columnsLeft.remove(from);
            rowsLeft.replaceAll(row -> {
                List<Cell> cells = new ArrayList<>(row);
                Cell iri = cells.get(from);
                Cell name = cells.get(to);
                cells.set(to, new Cell(name.text(), iri.href(), iri.iri()));
                cells.remove(from);
                return List.copyOf(cells);
            });
        }
        return new ResultTable(List.copyOf(columnsLeft), List.copyOf(rowsLeft));
    }

    private static int position(String name, List<Column> columns) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).name().equals(name)) {
                return index;
            }
        }
        return -1;
    }

    private static boolean isNumber(Node literal) {
        return literal.getLiteralLexicalForm().matches("[+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?")
                && !literal.getLiteralDatatypeURI().endsWith("string");
    }

    private static Cell cell(Node term, Labels labels) {
        if (term.isURI()) {
            var named = labels.named(term);
            return new Cell(named.label(), named.href(), term.getURI());
        }
        return new Cell(term.isLiteral() ? Text.of(term, labels.language()) : Text.plain(term.toString()), null, null);
    }

    /** The rows as bars: columns of names, and the column {@code practices}. */
    Optional<BarChart> bars() {
        int number = index("practices");
        int name = nameColumn();
        if (number < 0 || name < 0 || rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(BarChart.of(rows.stream()
                .map(row -> new BarChart.Value(
                        row.get(name).text().value(),
                        row.get(name).text().lang(),
                        number(row.get(number)),
                        row.get(number).text().value()))
                .toList()));
    }

    /** The rows as points: columns {@code lat}, {@code long} and {@code cityName}. */
    Optional<PointMap> points() {
        int lat = index("lat");
        int lon = index("long");
        int name = index("cityName");
        int count = index("practices");
        if (lat < 0 || lon < 0 || name < 0 || rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(PointMap.of(
                rows.stream()
                        .filter(row -> !row.get(lat).text().value().isEmpty()
                                && !row.get(lon).text().value().isEmpty())
                        .map(row -> new PointMap.Place(
                                row.get(name).text().value(),
                                row.get(name).text().lang(),
                                number(row.get(lat)),
                                number(row.get(lon)),
                                count < 0 ? 1 : (long) number(row.get(count)),
                                rowHref(row)))
                        .toList(),
                false));
    }

    /** The rows as spans: columns {@code title}, {@code startYear} and {@code endYear}. */
    Optional<SpanChart> spans() {
        int title = index("title");
        int start = index("startYear");
        int end = index("endYear");
        if (title < 0 || start < 0 || end < 0) {
            return Optional.empty();
        }
        List<SpanChart.Value> values = rows.stream()
                .filter(row -> !row.get(start).text().value().isEmpty())
                .map(row -> new SpanChart.Value(
                        row.get(title).text().value(),
                        row.get(title).text().lang(),
                        (int) number(row.get(start)),
                        Optional.of(row.get(end).text().value())
                                .filter(year -> !year.isEmpty())
                                .map(Integer::valueOf)))
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(SpanChart.of(values));
    }

    /** The first column whose name says that it has names; else the first. */
    private int nameColumn() {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).name().endsWith("Name")) {
                return index;
            }
        }
        return columns.isEmpty() ? -1 : 0;
    }

    private static @Nullable String rowHref(List<Cell> row) {
        return row.stream().filter(Cell::isLocal).map(Cell::href).findFirst().orElse(null);
    }

    private int index(String name) {
        return position(name, columns);
    }

    private static double number(Cell cell) {
        try {
            return Double.parseDouble(cell.text().value());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
