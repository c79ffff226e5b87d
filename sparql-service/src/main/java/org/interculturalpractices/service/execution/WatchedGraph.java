package org.interculturalpractices.service.execution;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph that looks at the budget for each triple that is asked of it. Not thread-safe. */
class WatchedGraph extends GraphWrapper {

    private final QueryBudget budget;

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

    /** Meets one triple. */
    Triple step(Triple triple) {
        budget.check();
        return triple;
    }
}
