package org.interculturalpractices.service.sparql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.service.execution.ParsedQuery;
import org.interculturalpractices.service.execution.QueryComplexity;
import org.interculturalpractices.service.execution.QueryTokens;
import org.interculturalpractices.service.federation.AllowedEndpoints;
import org.interculturalpractices.service.jvm.JvmSettings;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a query as SPARQL 1.2 (not as ARQ, which has more), and refuses what would reach outside the release. What
 * is refused is decided on the algebra, never on the text, where escapes could hide it.
 */
final class QueryReader {

    private static final Pattern PLACE = Pattern.compile("line (\\d{1,9}), column (\\d{1,9})");

    static {
        JvmSettings.apply();
    }

    private QueryReader() {}

    /**
     * Reads a query; relative IRIs are resolved against the base IRI of the project.
     *
     * @param endpoints which other endpoints it may call
     * @throws ServiceException with {@link Code#QUERY_SYNTAX} and the place, {@link Code#SERVICE_REFUSED} or
     *     {@link Code#FUNCTION_REFUSED}
     */
    static ParsedQuery read(String text, QueryLimits limits, AllowedEndpoints endpoints) {
        QueryTokens.check(text, limits.maxTokens(), limits.maxPatterns(), limits.maxDepth());
        ParsedQuery query = ParsedQuery.of(parse(text));
        QueryComplexity.check(query.algebra(), limits.maxPatterns(), limits.maxDepth());
        QueryPolicy.check(query.algebra(), endpoints);
        return query;
    }

    private static Query parse(String text) {
        try {
            return QueryFactory.create(text, Iris.BASE, Syntax.syntaxSPARQL_12);
        } catch (QueryParseException e) {
            throw syntax(e);
        } catch (QueryException e) {
            throw new ServiceException(Code.QUERY_SYNTAX, firstLine(e.getMessage()));
        }
    }

    /** The parser tells the place of the token before the fault; its message tells the place of the fault. */
    private static ServiceException syntax(QueryParseException e) {
        String message = firstLine(e.getMessage());
        Matcher place = PLACE.matcher(message);
        return place.find()
                ? new ServiceException(
                        Code.QUERY_SYNTAX, message, Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)))
                : new ServiceException(
                        Code.QUERY_SYNTAX, message, Math.max(e.getLine(), 1), Math.max(e.getColumn(), 1));
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "The text is not a query of SPARQL 1.2."
                : message.strip().lines().findFirst().orElse("");
    }
}
