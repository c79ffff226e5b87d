package org.interculturalpractices.service.execution;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/** An iterator over rows that looks at the deadline for each of them. */
class WatchedRows extends QueryIteratorWrapper {

    private final QueryBudget budget;

    WatchedRows(QueryIterator rows, QueryBudget budget) {
        super(rows);
        this.budget = budget;
    }

    @Override
    protected Binding moveToNextBinding() {
        budget.check();
        return super.moveToNextBinding();
    }
}
