package org.interculturalpractices.service.federation;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;

/**
 * The pattern within a SERVICE as a query for the other endpoint. Jena renames variables to tell scopes apart; there they have
 * their own names, and here the others again. Immutable.
 */
final class RemotePattern {

    private final String query;
    private final Map<Var, Var> localNames = new HashMap<>();

    /** The pattern of a call whose variables are replaced by their values, as far as they have some. */
    RemotePattern(OpService call) {
        Op pattern = Rename.reverseVarRename(call.getSubOp(), true);
        Query whole = OpAsQuery.asQuery(pattern);
        query = whole.serialize();
        for (Var local : OpVars.visibleVars(call.getSubOp())) {
            String name = local.getVarName();
            localNames.put(Var.alloc(name.substring(name.lastIndexOf('/') + 1)), local);
        }
    }

    /** The text of the query. */
    String query() {
        return query;
    }

    /** A row of the result with the names of variables here. What the query did not ask for is left out. */
    Binding local(Binding remote) {
        BindingBuilder row = Binding.builder();
        localNames.forEach((there, here) -> {
            Node value = remote.get(there);
            if (value != null) {
                row.add(here, value);
            }
        });
        return row.build();
    }
}
