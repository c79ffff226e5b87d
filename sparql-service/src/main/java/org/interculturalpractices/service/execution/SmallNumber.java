package org.interculturalpractices.service.execution;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** An argument that says how many digits to reckon with: at most {@value NumberLength#MOST_DIGITS}. */
final class SmallNumber extends ExprFunction1 {

    private final QueryBudget budget;

    SmallNumber(Expr number, QueryBudget budget) {
        super(number, "small");
        this.budget = budget;
    }

    @Override
    public NodeValue eval(NodeValue number) {
        if (number.isInteger()) {
            budget.checkDigits(
                    number.getInteger().bitLength() < Integer.SIZE
                            ? Math.abs(number.getInteger().longValue())
                            : Long.MAX_VALUE);
        }
        return number;
    }

    @Override
    public Expr copy(Expr number) {
        return new SmallNumber(number, budget);
    }
}
