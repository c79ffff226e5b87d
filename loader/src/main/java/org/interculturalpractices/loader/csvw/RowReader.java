package org.interculturalpractices.loader.csvw;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a text in a dialect, one at a time. A row in which a quotation mark is never closed ends after a mebibyte. Not
 * thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/tabular-data-model/#parsing">Model for Tabular Data, section 8</a>
 */
final class RowReader {

    private static final int LONGEST = 1 << 20;

    /**
     * A row.
     *
     * @param number the number of the row in the file, from 1
     * @param line the line of the file on which it begins, from 1
     * @param cells its cells
     * @param comment what a row of comment says after its prefix, or null where it has cells
     * @param closed whether each quotation mark that was opened was closed
     */
    record Row(
            int number,
            int line,
            List<String> cells,
            @Nullable String comment,
            boolean closed) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private final Dialect dialect;
    private final PushbackReader in;
    private String delimiter;
    private int number;
    private int line = 1;

    RowReader(Dialect dialect, Reader reader) {
        this.dialect = dialect;
        this.delimiter = dialect.delimiter();
        int lookahead = Math.max(
                Math.max(
                        dialect.delimiter().length(),
                        dialect.lineTerminators().stream()
                                .mapToInt(String::length)
                                .max()
                                .orElse(1)),
                dialect.commentPrefix() == null ? 1 : dialect.commentPrefix().length());
        this.in = new PushbackReader(reader, lookahead + 8);
    }

    /** Sets what separates the cells of the rows to come. */
    void delimiter(String separator) {
        delimiter = separator;
    }

    /** The next row, or null at the end. */
    @Nullable
    Row next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        in.unread(first);
        number++;
        int start = line;
        if (dialect.commentPrefix() != null && take(dialect.commentPrefix())) {
            return new Row(number, start, List.of(), restOfLine().strip(), true);
        }
        List<String> cells = new ArrayList<>();
        boolean closed = cells(cells);
        return new Row(number, start, cells, null, closed);
    }

    private boolean cells(List<String> cells) throws IOException {
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean wasQuoted = false;
        int length = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            boolean quote =
                    dialect.quoteChar() != null && c == dialect.quoteChar().charAt(0);
            if (++length > LONGEST && quoted) {
                restOfLine();
                cells.add(cell.toString());
                return false;
            }
            if (quoted) {
                if (quote && !(dialect.doubleQuote() && take(dialect.quoteChar()))) {
                    quoted = false;
                } else if (c == '\\' && !dialect.doubleQuote()) {
                    int escaped = in.read();
                    cell.append(escaped < 0 ? "" : Character.toString(escaped));
                } else {
                    line += c == '\n' ? 1 : 0;
                    cell.append((char) c);
                }
                continue;
            }
            if (quote && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
                wasQuoted = true;
                continue;
            }
            in.unread(c);
            if (take(delimiter)) {
                cells.add(trimmed(cell, wasQuoted));
                cell.setLength(0);
                wasQuoted = false;
            } else if (takeLineTerminator()) {
                cells.add(trimmed(cell, wasQuoted));
                return true;
            } else {
                cell.append((char) in.read());
            }
        }
        cells.add(trimmed(cell, wasQuoted));
        return !quoted;
    }

    private String trimmed(StringBuilder cell, boolean quoted) {
        String text = cell.toString();
        if (quoted && dialect.trimEnd()) {
            return text;
        }
        text = dialect.trimStart() ? text.stripLeading() : text;
        return dialect.trimEnd() ? text.stripTrailing() : text;
    }

    private String restOfLine() throws IOException {
        StringBuilder text = new StringBuilder();
        while (!takeLineTerminator()) {
            int c = in.read();
            if (c < 0) {
                break;
            }
            text.append((char) c);
        }
        return text.toString();
    }

    private boolean takeLineTerminator() throws IOException {
        for (String terminator : dialect.lineTerminators()) {
            if (take(terminator)) {
                line++;
                return true;
            }
        }
        return false;
    }

    private boolean take(String text) throws IOException {
        int matched = 0;
        int c = -1;
        while (matched < text.length()) {
            c = in.read();
            if (c != text.charAt(matched)) {
                break;
            }
            matched++;
        }
        if (matched == text.length()) {
            return true;
        }
        if (c >= 0) {
            in.unread(c);
        }
        in.unread(text.toCharArray(), 0, matched);
        return false;
    }
}
