package org.interculturalpractices.service.execution;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/**
 * REPLACE (SPARQL 1.1 Query section 17.4.3.15), which looks at the budget while it matches and at the length while it writes. The
 * result has the language of the text, and a match of nothing right after another match is none, as with Jena.
 */
final class BoundedReplace extends ExprFunctionN {

    private static final String NAME = "REPLACE";

    private final QueryBudget budget;

    BoundedReplace(ExprList arguments, QueryBudget budget) {
        super(NAME, arguments);
        this.budget = budget;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        Node text = NodeValueOps.checkAndGetStringLiteral(NAME, arguments.get(0));
        String flags = arguments.size() > 3 ? BoundedRegex.string(arguments.get(3)) : "";
        Pattern pattern = BoundedRegex.compile(NAME, BoundedRegex.string(arguments.get(1)), flags);
        String replacement = BoundedRegex.string(arguments.get(2));
        String before = text.getLiteralLexicalForm();
        String after = BoundedRegex.bounded(
                budget, () -> replaceAll(pattern.matcher(new WatchedText(before, budget)), replacement, before));
        return after.equals(before) ? arguments.get(0) : like(text, after);
    }

    private String replaceAll(Matcher matcher, String replacement, String text) {
        try {
            StringBuilder result = new StringBuilder();
            boolean replaced = false;
            while (matcher.find()) {
                if (replaced && matcher.start() == matcher.end()) {
                    continue;
                }
                replaced = true;
                budget.check();
                budget.checkLength(result.length() + longest(replacement, matcher));
                matcher.appendReplacement(result, replacement);
                budget.checkLength(result.length());
            }
            return replaced ? matcher.appendTail(result).toString() : text;
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("the replacement names a group that the pattern does not have", e);
        }
    }

    /** How long a replacement can be at most: each of its group references stands for no more than the longest group. */
    private static long longest(String replacement, Matcher matcher) {
        long references = replacement.chars().filter(sign -> sign == '$').count();
        long group = references == 0
                ? 0
                : IntStream.rangeClosed(0, matcher.groupCount())
                        .map(number -> matcher.end(number) - matcher.start(number))
                        .max()
                        .orElse(0);
        return replacement.length() + references * group;
    }

    private static NodeValue like(Node text, String value) {
        if (text.getLiteralLanguage().isEmpty()) {
            return NodeValue.makeString(value);
        }
        return NodeValue.makeNode(
                text.getLiteralBaseDirection() == null
                        ? NodeFactory.createLiteralLang(value, text.getLiteralLanguage())
                        : NodeFactory.createLiteralDirLang(
                                value, text.getLiteralLanguage(), text.getLiteralBaseDirection()));
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedReplace(arguments, budget);
    }
}
