package org.interculturalpractices.service.sparql;

import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * The functions that a query may call by IRI: casts of XML Schema, and the XPath {@code fn:} and {@code math:} functions of
 * Jena. Nothing is ever loaded by class name. Immutable once made, and thread-safe.
 */
final class AllowedFunctions extends FunctionRegistry {

    private static final String FN = "http://www.w3.org/2005/xpath-functions#";
    private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";
    /** Calls any function by its computed IRI. */
    private static final String APPLY = FN + "apply";

    static final AllowedFunctions INSTANCE = new AllowedFunctions();

    private AllowedFunctions() {
        FunctionRegistry standard = FunctionRegistry.get();
        for (Iterator<String> iris = standard.keys(); iris.hasNext(); ) {
            String iri = iris.next();
            if (allowed(iri)) {
                put(iri, standard.getFunctionFactory(iri));
            }
        }
    }

    @Override
    public @Nullable FunctionFactory getFunctionFactory(String iri) {
        return isRegistered(iri) ? super.getFunctionFactory(iri) : null;
    }

    @Override
    @Deprecated
    @SuppressWarnings({"removal", "InlineMeSuggester"
    }) // the older name of the method above, which Jena itself still calls
    public @Nullable FunctionFactory get(String iri) {
        return getFunctionFactory(iri);
    }

    /** Their IRIs. */
    static Set<String> iris() {
        Set<String> iris = new TreeSet<>();
        INSTANCE.keys().forEachRemaining(iris::add);
        return iris;
    }

    private static boolean allowed(String iri) {
        return iri.startsWith(XSD.NS) || iri.startsWith(MATH) || (iri.startsWith(FN) && !iri.equals(APPLY));
    }
}
