package org.interculturalpractices.service.bound;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** A text that is read as a number, a date or the like, which takes too long beyond {@value QueryTokens#LONGEST_TYPED_LITERAL} characters. */
final class ParsedText extends ExprFunction1 {

    private final QueryBudget budget;

    ParsedText(Expr text, QueryBudget budget) {
        super(text, "parsed");
        this.budget = budget;
    }

    @Override
    public NodeValue eval(NodeValue text) {
        if (text.isLiteral()) {
            budget.checkTypedLength(text.asUnquotedString().length());
        }
        return text;
    }

    @Override
    public Expr copy(Expr text) {
        return new ParsedText(text, budget);
    }
}
