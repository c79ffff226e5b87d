package org.interculturalpractices.service.cli;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of days, weeks or years, as {@code 90d}, {@code 12w} or {@code 1y}, or a period of ISO 8601, as {@code P90D}. */
final class AgeConverter implements ITypeConverter<Period> {

    private static final Pattern SHORT = Pattern.compile("([0-9]{1,6})([dwy])");
    private static final long MOST_MONTHS = 12_000;
    private static final long MOST_DAYS = 1_000_000;

    @Override
    public Period convert(String text) {
        Matcher matcher = SHORT.matcher(text);
        try {
            Period age = matcher.matches()
                    ? of(Integer.parseInt(matcher.group(1)), matcher.group(2).charAt(0))
                    : Period.parse(text);
            if (!age.isNegative() && age.toTotalMonths() <= MOST_MONTHS && age.getDays() <= MOST_DAYS) {
                return age;
            }
        } catch (DateTimeParseException noPeriod) {
            // As one that is out of bounds.
        }
        throw new TypeConversionException("'" + text + "' is no age; write 90d, 12w, 1y or P90D");
    }

    private static Period of(int number, char unit) {
        return switch (unit) {
            case 'd' -> Period.ofDays(number);
            case 'w' -> Period.ofWeeks(number);
            default -> Period.ofYears(number);
        };
    }
}
