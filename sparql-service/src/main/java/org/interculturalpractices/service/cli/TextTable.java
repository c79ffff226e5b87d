package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Columns of text: the widest are made narrower until the table fits, and longer cells go on in the next line. */
final class TextTable {

    private static final int GAP = 2;
    private static final int NARROWEST = 8;

    private TextTable() {}

    /**
     * Writes a table.
     *
     * @param rows the cells; the first row is the head
     * @param right which columns are set to the right
     * @param width how many characters there are in a line
     */
    static void write(List<List<String>> rows, boolean[] right, int width, PrintWriter out) {
        int[] widths = widths(rows, right.length, width);
        writeRow(rows.getFirst(), widths, right, out);
        out.println(String.join(
                " ".repeat(GAP), Arrays.stream(widths).mapToObj("-"::repeat).toList()));
        rows.stream().skip(1).forEach(row -> writeRow(row, widths, right, out));
    }

    private static int[] widths(List<List<String>> rows, int columns, int width) {
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], length(row.get(column)));
            }
        }
        long room = (long) width - (long) GAP * (columns - 1);
        while (Arrays.stream(widths).sum() > room) {
            int widest = 0;
            for (int column = 1; column < columns; column++) {
                widest = widths[column] > widths[widest] ? column : widest;
            }
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static void writeRow(List<String> row, int[] widths, boolean[] right, PrintWriter out) {
        List<List<String>> wrapped = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            wrapped.add(wrap(row.get(column), widths[column]));
        }
        int lines = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < lines; line++) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                List<String> cell = wrapped.get(column);
                String part = line < cell.size() ? cell.get(line) : "";
                String padding = " ".repeat(widths[column] - length(part));
                text.append(column == 0 ? "" : " ".repeat(GAP)).append(right[column] ? padding + part : part + padding);
            }
            out.println(text.toString().stripTrailing());
        }
    }

    /** Breaks at blanks where it can, and elsewhere where it must. */
    private static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (length(rest) > width) {
            int end = rest.offsetByCodePoints(0, width);
            int blank = rest.lastIndexOf(' ', end);
            int cut = blank > 0 ? blank : end;
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
