package org.interculturalpractices.service.execution;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.syntax.ElementGroup;

/**
 * A query that was parsed and compiled once: whoever checks, tags, runs or explains it looks at the same algebra. Serves one run, since
 * Jena writes into a query while it runs it; not thread-safe.
 *
 * @param query without its dataset clauses: those are {@code graphs}
 * @param algebra its algebra (SPARQL 1.1 Query section 18.2), as compiled and before any optimization
 * @param graphs the graphs of FROM and FROM NAMED; empty if it has neither
 */
public record ParsedQuery(Query query, Op algebra, DatasetDescription graphs) {

    /** Compiles a query, from which the dataset clauses are taken out (a copy by Jena loses all but one HAVING). */
    public static ParsedQuery of(Query query) {
        DatasetDescription graphs =
                new DatasetDescription(List.copyOf(query.getGraphURIs()), List.copyOf(query.getNamedGraphURIs()));
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        if (query.isDescribeType() && query.getQueryPattern() == null) {
            // DESCRIBE <iri> has one solution without variables, as Jena would have it at run time.
            query.setQueryPattern(new ElementGroup());
        }
        query.ensureResultVars();
        return new ParsedQuery(query, Algebra.compile(query), graphs);
    }
}
