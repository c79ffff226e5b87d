package org.interculturalpractices.service.execution;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;

/**
 * A property path, which Jena follows to its end for each row of the input before it gives the first result. Here each step
 * looks at the budget, and is counted as held until the next row of the input.
 */
final class WatchedPath extends QueryIterPath {

    private static final long STEP_BYTES = 24;

    private final Steps graph;

    WatchedPath(TriplePath path, QueryIterator input, ExecutionContext context, QueryBudget budget) {
        this(path, input, context, new Steps(context.getActiveGraph(), budget));
    }

    private WatchedPath(TriplePath path, QueryIterator input, ExecutionContext context, Steps graph) {
        super(path, input, ExecutionContext.copyChangeActiveGraph(context, graph));
        this.graph = graph;
    }

    @Override
    protected QueryIterator nextStage(Binding row) {
        graph.release();
        return super.nextStage(row);
    }

    /** A graph whose every triple is a step, which is held until the next row. */
    private static final class Steps extends WatchedGraph {

        private final QueryBudget budget;
        private long steps;

        Steps(Graph graph, QueryBudget budget) {
            super(graph, budget);
            this.budget = budget;
        }

        @Override
        Triple step(Triple triple) {
            steps++;
            budget.hold(STEP_BYTES);
            return super.step(triple);
        }

        void release() {
            budget.release(steps * STEP_BYTES);
            steps = 0;
        }
    }
}
