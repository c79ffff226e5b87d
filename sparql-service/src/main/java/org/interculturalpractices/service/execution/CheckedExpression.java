package org.interculturalpractices.service.execution;

import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * An expression whose value is checked on each evaluation: the deadline is looked at, the value may not be too long, and a
 * term that cannot be written, such as one with a malformed language tag, is an error of the expression.
 */
final class CheckedExpression extends ExprFunction1 {

    private final QueryBudget budget;

    CheckedExpression(Expr expression, QueryBudget budget) {
        super(expression, "checked");
        this.budget = budget;
    }

    /** What a function of Jena or the JDK fails with is an error of the expression, and not the end of the query. */
    @Override
    protected NodeValue evalSpecial(Binding row, FunctionEnv environment) {
        try {
            return eval(getArg().eval(row, environment));
        } catch (ArithmeticException | IllegalArgumentException | ClassCastException e) {
            throw new ExprEvalException("the function cannot be reckoned: " + e.getMessage(), e);
        }
    }

    @Override
    public NodeValue eval(NodeValue value) {
        budget.check();
        if (value.isInteger()) {
            budget.checkLength(NumberLength.digits(value.getInteger()));
        } else if (!value.isNumber() && (value.isLiteral() || value.isIRI())) {
            // A term of the store is one that was computed elsewhere, or as long as what the loader lets in.
            budget.checkLength(
                    value.isIRI()
                            ? value.asNode().getURI().length()
                            : value.asUnquotedString().length());
            if (!TermCheck.writable(value.asNode())) {
                throw new ExprEvalException("a term that cannot be written");
            }
        }
        return value;
    }

    @Override
    public Expr copy(Expr expression) {
        return new CheckedExpression(expression, budget);
    }
}
