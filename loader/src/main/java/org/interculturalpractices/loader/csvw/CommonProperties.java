package org.interculturalpractices.loader.csvw;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import tools.jackson.databind.JsonNode;

/**
 * Common properties and notes, whose values are a part of JSON-LD: checked, and as RDF. Immutable.
 *
 * @see <a href="https://www.w3.org/TR/tabular-metadata/#common-properties">Metadata Vocabulary, section 5.8</a>
 */
final class CommonProperties {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final Set<String> CLASSES = Set.of(
            "TableGroup",
            "Table",
            "Schema",
            "Column",
            "Dialect",
            "Template",
            "Datatype",
            "Row",
            "Cell",
            "ForeignKey",
            "TableReference",
            "Transformation",
            "NumericFormat",
            "Direction");

    private final PrefixedNames names;

    CommonProperties(PrefixedNames names) {
        this.names = names;
    }

    /**
     * Checks a value.
     *
     * @throws IllegalArgumentException if it is not permitted; the message says why
     */
    void check(String property, JsonNode value) {
        if (value.isArray()) {
            value.forEach(item -> check(property, item));
        } else if (value.isObject()) {
            checkObject(property, value);
        }
    }

    private void checkObject(String property, JsonNode value) {
        boolean literal = value.has("@value");
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            String key = entry.getKey();
            JsonNode stated = entry.getValue();
            boolean permitted = switch (key) {
                case "@value" -> !value.has("@type") || !value.has("@language");
                case "@language" -> literal && LanguageTag.isValid(stated.asString(""));
                case "@type" -> isType(stated, literal);
                case "@id" ->
                    !literal && stated.isString() && !stated.asString().startsWith("_:");
                default -> !key.startsWith("@") && !literal && names.isName(key);
            };
            if (!permitted) {
                throw new IllegalArgumentException(key + " of " + property + " cannot be " + stated);
            }
            if (!key.startsWith("@")) {
                check(key, stated);
            }
        }
    }

    private boolean isType(JsonNode type, boolean literal) {
        if (type.isArray() && !literal) {
            return type.valueStream().allMatch(one -> isType(one, false));
        }
        if (!type.isString()) {
            return false;
        }
        String text = type.asString();
        return names.isName(text) || (literal ? Datatype.isBuiltIn(text) : CLASSES.contains(text));
    }

    /** What a description says of a thing in common properties. */
    void describe(
            Resource subject,
            JsonNode description,
            String base,
            String language,
            Supplier<Resource> blank,
            Consumer<Statement> sink) {
        for (Map.Entry<String, JsonNode> entry : description.properties()) {
            if (names.isName(entry.getKey())) {
                IRI property = VALUES.createIRI(names.expand(entry.getKey()));
                state(subject, property, entry.getValue(), base, language, blank, sink);
            }
        }
    }

    /** States a value, or each of an array. */
    void state(
            Resource subject,
            IRI property,
            JsonNode value,
            String base,
            String language,
            Supplier<Resource> blank,
            Consumer<Statement> sink) {
        if (value.isArray()) {
            value.forEach(item -> state(subject, property, item, base, language, blank, sink));
            return;
        }
        if (value.isObject() && !value.has("@value")) {
            Resource thing = value.has("@id")
                    ? VALUES.createIRI(names.resolve(base, value.path("@id").asString()))
                    : blank.get();
            sink.accept(VALUES.createStatement(subject, property, thing));
            for (JsonNode type : value.path("@type").isArray() ? value.path("@type") : List.of(value.path("@type"))) {
                if (type.isString()) {
                    String name = type.asString();
                    String iri = CLASSES.contains(name) ? PrefixedNames.CSVW + name : names.expand(name);
                    sink.accept(VALUES.createStatement(thing, RDF.TYPE, VALUES.createIRI(iri)));
                }
            }
            describe(thing, value, base, language, blank, sink);
            return;
        }
        if (!value.isNull()) {
            sink.accept(VALUES.createStatement(subject, property, literal(value, language)));
        }
    }

    private Value literal(JsonNode value, String language) {
        if (value.isObject()) {
            JsonNode inner = value.path("@value");
            String type = value.path("@type").asString("");
            if (!type.isEmpty()) {
                String iri = Datatype.isBuiltIn(type) ? Datatype.iri(type) : names.expand(type);
                return VALUES.createLiteral(inner.asString(), VALUES.createIRI(iri));
            }
            return literal(inner, value.path("@language").asString(LanguageTag.UNDETERMINED));
        }
        if (value.isBoolean()) {
            return VALUES.createLiteral(value.asBoolean());
        }
        if (value.isNumber()) {
            return VALUES.createLiteral(value.asString(), value.isIntegralNumber() ? XSD.INTEGER : XSD.DOUBLE);
        }
        return language.equals(LanguageTag.UNDETERMINED)
                ? VALUES.createLiteral(value.asString())
                : VALUES.createLiteral(value.asString(), language);
    }
}
