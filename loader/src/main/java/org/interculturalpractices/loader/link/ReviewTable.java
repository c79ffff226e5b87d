package org.interculturalpractices.loader.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;

/**
 * Reads the rows of a review file as spreadsheets save them: with a byte order mark, in UTF-16, with semicolons or tabs, with a line
 * {@code sep=}, with columns in another order and empty ones behind. What cannot be read is noted with its line and column, and the
 * rest is read. Stateless.
 */
final class ReviewTable {

    /** A spreadsheet says which character separates. */
    private static final Pattern SEPARATOR = Pattern.compile("\"?sep=(.)\"?");

    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final List<String> NEEDED = List.of("stated", "candidate", "decision", "reason", "curator", "date");

    /**
     * A row.
     *
     * @param line where it begins, from 1
     * @param columns the places of its columns by their names, from 0
     */
    record Row(int line, Map<String, Integer> columns, CSVRecord cells) {

        /** The text of a column, without blanks around it; empty where the row is shorter. */
        String text(String column) {
            int index = columns.getOrDefault(column, Integer.MAX_VALUE);
            return index < cells.size() ? cells.get(index).strip() : "";
        }

        /** The number of a column, from 1. */
        int column(String name) {
            return columns.getOrDefault(name, -1) + 1;
        }
    }

    private ReviewTable() {}

    /** The rows that have text; the faults note what cannot be read. */
    static List<Row> read(Path file, ReviewFaults faults) throws IOException {
        String text;
        try {
            text = text(file);
        } catch (CharacterCodingException e) {
            faults.add(0, 0, "is not in UTF-8; save it as CSV in UTF-8");
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        try (Reader reader = new StringReader(text);
                CSVParser parser = CSVParser.parse(reader, format(text))) {
            read(parser, rows, faults);
        } catch (UncheckedIOException e) {
            faults.add(
                    rows.isEmpty() ? 0 : rows.getLast().line() + 1,
                    0,
                    e.getCause().getMessage() + "; check the quotation marks there");
        }
        return rows;
    }

    private static void read(CSVParser parser, List<Row> rows, ReviewFaults faults) {
        Map<String, Integer> columns = Map.of();
        int line = 0;
        for (CSVRecord cells : parser) {
            int first = line + 1;
            line = (int) parser.getCurrentLineNumber();
            // The character itself is gone where it separated the cells of this line too.
            boolean isSeparator = first == 1 && String.join("", cells).matches("sep=.?");
            if (isSeparator || cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (columns.isEmpty()) {
                columns = columns(cells, first, faults);
                if (columns.isEmpty()) {
                    return;
                }
            } else {
                Row row = new Row(first, columns, cells);
                refuseStrayCells(row, faults);
                rows.add(row);
            }
        }
    }

    /** The places of the columns that are known; none where one that is needed is missing. */
    private static Map<String, Integer> columns(CSVRecord header, int line, ReviewFaults faults) {
        Map<String, Integer> columns = new HashMap<>();
        for (int index = 0; index < header.size(); index++) {
            String name = header.get(index).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && !List.of(ReviewFile.COLUMNS).contains(name)) {
                faults.add(
                        line,
                        index + 1,
                        "there is no column \"" + header.get(index).strip()
                                + "\", and it would be lost; move its text into the column reason");
            } else if (!name.isEmpty() && columns.putIfAbsent(name, index) != null) {
                faults.add(line, index + 1, "the column \"" + name + "\" stands twice; keep one of them");
            }
        }
        List<String> missing =
                NEEDED.stream().filter(name -> !columns.containsKey(name)).toList();
        if (missing.isEmpty()) {
            return columns;
        }
        faults.add(
                line,
                0,
                "the columns " + String.join(", ", missing) + " are missing; the first line names the columns: "
                        + String.join(",", ReviewFile.COLUMNS));
        return Map.of();
    }

    /** Text that stands in no column comes from a separator within a cell that has lost its quotation marks. */
    private static void refuseStrayCells(Row row, ReviewFaults faults) {
        for (int index = 0; index < row.cells().size(); index++) {
            if (!row.cells().get(index).isBlank() && !row.columns().containsValue(index)) {
                faults.add(
                        row.line(),
                        index + 1,
                        "\"" + row.cells().get(index).strip()
                                + "\" stands in no column; put cells that hold a separator between quotation marks");
                return;
            }
        }
    }

    private static CSVFormat format(String text) {
        String header = text.lines()
                .filter(line -> !line.isBlank())
                .filter(line -> !SEPARATOR.matcher(line.strip()).matches())
                .findFirst()
                .orElse("");
        Matcher stated = SEPARATOR.matcher(text.lines().findFirst().orElse("").strip());
        char delimiter = stated.matches() ? stated.group(1).charAt(0) : ',';
        for (char other : DELIMITERS) {
            delimiter = names(header, other) > names(header, delimiter) ? other : delimiter;
        }
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
    }

    /** How many names of columns a header has if that character separates them. */
    private static long names(String header, char delimiter) {
        List<String> known = List.of(ReviewFile.COLUMNS);
        return Stream.of(header.split(Pattern.quote(String.valueOf(delimiter)), -1))
                .map(name -> name.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                .filter(known::contains)
                .count();
    }

    private static String text(Path file) throws IOException {
        try (BOMInputStream in = BOMInputStream.builder()
                .setInputStream(Files.newInputStream(file))
                .setByteOrderMarks(ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE)
                .get()) {
            String charset = in.getBOMCharsetName();
            return (charset == null ? UTF_8 : Charset.forName(charset))
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        }
    }
}
