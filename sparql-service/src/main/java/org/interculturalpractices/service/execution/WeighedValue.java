package org.interculturalpractices.service.execution;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** An expression whose every value is buffered, and charged to the budget. */
final class WeighedValue extends ExprFunction1 {

    private final int more;
    private final QueryBudget budget;

    /**
     * Values of an expression.
     *
     * @param more characters that are held beside each
     */
    WeighedValue(Expr value, int more, QueryBudget budget) {
        super(value, "held");
        this.more = more;
        this.budget = budget;
    }

    @Override
    public NodeValue eval(NodeValue value) {
        budget.hold(2L * (value.asString().length() + more));
        return value;
    }

    @Override
    public Expr copy(Expr value) {
        return new WeighedValue(value, more, budget);
    }
}
