package org.interculturalpractices.service.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * A table in plain text. Columns are as wide as their longest cell; where the terminal is narrower, the widest columns give way
 * and long cells end in an ellipsis. Widths count what a terminal shows: wide characters as two, combining marks as none.
 *
 * @param heads the names of the columns
 * @param rows cells, as many in each row as there are columns
 */
record TextTable(List<String> heads, List<List<String>> rows) {

    private static final String GAP = "  ";
    private static final int NARROWEST_COLUMN = 8;

    void print(PrintWriter out, OptionalInt width) {
        int[] widths = widths();
        width.ifPresent(columns -> shrink(widths, columns));
        printRow(out, heads, widths);
        printRow(out, Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths);
        rows.forEach(row -> printRow(out, row, widths));
        out.flush();
    }

    private int[] widths() {
        int[] widths = heads.stream().mapToInt(TextTable::width).toArray();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(oneLine(row.get(i))));
            }
        }
        return widths;
    }

    private static void shrink(int[] widths, int columns) {
        int room = columns - GAP.length() * (widths.length - 1);
        while (Arrays.stream(widths).sum() > room) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= NARROWEST_COLUMN) {
                return;
            }
            widths[widest]--;
        }
    }

    private static void printRow(PrintWriter out, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = fit(oneLine(cells.get(i)), widths[i]);
            line.append(cell).append(" ".repeat(widths[i] - width(cell))).append(GAP);
        }
        out.println(line.toString().stripTrailing());
    }

    private static String fit(String cell, int width) {
        if (width(cell) <= width) {
            return cell;
        }
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int character : cell.codePoints().toArray()) {
            used += width(character);
            if (used > width - 1) {
                break;
            }
            kept.appendCodePoint(character);
        }
        return kept.append('\u2026').toString();
    }

    private static String oneLine(String cell) {
        return cell.replaceAll("\\s+", " ");
    }

    private static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int character) {
        int type = UCharacter.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        int eastAsian = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
        boolean wide = eastAsian == UCharacter.EastAsianWidth.WIDE || eastAsian == UCharacter.EastAsianWidth.FULLWIDTH;
        return wide ? 2 : 1;
    }
}
