package org.interculturalpractices.service.bound;

import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/** No predicate is a function: each is looked up in the data, and no class is loaded by name. Thread-safe. */
final class NoPropertyFunctions extends PropertyFunctionRegistry {

    static final NoPropertyFunctions INSTANCE = new NoPropertyFunctions();

    private NoPropertyFunctions() {}

    @Override
    public boolean manages(String iri) {
        return false;
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String iri) {
        return null;
    }
}
