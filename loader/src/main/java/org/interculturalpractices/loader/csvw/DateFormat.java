package org.interculturalpractices.loader.csvw;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The format of dates and times: the fields {@code yyyy M MM d dd HH mm ss S} and time zones {@code X} and {@code x} of Unicode UAX 35, in
 * any order. Immutable.
 *
 * @param cells what a cell has to match, with a group for each field
 * @param pattern what messages call the format
 * @see <a href="https://www.w3.org/TR/tabular-data-model/#formats-for-dates-and-times">Model for Tabular Data, section 6.4.4</a>
 */
record DateFormat(Pattern cells, String pattern) implements CellFormat {

    private static final Pattern FIELD = Pattern.compile("yyyy|MM?|dd?|HH|mm|ss|S+|X{1,3}|x{1,3}|T|[-/. :]|'[^']*'");

    /**
     * The format of a pattern.
     *
     * @throws IllegalArgumentException if the pattern has other fields
     */
    static DateFormat of(String pattern) {
        StringBuilder regexp = new StringBuilder();
        Matcher field = FIELD.matcher(pattern);
        int end = 0;
        while (field.find() && field.start() == end) {
            regexp.append(regexp(field.group()));
            end = field.end();
        }
        if (end < pattern.length() || pattern.isEmpty()) {
            throw new IllegalArgumentException("\"" + pattern + "\" is no pattern of dates or times that CSVW knows");
        }
        return new DateFormat(Pattern.compile(regexp.toString().replace("\\.(?<S>", "(?:\\.(?<S>")), pattern);
    }

    private static String regexp(String field) {
        return switch (field) {
            case "yyyy" -> "(?<y>[0-9]{4})";
            case "M", "d" -> "(?<" + field + ">[0-9]{1,2})";
            case "MM" -> "(?<M>[0-9]{2})";
            case "dd" -> "(?<d>[0-9]{2})";
            case "HH" -> "(?<H>[0-9]{2})";
            case "mm" -> "(?<m>[0-9]{2})";
            case "ss" -> "(?<s>[0-9]{2})";
            case "X" -> "(?<z>Z|[+-][0-9]{2}(?:[0-9]{2})?)";
            case "XX" -> "(?<z>Z|[+-][0-9]{4})";
            case "XXX" -> "(?<z>Z|[+-][0-9]{2}:[0-9]{2})";
            case "x" -> "(?<z>[+-][0-9]{2}(?:[0-9]{2})?)";
            case "xx" -> "(?<z>[+-][0-9]{4})";
            case "xxx" -> "(?<z>[+-][0-9]{2}:[0-9]{2})";
            default ->
                field.startsWith("S")
                        ? "(?<S>[0-9]{1," + field.length() + "}))?"
                        : Pattern.quote(field.replace("'", "")).replace("\\Q.\\E", "\\.");
        };
    }

    @Override
    public String lexical(String cell) {
        Matcher fields = cells.matcher(cell);
        if (!fields.matches()) {
            throw new IllegalArgumentException("\"" + cell + "\" is not of the pattern " + pattern);
        }
        String date = has("y")
                ? String.format(Locale.ROOT, "%s-%s-%s", fields.group("y"), two(fields, "M"), two(fields, "d"))
                : "";
        String time = has("H") ? two(fields, "H") + ":" + two(fields, "m") + ":" + two(fields, "s") : "";
        String fraction = has("S") && fields.group("S") != null ? "." + fields.group("S") : "";
        return date
                + (date.isEmpty() || time.isEmpty() ? "" : "T")
                + time
                + fraction
                + (has("z") ? zone(fields.group("z")) : "");
    }

    private boolean has(String group) {
        return cells.namedGroups().containsKey(group);
    }

    private String two(Matcher fields, String group) {
        String digits = has(group) ? fields.group(group) : "00";
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static String zone(String zone) {
        if (zone.equals("Z") || zone.contains(":")) {
            return zone;
        }
        return zone.length() == 3 ? zone + ":00" : zone.substring(0, 3) + ":" + zone.substring(3);
    }
}
