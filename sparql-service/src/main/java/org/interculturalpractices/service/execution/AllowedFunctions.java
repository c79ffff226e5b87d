package org.interculturalpractices.service.execution;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * The functions that a query may call by IRI, a fixed list: casts of XML Schema, and those of the XPath {@code fn:} and
 * {@code math:} functions of Jena that take little time. Nothing is ever loaded by
 * class name. Immutable once made, and thread-safe.
 */
public final class AllowedFunctions extends FunctionRegistry {

    private static final String FN = "http://www.w3.org/2005/xpath-functions#";
    /** How the IRIs of functions that round begin. */
    static final String ROUND = FN + "round";

    private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";

    private static final Stream<String> CASTS = Stream.of(
                    "anyURI boolean byte date dateTime dayTimeDuration decimal double duration float gDay gMonth gMonthDay gYear"
                            + " gYearMonth int integer long negativeInteger nonNegativeInteger nonPositiveInteger positiveInteger"
                            + " short string time unsignedInt unsignedLong unsignedShort yearMonthDuration")
            .flatMap(names -> Stream.of(names.split(" ")));

    private static final Stream<String> XPATH = Stream.of(
                    "abs adjust-date-to-timezone adjust-dateTime-to-timezone adjust-time-to-timezone boolean ceiling dateTime"
                            + " day-from-date day-from-dateTime days-from-date days-from-dateTime days-from-duration"
                            + " encode-for-uri ends-with floor hours-from-dateTime hours-from-duration hours-from-time"
                            + " minutes-from-dateTime minutes-from-duration minutes-from-time month-from-date"
                            + " month-from-dateTime months-from-date months-from-dateTime months-from-duration normalize-space"
                            + " not numeric-integer-divide numeric-mod round round-half-to-even"
                            + " seconds-from-dateTime seconds-from-duration seconds-from-time starts-with string-length"
                            + " substring timezone-from-date timezone-from-dateTime"
                            + " timezone-from-time year-from-date year-from-dateTime years-from-date"
                            + " years-from-dateTime years-from-duration")
            .flatMap(names -> Stream.of(names.split(" ")));

    private static final Stream<String> MATHEMATICS =
            Stream.of("acos", "asin", "atan", "atan2", "cos", "exp", "log", "log10", "pi", "sin", "sqrt", "tan");

    /** The one list. */
    public static final AllowedFunctions INSTANCE = new AllowedFunctions();

    private AllowedFunctions() {
        FunctionRegistry standard = FunctionRegistry.get();
        Stream.of(CASTS.map(XSD.NS::concat), XPATH.map(FN::concat), MATHEMATICS.map(MATH::concat))
                .flatMap(iris -> iris)
                .forEach(iri -> put(iri, standard.getFunctionFactory(iri)));
        put(MATH + "pow", uri -> new BoundedPower());
    }

    /** Their IRIs. */
    public Set<String> iris() {
        Set<String> iris = new TreeSet<>();
        keys().forEachRemaining(iris::add);
        return iris;
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
}
