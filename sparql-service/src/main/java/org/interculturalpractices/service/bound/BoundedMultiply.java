package org.interculturalpractices.service.bound;

import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/** Multiplication, whose product has at most {@value Numbers#MOST_DIGITS} digits: squaring doubles them each time. */
final class BoundedMultiply extends E_Multiply {

    private final QueryBudget budget;

    BoundedMultiply(Expr first, Expr second, QueryBudget budget) {
        super(first, second);
        this.budget = budget;
    }

    @Override
    public NodeValue eval(NodeValue first, NodeValue second) {
        budget.checkDigits((long) Numbers.digits(first) + Numbers.digits(second));
        return super.eval(first, second);
    }

    @Override
    public Expr copy(Expr first, Expr second) {
        return new BoundedMultiply(first, second, budget);
    }
}
