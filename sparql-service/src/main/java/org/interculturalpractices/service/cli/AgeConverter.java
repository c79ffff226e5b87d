package org.interculturalpractices.service.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of days, weeks or years, as {@code 90d}, {@code 12w} or {@code 1y}, or a period of ISO 8601, as {@code P90D}. */
final class AgeConverter implements ITypeConverter<Period> {

    private static final Pattern SHORT = Pattern.compile("([0-9]{1,6})([dwy])");

    @Override
    public Period convert(String text) {
        Matcher matcher = SHORT.matcher(text);
        try {
            Period age = matcher.matches()
                    ? of(Integer.parseInt(matcher.group(1)), matcher.group(2).charAt(0))
                    : Period.parse(text);
            LocalDate begin = LocalDate.EPOCH.minus(age);
            if (!begin.isAfter(LocalDate.EPOCH) && begin.getYear() > 0) {
                return age;
            }
        } catch (DateTimeException | ArithmeticException noPeriod) {
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
