package org.interculturalpractices.service.bound;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/** Rows that look at the budget one by one. */
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
