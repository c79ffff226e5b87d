package org.interculturalpractices.queries;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Finds the parameters that a query uses: its variables whose name begins with an underscore. */
final class ParameterVariables {

    private ParameterVariables() {}

    /** Their names without the underscore, from every part of the query. */
    static Set<String> of(Query query) {
        Set<String> names = new TreeSet<>();
        QueryTransformOps.transform(query, node -> {
            if (Var.isVar(node) && ParameterBinder.isParameter(Var.alloc(node))) {
                names.add(Var.alloc(node).getVarName().substring(1));
            }
            return node;
        });
        ParameterBinder.tables(query)
                .forEach(variable -> names.add(variable.getVarName().substring(1)));
        return names;
    }
}
