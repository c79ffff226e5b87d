package org.interculturalpractices.loader.csvw;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.TypeMapper;

/**
 * A datatype: a built-in one, how its cells are written, and what limits them. Immutable.
 *
 * @param base the name of the built-in datatype
 * @param iri the IRI that its literals have
 * @param format how cells are written
 * @param limits what limits them
 * @see <a href="https://www.w3.org/TR/tabular-metadata/#datatypes">Metadata Vocabulary, section 5.11</a>
 */
record Datatype(String base, String iri, CellFormat format, Limits limits) {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final Map<String, String> OTHER_IRIS = Map.of(
            "number", XSD + "double",
            "binary", XSD + "base64Binary",
            "datetime", XSD + "dateTime",
            "any", XSD + "anyAtomicType",
            "xml", "http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral",
            "html", "http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML",
            "json", PrefixedNames.CSVW + "JSON");
    private static final Set<String> INTEGERS = Set.of(
            "integer",
            "long",
            "int",
            "short",
            "byte",
            "nonNegativeInteger",
            "positiveInteger",
            "unsignedLong",
            "unsignedInt",
            "unsignedShort",
            "unsignedByte",
            "nonPositiveInteger",
            "negativeInteger");
    private static final Set<String> FLOATS = Set.of("double", "float", "number");
    private static final Set<String> DATES = Set.of("date", "time", "dateTime", "datetime", "dateTimeStamp");
    private static final Set<String> OTHER_DATES = Set.of("gDay", "gMonth", "gMonthDay", "gYear", "gYearMonth");
    private static final Set<String> DURATIONS = Set.of("duration", "dayTimeDuration", "yearMonthDuration");
    private static final Set<String> BINARY = Set.of("base64Binary", "binary", "hexBinary");
    private static final Set<String> RAW = Set.of("string", "json", "xml", "html", "anyAtomicType", "any");
    private static final Set<String> STRINGS = Set.of("normalizedString", "token", "language", "Name", "NMTOKEN");
    private static final Set<String> BUILT_IN = Stream.of(
                    INTEGERS,
                    FLOATS,
                    DATES,
                    OTHER_DATES,
                    DURATIONS,
                    BINARY,
                    RAW,
                    STRINGS,
                    Set.of("decimal", "boolean", "anyURI", "QName"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    static final Datatype STRING = new Datatype("string", iri("string"), new CellFormat.Lexical(), Limits.NONE);

    static boolean isBuiltIn(String name) {
        return BUILT_IN.contains(name);
    }

    static boolean isBuiltInIri(String iri) {
        return BUILT_IN.stream().anyMatch(name -> iri(name).equals(iri));
    }

    static String iri(String name) {
        return OTHER_IRIS.getOrDefault(name, XSD + name);
    }

    /** Whether cells have a length. */
    boolean isText() {
        return RAW.contains(base) || STRINGS.contains(base) || BINARY.contains(base) || base.equals("anyURI");
    }

    boolean isNumeric() {
        return INTEGERS.contains(base) || FLOATS.contains(base) || base.equals("decimal");
    }

    boolean isDate() {
        return DATES.contains(base);
    }

    /** Whether cells can be compared with a least and a largest value. */
    boolean isOrdered() {
        return isNumeric() || isDate() || OTHER_DATES.contains(base) || DURATIONS.contains(base);
    }

    /** Whether literals take a language. */
    boolean isLanguageString() {
        return iri.equals(iri("string"));
    }

    /** A cell as this datatype reads it: white space collapsed, but in datatypes that keep it. */
    String whiteSpace(String cell) {
        if (RAW.contains(base)) {
            return cell;
        }
        String spaced = cell.replace('\r', ' ').replace('\n', ' ').replace('\t', ' ');
        return base.equals("normalizedString") ? spaced : spaced.strip().replaceAll(" +", " ");
    }

    /** Whether the items of a list lose white space around them. */
    boolean isStripped() {
        return !base.equals("string") && !base.equals("anyAtomicType") && !base.equals("any");
    }

    /**
     * A cell in the lexical form of XML Schema.
     *
     * @throws IllegalArgumentException if it is not of this datatype; the message says why
     */
    String lexical(String cell) {
        String text = format.lexical(cell);
        if (!isValid(text)) {
            throw new IllegalArgumentException("\"" + cell + "\" is no " + base);
        }
        limits.check(this, text);
        if (base.equals("boolean") && text.length() == 1) {
            return text.equals("1") ? "true" : "false";
        }
        return text;
    }

    private boolean isValid(String text) {
        String iri = iri(base);
        if (!iri.startsWith(XSD) || base.equals("anyAtomicType") || base.equals("any") || base.equals("QName")) {
            return true;
        }
        if (base.equals("dateTimeStamp") && !text.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")) {
            return false;
        }
        return TypeMapper.getInstance().getSafeTypeByName(iri).isValid(text);
    }

    Datatype with(Function<Datatype, Limits> made) {
        return new Datatype(base, iri, format, made.apply(this));
    }
}
