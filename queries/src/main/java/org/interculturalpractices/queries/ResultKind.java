package org.interculturalpractices.queries;

import org.apache.jena.query.Query;

/** What a query answers with: rows (SELECT), a graph (CONSTRUCT, DESCRIBE) or yes and no (ASK); SPARQL 1.1 Query section 16. */
public enum ResultKind {
    /** Rows of variables and terms. */
    BINDINGS,
    /** RDF statements. */
    GRAPH,
    /** True or false. */
    BOOLEAN;

    /** The kind of result that a query has. */
    static ResultKind of(Query query) {
        if (query.isAskType()) {
            return BOOLEAN;
        }
        return query.isSelectType() ? BINDINGS : GRAPH;
    }
}
