package org.interculturalpractices.queries;

import java.math.BigDecimal;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.interculturalpractices.ontology.CanonicalText;
import org.interculturalpractices.ontology.Ontology;

/** Reads a value as an RDF term of its parameter's type, or says what would be right. */
final class ParameterTerm {

    /** Longest value in characters: longer ones are mistakes or attacks. */
    private static final int LONGEST = 1_000;

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:[0-9]{1,18}(?:\\.[0-9]{0,18})?|\\.[0-9]{1,18})");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern SCHEME = Pattern.compile("(?:https?://|urn:[A-Za-z0-9])[^\\s]*");
    private static final Pattern NOT_IN_IRIS = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\\\x7f-\\x9f]");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");

    private ParameterTerm() {}

    static Node of(Parameter parameter, String value) {
        if (value.length() > LONGEST) {
            throw refused(parameter, value.substring(0, 40) + "...");
        }
        if (CONTROLS.matcher(value).find()) {
            throw refused(parameter, value);
        }
        String trimmed = CanonicalText.of(value).strip();
        if (!parameter.allowed().isEmpty() && !parameter.allowed().contains(trimmed)) {
            throw refused(parameter, value);
        }
        return term(parameter, trimmed).orElseThrow(() -> refused(parameter, value));
    }

    private static Optional<Node> term(Parameter parameter, String value) {
        return switch (parameter.type()) {
            case IRI -> iri(parameter, value).map(NodeFactory::createURI);
            case COUNTRY -> EntityClass.COUNTRY.member(expand(value)).map(NodeFactory::createURI);
            case STRING -> value.isEmpty() ? Optional.empty() : Optional.of(NodeFactory.createLiteralString(value));
            case INTEGER -> number(parameter, value, WHOLE, XSDDatatype.XSDinteger);
            case DECIMAL -> number(parameter, value, DECIMAL, XSDDatatype.XSDdecimal);
            case YEAR -> number(parameter, value, YEAR, XSDDatatype.XSDgYear);
            case LANGUAGE -> language(value).map(NodeFactory::createLiteralString);
        };
    }

    private static Optional<String> iri(Parameter parameter, String value) {
        String expanded = expand(value);
        if (parameter.entityClass().isPresent()) {
            return parameter.entityClass().get().member(expanded);
        }
        for (EntityClass entityClass : EntityClass.values()) {
            if (expanded.startsWith(entityClass.segment() + '/')) {
                return entityClass.member(expanded);
            }
        }
        boolean absolute = SCHEME.matcher(expanded).matches()
                && !NOT_IN_IRIS.matcher(expanded).find();
        return absolute ? Optional.of(expanded) : Optional.empty();
    }

    /** Takes angle brackets off, and writes a prefixed name out. */
    private static String expand(String value) {
        if (value.length() > 1 && value.startsWith("<") && value.endsWith(">")) {
            return value.substring(1, value.length() - 1);
        }
        return Ontology.prefixes().expandPrefix(value);
    }

    private static Optional<Node> number(Parameter parameter, String value, Pattern form, XSDDatatype type) {
        if (!form.matcher(value).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(value);
        boolean tooSmall = parameter.minimum() != null && number.compareTo(parameter.minimum()) < 0;
        boolean tooLarge = parameter.maximum() != null && number.compareTo(parameter.maximum()) > 0;
        if (tooSmall || tooLarge) {
            return Optional.empty();
        }
        String lexical = type.equals(XSDDatatype.XSDgYear) ? value : number.toPlainString();
        return Optional.of(NodeFactory.createLiteralDT(lexical, type));
    }

    private static Optional<String> language(String value) {
        try {
            String tag = new Locale.Builder().setLanguageTag(value).build().toLanguageTag();
            return value.isEmpty() || tag.equals("und") ? Optional.empty() : Optional.of(tag);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static QueryException refused(Parameter parameter, String value) {
        return new QueryException(
                QueryException.Code.BAD_VALUE,
                String.format(
                        Locale.ROOT,
                        "The parameter '%s' cannot be '%s': give %s.",
                        parameter.name(),
                        value,
                        expected(parameter)));
    }

    /** What a value should be, as the end of a sentence. */
    static String expected(Parameter parameter) {
        if (!parameter.allowed().isEmpty()) {
            return "one of " + String.join(", ", parameter.allowed());
        }
        return switch (parameter.type()) {
            case IRI ->
                parameter
                        .entityClass()
                        .map(ParameterTerm::expectedMember)
                        .orElse("an absolute IRI, or a path such as theme/refugees");
            case COUNTRY -> "a country by its two letters, such as no";
            case STRING ->
                String.format(Locale.ROOT, "a text of 1 to %d characters without control characters", LONGEST);
            case INTEGER -> "a whole number" + range(parameter);
            case DECIMAL -> "a number such as 59.91" + range(parameter);
            case YEAR -> "a year of four digits" + range(parameter);
            case LANGUAGE -> "a language code such as en or sq";
        };
    }

    private static String expectedMember(EntityClass entityClass) {
        return switch (entityClass) {
            case CITY -> "a city as country code and slug, such as no/bergen, or its IRI";
            case COUNTRY -> "a country by its two letters, such as no, or its IRI";
            default ->
                String.format(
                        Locale.ROOT,
                        "a %s by its slug (lower-case letters, digits and hyphens), or its IRI",
                        entityClass.segment().replace('-', ' '));
        };
    }

    private static String range(Parameter parameter) {
        if (parameter.minimum() != null && parameter.maximum() != null) {
            return String.format(
                    Locale.ROOT,
                    " from %s to %s",
                    parameter.minimum().toPlainString(),
                    parameter.maximum().toPlainString());
        }
        if (parameter.minimum() != null) {
            return " of at least " + parameter.minimum().toPlainString();
        }
        return parameter.maximum() == null
                ? ""
                : " of at most " + parameter.maximum().toPlainString();
    }
}
