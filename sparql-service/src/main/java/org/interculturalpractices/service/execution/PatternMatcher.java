package org.interculturalpractices.service.execution;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/**
 * Matches basic graph patterns (SPARQL 1.1 Query section 18.3.1) on the quads of one store, within the budget of one query: everything
 * else in an algebra is the same whatever the store, and done by {@link BoundedExecutor}. Used by the thread that runs the query.
 *
 * <p>An error of the store must fail the query, wherever it happens: it is told to {@link QueryBudget#fail}, because ARQ takes many
 * exceptions within expressions for errors of the expression.
 */
public interface PatternMatcher {

    /** Whether the active graph, or the dataset, of an execution is the store itself; otherwise ARQ matches by {@code Graph.find}. */
    boolean serves(ExecutionContext execution);

    /**
     * The same pattern with its triples in the order in which they are best matched.
     *
     * @param sample a row that comes in, with values for the variables that are bound by then
     */
    BasicPattern reorder(BasicPattern pattern, Binding sample);

    /**
     * The rows that come in, each joined with all its matches; the triples are matched in the order given.
     *
     * @param graph the name of a graph, {@link org.apache.jena.sparql.core.Quad#unionGraph} or {@link
     *     org.apache.jena.sparql.core.Quad#defaultGraphNodeGenerated}; null for the active graph
     */
    QueryIterator match(@Nullable Node graph, BasicPattern pattern, QueryIterator input, ExecutionContext execution);
}
