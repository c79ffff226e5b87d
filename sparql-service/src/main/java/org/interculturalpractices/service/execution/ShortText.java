package org.interculturalpractices.service.execution;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** An argument of a function whose time grows with the square of the length of a text, which is therefore bounded. */
final class ShortText extends ExprFunction1 {

    /** What is read as a number, a date or the like. */
    static final int TYPED = QueryTokens.LONGEST_TYPED_LITERAL;
    /** What is made an IRI. */
    static final int IRI = QueryTokens.LONGEST_IRI;
    /** What is turned into capitals: each letter that becomes two has the JDK copy the whole. */
    static final int CASED = 50_000;

    private final int most;
    private final QueryBudget budget;

    ShortText(Expr text, int most, QueryBudget budget) {
        super(text, "short");
        this.most = most;
        this.budget = budget;
    }

    @Override
    public NodeValue eval(NodeValue text) {
        if (text.isLiteral()) {
            budget.checkTextLength(text.asUnquotedString().length(), most);
        }
        return text;
    }

    @Override
    public Expr copy(Expr text) {
        return new ShortText(text, most, budget);
    }
}
