package org.interculturalpractices.queries;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a query: {@code $_name} in its text. Its defaults, if any, are values that it accepts. A parameter that takes a
 * list, or that is not required, stands in a {@code VALUES} block; one that is not required and has no value restricts nothing.
 * Immutable.
 *
 * @param name without the leading {@code $_}
 * @param type of each value
 * @param entityClass of values that are IRIs of things of the graph
 * @param description for people
 * @param defaults used where no value is given
 * @param required whether a value or a default must be there
 * @param list whether several values may be given; any of them may match
 * @param allowed the only values, where not empty
 * @param minimum of numbers and years, inclusive
 * @param maximum of numbers and years, inclusive
 */
public record Parameter(
        String name,
        ParameterType type,
        Optional<EntityClass> entityClass,
        LocalisedText description,
        List<String> defaults,
        boolean required,
        boolean list,
        List<String> allowed,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum) {

    /** Copies the lists. */
    public Parameter {
        defaults = List.copyOf(defaults);
        allowed = List.copyOf(allowed);
    }

    /** The terms that the values stand for, without repetitions; the defaults where none is given. */
    List<Node> terms(List<String> given) {
        List<String> values = given.isEmpty() ? defaults : given;
        if (!required && values.stream().allMatch(String::isBlank)) {
            return List.of();
        }
        if (values.isEmpty()) {
            throw new QueryException(
                    QueryException.Code.MISSING_PARAMETER,
                    String.format(
                            Locale.ROOT,
                            "The parameter '%s' has no default: give %s.",
                            name,
                            ParameterTerm.expected(this)));
        }
        if (!list && values.size() > 1) {
            throw new QueryException(
                    QueryException.Code.BAD_VALUE,
                    String.format(
                            Locale.ROOT,
                            "The parameter '%s' takes one value, and %d were given.",
                            name,
                            values.size()));
        }
        return values.stream()
                .map(value -> ParameterTerm.of(this, value))
                .distinct()
                .toList();
    }
}
