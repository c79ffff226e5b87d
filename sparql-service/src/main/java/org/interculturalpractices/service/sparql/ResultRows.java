package org.interculturalpractices.service.sparql;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * The solutions of a SELECT or ASK, free of the store that they are from. Immutable.
 *
 * @param variables the variables of the SELECT, in their order; none for ASK
 * @param rows the solutions, in their order; for ASK one without variables, or none
 * @param bytes how much memory they take, by estimate
 */
public record ResultRows(List<Var> variables, List<Binding> rows, long bytes) {

    /** The answer to ASK. */
    public boolean verdict() {
        return !rows.isEmpty();
    }
}
