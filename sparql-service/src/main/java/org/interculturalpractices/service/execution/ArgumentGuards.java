package org.interculturalpractices.service.execution;

import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.Duration;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** What the arguments of some functions may be. An {@link ExprEvalException} is an error of the expression, as SPARQL has it. */
final class ArgumentGuards {

    /** The JDK adds a duration to a date month by month. */
    private static final double MOST_DAYS = 1e7;
    /** Steps of a search that may take a text for each of its characters. */
    private static final long MOST_STEPS = 1_000_000_000;

    private static final double HOURS = 24;
    private static final double MINUTES = 1_440;
    private static final double SECONDS = 86_400;

    private ArgumentGuards() {}

    /** Addition and subtraction (SPARQL 1.1 Query section 17.3) know no strings; Jena strings them together. */
    static void sum(NodeValue first, NodeValue second) {
        if (first.isString() && second.isString()) {
            throw new ExprEvalException("strings are not added; CONCAT strings them together");
        }
        if (second.isDuration() && !first.isDuration() && days(second.getDuration()) > MOST_DAYS) {
            throw new ExprEvalException("a duration of more than " + MOST_DAYS + " days");
        }
    }

    /** A product has at most as many digits as both factors. */
    static void product(NodeValue first, NodeValue second, QueryBudget budget) {
        budget.checkDigits((long) NumberLength.digits(first) + NumberLength.digits(second));
    }

    /** A search of a text within a text. */
    static void search(NodeValue text, NodeValue sought, QueryBudget budget) {
        long steps = (long) text.asString().length() * sought.asString().length();
        if (steps > MOST_STEPS) {
            budget.checkTextLength(sought.asString().length(), 1_000);
        }
    }

    /** STRLANG (SPARQL 1.1 Query section 17.4.2.10) takes well-formed language tags alone; Jena fails on others in several ways. */
    static void language(NodeValue tag) {
        if (tag.isString() && !TermCheck.isLanguage(tag.getString())) {
            throw new ExprEvalException("a malformed language tag");
        }
    }

    private static double days(Duration duration) {
        return part(duration, DatatypeConstants.DAYS)
                + part(duration, DatatypeConstants.HOURS) / HOURS
                + part(duration, DatatypeConstants.MINUTES) / MINUTES
                + part(duration, DatatypeConstants.SECONDS) / SECONDS;
    }

    private static double part(Duration duration, DatatypeConstants.Field field) {
        Number part = duration.getField(field);
        return part == null ? 0 : part.doubleValue();
    }
}
