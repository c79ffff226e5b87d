package org.interculturalpractices.loader.csvw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.input.BOMInputStream;
import org.interculturalpractices.loader.csvw.Column.Title;
import org.interculturalpractices.loader.csvw.RowReader.Row;
import org.interculturalpractices.loader.problem.Problem.Severity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a table as a stream of rows: one is in memory at a time. Not thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/tabular-data-model/#parsing">Model for Tabular Data, section 8</a>
 */
final class TableReader {

    /** Takes the rows. */
    interface RowSink {

        /**
         * A row of cells.
         *
         * @param number its number among the rows of cells, from 1
         */
        void row(List<Column> columns, Row row, int number);

        /** A line of comment, or one that is passed over. */
        void comment(String text);
    }

    private final Table table;
    private final boolean spreadsheet;
    private final TableSink sink;

    /**
     * A reader.
     *
     * @param spreadsheet whether a first line {@code sep=;} gives the delimiter, and columns that the metadata do not describe are left
     *     out
     */
    TableReader(Table table, boolean spreadsheet, TableSink sink) {
        this.table = table;
        this.spreadsheet = spreadsheet;
        this.sink = sink;
    }

    /** Reads all rows; gives the columns, those of the header included that the metadata do not describe. */
    List<Column> read(InputStream in, RowSink rows) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(
                BOMInputStream.builder().setInputStream(in).get(),
                table.dialect().encoding().newDecoder()));
        RowReader reader = new RowReader(table.dialect(), text);
        List<List<String>> header = new ArrayList<>();
        List<Column> columns = null;
        int number = 0;
        int skipped = 0;
        for (Row row = reader.next(); row != null; row = reader.next()) {
            if (row.comment() != null) {
                rows.comment(row.comment());
            } else if (skipped < table.dialect().skipRows()) {
                skipped++;
                String line = String.join(table.dialect().delimiter(), row.cells());
                if (!line.isEmpty()) {
                    rows.comment(line);
                }
            } else if (spreadsheet && row.number() == 1 && isSeparatorLine(row)) {
                reader.delimiter(separator(row));
            } else if (header.size() < table.dialect().headerRowCount()) {
                header.add(cells(row));
            } else if (!(row.isBlank()
                    && (table.dialect().skipBlankRows() || row.cells().size() == 1))) {
                columns = columns == null ? columns(header, cells(row).size()) : columns;
                number++;
                check(row, columns);
                rows.row(columns, new Row(row.number(), row.line(), cells(row), null, row.closed()), number);
            }
        }
        return columns == null ? columns(header, 0) : columns;
    }

    /** The line {@code sep=;}, by which spreadsheets tell each other the delimiter. */
    private boolean isSeparatorLine(Row row) {
        return String.join(table.dialect().delimiter(), row.cells()).matches("(?i)sep=.");
    }

    private String separator(Row row) {
        return String.join(table.dialect().delimiter(), row.cells()).substring("sep=".length());
    }

    private List<String> cells(Row row) {
        int skip = Math.min(table.dialect().skipColumns(), row.cells().size());
        return row.cells().subList(skip, row.cells().size());
    }

    private void check(Row row, List<Column> columns) {
        int expected =
                (int) columns.stream().filter(column -> !column.virtual()).count();
        int found = cells(row).size();
        if (!row.closed()) {
            sink.problem(
                    Severity.ERROR,
                    row.line(),
                    0,
                    "quote-open",
                    "a quotation mark is not closed; check the quotation marks there");
        } else if (found != expected) {
            sink.problem(
                    Severity.ERROR,
                    row.line(),
                    Math.min(found, expected) + 1,
                    found < expected ? "row-too-short" : "row-too-long",
                    "the row has " + found + " cells instead of " + expected + "; "
                            + (found < expected ? "the others are taken as empty" : "the others are left out"));
        }
    }

    /** The columns of the metadata, titled as the header has them where they have no titles; others after them. */
    private List<Column> columns(List<List<String>> header, int width) {
        List<Column> described = table.schema().withCells();
        int count = Math.max(
                described.size(),
                Math.max(width, header.isEmpty() ? 0 : header.getFirst().size()));
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            List<Title> titles = titles(header, index);
            Column column = index < described.size()
                    ? described.get(index)
                    : unknown(index, !table.schema().described(), titles);
            if (index < described.size() && !titles.isEmpty() && !fits(column, titles)) {
                mismatch(header.getFirst(), index);
            }
            columns.add(
                    column.titles().isEmpty() && index < described.size() && !column.named()
                            ? column.titled(titles)
                            : column);
        }
        if (!header.isEmpty() && table.schema().described() && header.getFirst().size() != described.size()) {
            mismatch(header.getFirst(), Math.min(header.getFirst().size(), described.size()));
        }
        table.schema().columns().stream().filter(Column::virtual).forEach(columns::add);
        return columns;
    }

    private Column unknown(int index, boolean titled, List<Title> titles) {
        Column column = new Column(
                index + 1,
                null,
                false,
                List.of(),
                false,
                spreadsheet && !titled,
                table.schema().inherited(),
                JsonMapper.shared().createObjectNode());
        return titled ? column.titled(titles) : column;
    }

    private List<Title> titles(List<List<String>> header, int index) {
        return header.stream()
                .filter(row -> index < row.size() && !row.get(index).isBlank())
                .map(row -> new Title(
                        row.get(index).strip(), table.schema().inherited().language()))
                .distinct()
                .toList();
    }

    private static boolean fits(Column column, List<Title> header) {
        if (column.titles().isEmpty()) {
            // A title that is stated and not permitted fits nothing.
            return !column.node().has("titles")
                    && (column.name() == null
                            || column.name()
                                    .equals(VariableNames.encode(
                                            header.getFirst().text())));
        }
        return header.stream().anyMatch(column::isTitled);
    }

    private void mismatch(List<String> header, int index) {
        sink.problem(
                Severity.ERROR,
                table.dialect().skipRows() + 1,
                index + 1,
                index < table.schema().withCells().size() ? "header-mismatch" : "column-unknown",
                "the head line is " + header + ", and the metadata describe "
                        + String.join(
                                ", ",
                                table.schema().withCells().stream()
                                        .map(Column::title)
                                        .toList())
                        + "; every column needs its description, in the order of the table");
    }
}
