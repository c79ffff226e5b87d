package org.interculturalpractices.loader.parse;

import java.util.stream.Collectors;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.problem.Problem.Severity;
import org.jspecify.annotations.Nullable;

/** Problems of country and period, whatever kind of source they stand in. */
public final class HeadingProblems {

    /** A line of a source. */
    public record Place(String source, int line) {}

    private HeadingProblems() {}

    /** No country that is known. */
    public static Problem countryUnknown(Place place, String words) {
        return of(
                Severity.ERROR,
                "country-unknown",
                place,
                "\"" + words
                        + "\" begins with no country that is known; write the country first, as in \"Norway Oslo 2022\"");
    }

    /** A period that ends before it starts; null if none does. */
    public static @Nullable Problem impossible(Place place, PeriodStatement period) {
        return period.spans().stream()
                .filter(YearSpan::isImpossible)
                .findFirst()
                .map(span -> of(
                        Severity.ERROR,
                        "period-impossible",
                        place,
                        "the period \"" + span.text() + "\" ends before it starts; correct its years"))
                .orElse(null);
    }

    /** A period of which words are not understood, or which may be read in more than one way. */
    public static Problem periodNotUnderstood(Place place, String words, PeriodReading reading) {
        String unread = reading.unread().stream()
                .map(stretch -> "\"" + stretch.text() + "\"")
                .collect(Collectors.joining(", "));
        return of(
                Severity.WARNING,
                "period-not-understood",
                place,
                "the period \"" + words + "\" is kept as text and read as "
                        + reading.statement().described()
                        + (unread.isEmpty() ? ", which is not certain" : "; not understood: " + unread));
    }

    static Problem of(Severity severity, String code, Place place, String message) {
        return new Problem(severity, code, place.source(), place.line(), 0, message);
    }
}
