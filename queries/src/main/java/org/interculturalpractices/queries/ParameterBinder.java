package org.interculturalpractices.queries;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Puts terms into a parsed query. A parameter that stands in {@code VALUES $_name { UNDEF }} gets its terms as the rows of each
 * such block, and keeps UNDEF, which restricts nothing, where it has none; any other is replaced by its one term wherever its
 * variable stands, in subqueries, EXISTS and templates as well. Terms are never written as text, so no value can change the
 * query's structure.
 */
final class ParameterBinder {

    private static final String PREFIX = "_";

    private ParameterBinder() {}

    static Var variable(String name) {
        return Var.alloc(PREFIX + name);
    }

    static Query bind(Query query, Map<Var, List<Node>> terms) {
        Set<Var> inTables = tables(query);
        Map<Var, List<Node>> rows = terms.entrySet().stream()
                .filter(entry ->
                        inTables.contains(entry.getKey()) && !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<Var, Node> single = terms.entrySet().stream()
                .filter(entry -> !inTables.contains(entry.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst()));
        Query filled = QueryTransformOps.transform(query, new RowFiller(rows));
        return QueryTransformOps.replaceVars(filled, single);
    }

    /** The variables of parameters that stand in a VALUES block, anywhere in the query. */
    static Set<Var> tables(Query query) {
        Set<Var> found = new HashSet<>();
        QueryTransformOps.transform(query, new ElementTransformCopyBase() {
            @Override
            public Element transform(ElementData element) {
                element.getVars().stream().filter(ParameterBinder::isParameter).forEach(found::add);
                return element;
            }
        });
        return found;
    }

    static boolean isParameter(Var variable) {
        return variable.getVarName().startsWith(PREFIX);
    }

    /** Replaces the rows of VALUES blocks that have one variable. */
    private static final class RowFiller extends ElementTransformCopyBase {

        private final Map<Var, List<Node>> rows;

        RowFiller(Map<Var, List<Node>> rows) {
            this.rows = rows;
        }

        @Override
        public Element transform(ElementData element) {
            List<Var> variables = element.getVars();
            if (variables.size() != 1 || !rows.containsKey(variables.getFirst())) {
                return element;
            }
            Var variable = variables.getFirst();
            List<Binding> bindings = rows.get(variable).stream()
                    .map(term -> BindingFactory.binding(variable, term))
                    .toList();
            return new ElementData(variables, bindings);
        }
    }
}
