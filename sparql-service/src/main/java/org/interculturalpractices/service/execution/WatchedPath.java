package org.interculturalpractices.service.execution;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * A property path, which Jena follows to its end for each row of the input before it gives the first result. Here each step
 * looks at the budget, and is counted as held until the next row of the input.
 */
final class WatchedPath extends QueryIterPath {

    private static final long STEP_BYTES = 24;

    private final WatchedGraph graph;

    WatchedPath(TriplePath path, QueryIterator input, ExecutionContext context, QueryBudget budget) {
        this(path, input, context, new WatchedGraph(context.getActiveGraph(), budget));
    }

    private WatchedPath(TriplePath path, QueryIterator input, ExecutionContext context, WatchedGraph graph) {
        super(path, input, ExecutionContext.copyChangeActiveGraph(context, graph));
        this.graph = graph;
    }

    @Override
    protected QueryIterator nextStage(Binding row) {
        graph.release();
        return super.nextStage(row);
    }

    /** A graph whose every triple is a step. */
    private static final class WatchedGraph extends GraphWrapper {

        private final QueryBudget budget;
        private long steps;

        WatchedGraph(Graph graph, QueryBudget budget) {
            super(graph);
            this.budget = budget;
        }

        @Override
        public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
            budget.check();
            return super.find(subject, predicate, object).mapWith(this::step);
        }

        @Override
        public ExtendedIterator<Triple> find(Triple pattern) {
            budget.check();
            return super.find(pattern).mapWith(this::step);
        }

        @Override
        public boolean contains(Node subject, Node predicate, Node object) {
            budget.check();
            return super.contains(subject, predicate, object);
        }

        void release() {
            budget.release(steps * STEP_BYTES);
            steps = 0;
        }

        private Triple step(Triple triple) {
            budget.check();
            steps++;
            budget.hold(STEP_BYTES);
            return triple;
        }
    }
}
