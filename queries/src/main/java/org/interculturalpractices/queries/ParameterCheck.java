package org.interculturalpractices.queries;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;

/** Checks that the parameters that a header states are those that its query uses, each where its values can be bound. */
final class ParameterCheck {

    private ParameterCheck() {}

    static void check(String source, Query query, List<Parameter> parameters) {
        Set<String> used = ParameterVariables.of(query);
        Set<String> stated = parameters.stream().map(Parameter::name).collect(Collectors.toSet());
        Set<String> notStated = new TreeSet<>(used);
        notStated.removeAll(stated);
        if (!notStated.isEmpty()) {
            String name = notStated.iterator().next();
            throw fault(
                    source,
                    String.format(
                            Locale.ROOT, "the query uses $_%s: state the parameter '%s' in the header", name, name));
        }
        Set<Var> inTables = ParameterBinder.tables(query);
        for (Parameter parameter : parameters) {
            String name = parameter.name();
            if (!used.contains(name)) {
                throw fault(
                        source,
                        String.format(
                                Locale.ROOT,
                                "the query does not use the parameter '%s': write $_%s in it",
                                name,
                                name));
            }
            boolean needsTable = parameter.list() || !parameter.required();
            if (needsTable && !inTables.contains(ParameterBinder.variable(name))) {
                throw fault(
                        source,
                        String.format(
                                Locale.ROOT,
                                "the parameter '%s' takes any number of values: write VALUES $_%s { UNDEF } where they go",
                                name,
                                name));
            }
        }
    }

    private static QueryException fault(String source, String message) {
        return new QueryException(
                QueryException.Code.BAD_HEADER, String.format(Locale.ROOT, "%s: %s.", source, message));
    }
}
