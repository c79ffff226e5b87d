package org.interculturalpractices.loader.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
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
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;

/**
 * A table that people edit, of known columns: CSV (RFC 4180) as spreadsheets save it, with a byte order mark, in UTF-16, with
 * semicolons or tabs, with a line {@code sep=}, with columns in another order and empty ones behind. What cannot be read is noted
 * with its line and column, and the rest is read. It is written as plain CSV in UTF-8. Immutable.
 *
 * @param columns the names of its columns, in the order in which they are written
 * @param needed those that must be there
 */
public record EditedTable(List<String> columns, List<String> needed) {

    /** A spreadsheet says which character separates. */
    private static final Pattern SEPARATOR = Pattern.compile("\"?sep=(.)\"?");

    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final CSVFormat WRITTEN =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    public EditedTable {
        columns = List.copyOf(columns);
        needed = List.copyOf(needed);
    }

    /** A table of which every column must be there. */
    public static EditedTable of(String... columns) {
        return new EditedTable(List.of(columns), List.of(columns));
    }

    /** The rows of a file that have text; none if there is no such file. The faults note what cannot be read. */
    public List<EditedRow> read(Path file, TableFaults faults) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in, faults);
        }
    }

    /** The rows that have text; the faults note what cannot be read. */
    public List<EditedRow> read(String file, InputStream in, TableFaults faults) throws IOException {
        String text;
        try {
            text = text(in);
        } catch (CharacterCodingException e) {
            faults.add(file, 0, 0, "is not in UTF-8; save it as CSV in UTF-8");
            return List.of();
        }
        List<EditedRow> rows = new ArrayList<>();
        try (Reader reader = new StringReader(text);
                CSVParser parser = CSVParser.parse(reader, format(text))) {
            read(file, parser, rows, faults);
        } catch (UncheckedIOException e) {
            faults.add(
                    file,
                    rows.isEmpty() ? 0 : rows.getLast().line() + 1,
                    0,
                    e.getCause().getMessage() + "; check the quotation marks there");
        }
        return rows;
    }

    /** The bytes of a table of these rows, each with the cells of all columns. */
    public byte[] bytes(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, WRITTEN)) {
            printer.printRecord(columns);
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(UTF_8);
    }

    private void read(String file, CSVParser parser, List<EditedRow> rows, TableFaults faults) {
        Map<String, Integer> places = Map.of();
        int line = 0;
        for (CSVRecord cells : parser) {
            int first = line + 1;
            line = (int) parser.getCurrentLineNumber();
            // The character itself is gone where it separated the cells of this line too.
            boolean isSeparator = first == 1 && String.join("", cells).matches("sep=.?");
            if (isSeparator || cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (places.isEmpty()) {
                places = places(file, cells, first, faults);
                if (places.isEmpty()) {
                    return;
                }
            } else {
                EditedRow row = new EditedRow(file, first, places, cells, faults);
                row.refuseStrayCells();
                rows.add(row);
            }
        }
        if (places.isEmpty()) {
            faults.add(file, 1, 1, "the file is empty; write at least the line " + String.join(",", columns));
        }
    }

    /** The places of the columns that are known; none where one that is needed is missing. */
    private Map<String, Integer> places(String file, CSVRecord header, int line, TableFaults faults) {
        Map<String, Integer> places = new HashMap<>();
        for (int index = 0; index < header.size(); index++) {
            String name = header.get(index).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && !columns.contains(name)) {
                faults.add(
                        file,
                        line,
                        index + 1,
                        "there is no column \"" + header.get(index).strip()
                                + "\", and it would be lost; move its text into the column reason");
            } else if (!name.isEmpty() && places.putIfAbsent(name, index) != null) {
                faults.add(file, line, index + 1, "the column \"" + name + "\" stands twice; keep one of them");
            }
        }
        List<String> missing =
                needed.stream().filter(name -> !places.containsKey(name)).toList();
        if (missing.isEmpty()) {
            return places;
        }
        faults.add(
                file,
                line,
                0,
                "the columns " + String.join(", ", missing) + " are missing; the first line names the columns: "
                        + String.join(",", columns));
        return Map.of();
    }

    private CSVFormat format(String text) {
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
    private long names(String header, char delimiter) {
        return Stream.of(header.split(Pattern.quote(String.valueOf(delimiter)), -1))
                .map(name -> name.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                .filter(columns::contains)
                .count();
    }

    private static String text(InputStream in) throws IOException {
        try (BOMInputStream unmarked = BOMInputStream.builder()
                .setInputStream(in)
                .setByteOrderMarks(ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE)
                .get()) {
            String charset = unmarked.getBOMCharsetName();
            return (charset == null ? UTF_8 : Charset.forName(charset))
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(unmarked.readAllBytes()))
                    .toString();
        }
    }
}
