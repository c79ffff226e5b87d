package org.interculturalpractices.service.execution;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** CONCAT, refused before it makes a string that is too long. */
final class BoundedConcat extends E_StrConcat {

    private final QueryBudget budget;

    BoundedConcat(ExprList arguments, QueryBudget budget) {
        super(arguments);
        this.budget = budget;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        budget.checkLength(arguments.stream()
                .filter(NodeValue::isLiteral)
                .mapToLong(value -> value.asUnquotedString().length())
                .sum());
        return super.eval(arguments);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedConcat(arguments, budget);
    }
}
