package org.interculturalpractices.loader.csvw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object of a metadata document, of which properties are read by kind: a value that is not permitted is named in a warning and
 * counts as absent. Immutable.
 *
 * @param name what warnings call it
 * @param node the object
 * @param warnings who hears of values that are not permitted
 * @see <a href="https://www.w3.org/TR/tabular-metadata/#property-syntax">Metadata Vocabulary, section 5.1</a>
 */
record JsonObject(String name, JsonNode node, Warnings warnings) {

    Optional<String> string(String property, Predicate<String> permitted) {
        return value(property, value -> value.isString() && permitted.test(value.asString()))
                .map(JsonNode::asString);
    }

    Optional<String> string(String property) {
        return string(property, any -> true);
    }

    Optional<Boolean> bool(String property) {
        return value(property, JsonNode::isBoolean).map(JsonNode::asBoolean);
    }

    Optional<Integer> count(String property) {
        return value(property, value -> value.isIntegralNumber() && value.asInt() >= 0)
                .map(JsonNode::asInt);
    }

    /** The objects of an array; what is none is left out. */
    List<JsonObject> objects(String property) {
        List<JsonObject> objects = new ArrayList<>();
        for (JsonNode item : value(property, JsonNode::isArray).map(List::of).orElse(List.of()).stream()
                .flatMap(JsonNode::valueStream)
                .toList()) {
            if (item.isObject()) {
                objects.add(new JsonObject(property, item, warnings));
            } else {
                warnings.warn(property + " has an item that is no object; it is passed over");
            }
        }
        return objects;
    }

    /** A string or an array of strings; items of other kinds are left out. */
    Optional<List<String>> strings(String property) {
        return value(property, value -> value.isString() || value.isArray()).map(value -> {
            List<String> strings = new ArrayList<>();
            for (JsonNode item : value.isArray() ? value : List.of(value)) {
                if (item.isString()) {
                    strings.add(item.asString());
                } else {
                    warnings.warn(property + " has an item that is no string; it is passed over");
                }
            }
            return strings;
        });
    }

    Optional<String> language(String property) {
        return string(property, LanguageTag::isValid);
    }

    /** A value that is permitted. */
    Optional<JsonNode> value(String property, Predicate<JsonNode> permitted) {
        JsonNode value = node.path(property);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (permitted.test(value)) {
            return Optional.of(value);
        }
        warnings.warn(property + " of " + name + " cannot be " + value + "; the default is taken");
        return Optional.empty();
    }

    /**
     * The type and identifier, which have to fit.
     *
     * @throws IllegalArgumentException if the type is another, or the identifier a blank node
     */
    void check(String type) {
        JsonNode stated = node.path("@type");
        if (!stated.isMissingNode() && !type.equals(stated.asString(""))) {
            throw new IllegalArgumentException("@type of " + name + " is " + stated + " and must be \"" + type + "\"");
        }
        if (node.path("@id").asString("").startsWith("_:")) {
            throw new IllegalArgumentException("@id of " + name + " must not begin with _:");
        }
        value("@id", JsonNode::isString);
    }
}
