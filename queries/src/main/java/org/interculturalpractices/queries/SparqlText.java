package org.interculturalpractices.queries;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/** Parses the text of a query as SPARQL 1.2, without ARQ's extensions of the syntax. */
final class SparqlText {

    /** The parser tells the place of some faults in its message alone. */
    private static final Pattern PLACE = Pattern.compile("[Ll]ine:? ([0-9]+), col(?:umn)?:? ([0-9]+)");

    private SparqlText() {}

    static Query parse(String source, String text) {
        try {
            return QueryFactory.create(text, Syntax.syntaxSPARQL_12);
        } catch (org.apache.jena.query.QueryException e) {
            String message = e.getMessage() == null ? "it cannot be read" : e.getMessage();
            Matcher place = PLACE.matcher(message);
            String where = place.find() ? String.format(Locale.ROOT, ":%s:%s", place.group(1), place.group(2)) : "";
            throw new QueryException(
                    QueryException.Code.BAD_QUERY,
                    String.format(
                            Locale.ROOT,
                            "%s%s: not a SPARQL query: %s",
                            source,
                            where,
                            message.lines().findFirst().orElse(message)),
                    e);
        }
    }
}
