package org.interculturalpractices.loader.link;

import io.carml.util.RdfValues;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.interculturalpractices.loader.link.RmlMapping.Role;
import org.jspecify.annotations.Nullable;

/**
 * A check of what a mapping takes from a record before CARML makes terms of it, since CARML ends at the first that is no IRI. A value that
 * cannot be what the mapping makes of it is named with its row and left out; a row from which nothing is made is named. Not thread-safe.
 */
final class RmlTerms {

    private final String base;
    private final DatasetSink sink;
    private final Set<String> constantSubjects;
    private @Nullable RmlRow<?> row;
    private boolean accounted;

    /**
     * The check of one reading.
     *
     * @param base the IRI that CARML puts before relative ones
     * @param constantSubjects the subjects that the mapping describes whatever the rows say
     */
    RmlTerms(String base, DatasetSink sink, Set<String> constantSubjects) {
        this.base = base;
        this.sink = sink;
        this.constantSubjects = constantSubjects;
    }

    /** Begins a record, which may come several times in a row, once for each triples map. */
    void begin(RmlRow<?> next) {
        if (next != row) {
            end();
            row = next;
            accounted = false;
        }
    }

    /** Ends the record. */
    void end() {
        RmlRow<?> last = row;
        if (last != null && last.filled() && !accounted) {
            problem(
                    "row-without-subject",
                    "nothing names what the row is about; it is left out, fill what the mapping"
                            + " makes the subject of");
        }
        row = null;
    }

    /** A statement with that subject was made. */
    void made(String subject) {
        accounted |= !constantSubjects.contains(subject);
    }

    /** The line of the record; 0 if not known. */
    int line() {
        return row == null ? 0 : row.line();
    }

    void problem(String code, String message) {
        accounted = true;
        sink.problem(line(), 0, code, (row == null ? "" : row.place()) + message);
    }

    /** What an expression of the mapping gives, without the values that cannot be what the mapping makes of them. */
    Optional<Object> evaluate(String expression, Function<String, Optional<Object>> evaluation) {
        Role role = Role.of(expression);
        String reference = role.reference(expression);
        Optional<Object> found = evaluation.apply(reference);
        if (role == Role.TEXT || found.isEmpty()) {
            return found;
        }
        Object value = found.get();
        if (value instanceof Collection<?> many) {
            List<?> usable = many.stream()
                    .filter(Objects::nonNull)
                    .filter(one -> isUsable(role, reference, one.toString()))
                    .toList();
            return Optional.of(usable);
        }
        return isUsable(role, reference, value.toString()) ? found : Optional.empty();
    }

    private boolean isUsable(Role role, String reference, String value) {
        boolean usable = switch (role) {
            case TEXT -> true;
            case LANGUAGE -> StatementCheck.isLanguage(value);
            case OBJECT_IRI -> isIri(value);
            case IRI -> isIri(value) || isIri(base + value);
        };
        if (!usable) {
            problem(
                    "cell-invalid",
                    reference + ": \"" + value + "\" is no " + (role == Role.LANGUAGE ? "language tag" : "absolute IRI")
                            + "; it is left out, mend it");
        }
        return usable;
    }

    private static boolean isIri(String value) {
        return StatementCheck.isAbsolute(value) && RdfValues.isValidIri(value);
    }
}
