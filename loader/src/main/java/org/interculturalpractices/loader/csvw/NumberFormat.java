package org.interculturalpractices.loader.csvw;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The format of numbers: characters for decimals and groups, and a pattern of Unicode UAX 35 that says how many digits there have to be
 * and how they are grouped. Own code, since the parser of ICU takes what a pattern excludes. Immutable.
 *
 * @param cells what a cell has to match, with a group for each part of a number
 * @param group the character between groups of digits, or null where digits are not grouped
 * @param pattern what digits there have to be, or null where any will do
 * @param name what messages call the format
 * @see <a href="https://www.w3.org/TR/tabular-data-model/#formats-for-numeric-types">Model for Tabular Data, section 6.4.2</a>
 */
record NumberFormat(
        Pattern cells, @Nullable Character group, @Nullable Digits pattern, String name) implements CellFormat {

    private static final Pattern PATTERN = Pattern.compile(
            "(?<before>[+\\-%‰]*)(?<integer>[#,]*[0,]*)(?:\\.(?<fraction>[0,]*[#,]*))?(?<exponent>E[+-]?#*0+|E[+-]?#+)?(?<after>[%‰]?)");

    /**
     * Digits of a pattern.
     *
     * @param integer least number of digits before the decimal character
     * @param primary digits of the last group before it, 0 for no groups
     * @param secondary digits of the other groups before it
     * @param least least number of digits after it
     * @param most largest number of digits after it
     * @param fractional digits of the groups after it, 0 for no groups
     * @param exponent whether there is an exponent
     * @param sign {@code %}, {@code ‰} or an empty text
     */
    record Digits(
            int integer,
            int primary,
            int secondary,
            int least,
            int most,
            int fractional,
            boolean exponent,
            String sign) {}

    static NumberFormat of(String decimal, @Nullable String group, @Nullable String pattern) {
        Character groupChar = group == null ? (pattern == null ? null : ',') : Character.valueOf(group.charAt(0));
        Digits digits = pattern == null ? null : digits(pattern, decimal, String.valueOf(groupChar));
        return new NumberFormat(
                cells(decimal, groupChar, pattern != null), groupChar, digits, pattern == null ? "number" : pattern);
    }

    private static Pattern cells(String decimal, @Nullable Character group, boolean capitalExponent) {
        String groups = group == null ? "" : Pattern.quote(group.toString());
        return Pattern.compile("(?<before>[%‰]?)(?<sign>[+-]?)(?<integer>[0-9" + groups + "]*)(?:"
                + Pattern.quote(decimal.substring(0, 1)) + "(?<fraction>[0-9" + groups
                + "]+))?(?<exponent>" + (capitalExponent ? "E" : "[Ee]") + "[+-]?[0-9]+)?(?<after>[%‰]?)");
    }

    @Override
    public String lexical(String cell) {
        if (cell.equals("NaN") || cell.equals("INF") || cell.equals("-INF")) {
            return cell;
        }
        Matcher number = cells.matcher(cell);
        if (!number.matches()) {
            throw new IllegalArgumentException(
                    "\"" + cell + "\" is no number" + (pattern == null ? "" : " of the format " + name));
        }
        String fraction = number.group("fraction") == null ? "" : number.group("fraction");
        String integer = number.group("integer");
        String percent = number.group("before") + number.group("after");
        String exponent = number.group("exponent") == null ? "" : number.group("exponent");
        if ((integer + fraction).isEmpty() || !isOfPattern(integer, fraction, !exponent.isEmpty(), percent)) {
            throw new IllegalArgumentException("\"" + cell + "\" is not of the format " + name);
        }
        String plain =
                number.group("sign") + plain(integer) + (fraction.isEmpty() ? "" : "." + plain(fraction)) + exponent;
        return percent.isEmpty()
                ? plain
                : new BigDecimal(plain)
                        .movePointLeft(percent.equals("%") ? 2 : 3)
                        .toPlainString();
    }

    private boolean isOfPattern(String integer, String fraction, boolean exponent, String percent) {
        if (pattern == null) {
            String doubled = String.valueOf(group) + group;
            return group == null
                    || !(integer.contains(doubled)
                            || fraction.contains(doubled)
                            || integer.startsWith(group.toString()));
        }
        int digits = plain(integer).length();
        int decimals = plain(fraction).length();
        return digits >= pattern.integer()
                && decimals >= pattern.least()
                && decimals <= pattern.most()
                && exponent == pattern.exponent()
                && percent.equals(pattern.sign())
                && integer.equals(grouped(plain(integer)))
                && fraction.equals(groupedFraction(plain(fraction)));
    }

    private String plain(String digits) {
        return group == null ? digits : digits.replace(group.toString(), "");
    }

    private String grouped(String digits) {
        if (pattern == null || pattern.primary() == 0) {
            return digits;
        }
        StringBuilder text = new StringBuilder(digits);
        for (int at = digits.length() - pattern.primary(); at > 0; at -= pattern.secondary()) {
            text.insert(at, group);
        }
        return text.toString();
    }

    private String groupedFraction(String digits) {
        if (pattern == null || pattern.fractional() == 0) {
            return digits;
        }
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < digits.length(); at++) {
            text.append(at > 0 && at % pattern.fractional() == 0 ? String.valueOf(group) : "")
                    .append(digits.charAt(at));
        }
        return text.toString();
    }

    private static Digits digits(String pattern, String decimal, String group) {
        // Whatever the format declares, the characters of a pattern are read as "." and ",".
        String normal = pattern.replace(group, "\0").replace(decimal, ".").replace('\0', ',');
        Matcher parts = PATTERN.matcher(normal);
        if (!parts.matches() || pattern.isEmpty()) {
            throw new IllegalArgumentException("\"" + pattern + "\" is no pattern of numbers");
        }
        String integer = parts.group("integer");
        String fraction = parts.group("fraction") == null ? "" : parts.group("fraction");
        int last = integer.lastIndexOf(',');
        int before = last < 0 ? -1 : integer.lastIndexOf(',', last - 1);
        int primary = last < 0 ? 0 : integer.length() - last - 1;
        int first = fraction.indexOf(',');
        return new Digits(
                count(integer, '0'),
                primary,
                before < 0 ? primary : last - before - 1,
                count(fraction, '0'),
                fraction.replace(",", "").length(),
                Math.max(first, 0),
                parts.group("exponent") != null,
                (parts.group("before") + parts.group("after")).replaceAll("[+-]", ""));
    }

    private static int count(String text, char wanted) {
        return (int) text.chars().filter(c -> c == wanted).count();
    }
}
