package org.interculturalpractices.service.execution;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.jspecify.annotations.Nullable;

/** REGEX (SPARQL 1.1 Query section 17.4.3.14), which looks at the budget while it matches. */
final class BoundedRegex extends ExprFunctionN {

    private static final String NAME = "REGEX";

    private final QueryBudget budget;
    private @Nullable Pattern last;
    private String lastPattern = "";
    private String lastFlags = "";

    BoundedRegex(ExprList arguments, QueryBudget budget) {
        super(NAME, arguments);
        this.budget = budget;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        String text = string(arguments.get(0));
        Pattern pattern = pattern(arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null);
        return NodeValue.booleanReturn(bounded(
                budget, () -> pattern.matcher(new WatchedText(text, budget)).find()));
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedRegex(arguments, budget);
    }

    private Pattern pattern(NodeValue pattern, @Nullable NodeValue flags) {
        String wanted = string(pattern);
        String mode = flags == null ? "" : string(flags);
        Pattern known = last;
        if (known == null || !wanted.equals(lastPattern) || !mode.equals(lastFlags)) {
            known = compile(NAME, wanted, mode);
            last = known;
            lastPattern = wanted;
            lastFlags = mode;
        }
        return known;
    }

    /** Compiles a pattern as Jena does. */
    static Pattern compile(String function, String pattern, String flags) {
        return RegexEngine.makePattern(function, pattern, flags.isEmpty() ? null : flags);
    }

    /** The string of an argument; anything else than a string is an error of the expression. */
    static String string(NodeValue argument) {
        return NodeValueOps.checkAndGetStringLiteral(NAME, argument).getLiteralLexicalForm();
    }

    /** Does what a matcher does; one that goes too deep ends the query. */
    static <T> T bounded(QueryBudget budget, Supplier<T> match) {
        try {
            return match.get();
        } catch (StackOverflowError e) {
            throw budget.fail(
                    new ServiceException(
                            Code.QUERY_TOO_COMPLEX,
                            "A regular expression of the query goes too deep on a long text; write it without alternatives in a loop."));
        }
    }
}
