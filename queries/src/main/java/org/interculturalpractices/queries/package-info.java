/**
 * The query library: SPARQL queries in {@code .rq} files whose header states their title, parameters and kind of result, and the catalogue
 * that reads them. Values are bound as RDF terms on the parsed query, never as text; nothing here runs a query. The service runs them, and
 * shows them in its package {@code library}.
 */
@NullMarked
package org.interculturalpractices.queries;

import org.jspecify.annotations.NullMarked;
