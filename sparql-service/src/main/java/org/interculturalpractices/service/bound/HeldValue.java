package org.interculturalpractices.service.bound;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** An expression whose every value is held. */
final class HeldValue extends ExprFunction1 {

    private final int more;
    private final QueryBudget budget;

    /**
     * Values of an expression.
     *
     * @param more characters that are held beside each
     */
    HeldValue(Expr value, int more, QueryBudget budget) {
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
        return new HeldValue(value, more, budget);
    }
}
