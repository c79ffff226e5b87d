package org.interculturalpractices.service.execution;

import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The one predicate that is a function, {@code text:query} of Jena, which asks the text index in the context of the query. Any other
 * is looked up in the data, and no class is loaded by name. Thread-safe.
 */
final class AllowedPropertyFunctions extends PropertyFunctionRegistry {

    static final AllowedPropertyFunctions INSTANCE = new AllowedPropertyFunctions();

    private static final String TEXT_QUERY = "http://jena.apache.org/text#query";

    private AllowedPropertyFunctions() {}

    @Override
    public boolean manages(String iri) {
        return iri.equals(TEXT_QUERY);
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String iri) {
        return manages(iri) ? uri -> new TextQueryPF() : null;
    }
}
