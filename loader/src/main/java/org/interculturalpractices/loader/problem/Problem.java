package org.interculturalpractices.loader.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;

/**
 * A problem of one record: an error for which it is rejected, or a warning. An error rejects its record, and each rejected record has
 * exactly one error; a warning keeps it. Immutable.
 *
 * @param severity whether the record is rejected
 * @param code what kind of problem, a short name such as {@code country-unknown} that stays the same
 * @param source the name of the file
 * @param line the line, from 1; 0 if it concerns the file as a whole
 * @param column the character of the line, from 1; 0 if it concerns the line as a whole
 * @param message what is wrong, and what to do
 * @param practices the slugs of the practices that it is a question about; mostly none
 */
public record Problem(
        Severity severity,
        String code,
        String source,
        int line,
        int column,
        String message,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> practices) {

    public Problem {
        // A report of an earlier version has none.
        practices = practices == null ? List.of() : List.copyOf(practices);
    }

    /** A problem that is no question about practices. */
    public Problem(Severity severity, String code, String source, int line, int column, String message) {
        this(severity, code, source, line, column, message, List.of());
    }

    /** What becomes of the record. */
    public enum Severity {
        /** The record is rejected. */
        ERROR,
        /** The record is kept. */
        WARNING
    }

    /** The problem as compilers write theirs: {@code name:line:column: error: message [code]}. */
    public String rendered() {
        return String.format(
                Locale.ROOT,
                "%s: %s: %s [%s]",
                place(source, line, column),
                severity.name().toLowerCase(Locale.ROOT),
                message,
                code);
    }

    static String place(String source, int line, int column) {
        StringBuilder place = new StringBuilder(source);
        if (line > 0) {
            place.append(':').append(line);
            if (column > 0) {
                place.append(':').append(column);
            }
        }
        return place.toString();
    }
}
