package org.interculturalpractices.loader.csvw;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Constraints on the cells of a datatype (facets of XML Schema): lengths, and a least and a largest value. Immutable.
 *
 * @param length the length of a text in characters, of binary data in bytes
 * @param minLength the least length
 * @param maxLength the largest length
 * @param bounds least and largest values
 * @see <a href="https://www.w3.org/TR/tabular-data-model/#datatypes">Model for Tabular Data, sections 4.6 and 5.1</a>
 */
record Limits(OptionalInt length, OptionalInt minLength, OptionalInt maxLength, List<Bound> bounds) {

    static final Limits NONE = new Limits(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), List.of());

    /**
     * A least or largest value.
     *
     * @param least whether it is the least
     * @param inclusive whether the value itself is permitted
     * @param value in the lexical form of XML Schema
     */
    record Bound(boolean least, boolean inclusive, String value) {}

    /**
     * The limits that a datatype states.
     *
     * @throws IllegalArgumentException if they contradict each other or do not fit the datatype
     */
    static Limits of(Datatype datatype, JsonObject description) {
        OptionalInt length = count(description, "length");
        OptionalInt min = count(description, "minLength");
        OptionalInt max = count(description, "maxLength");
        if ((length.isPresent() || min.isPresent() || max.isPresent()) && !datatype.isText()) {
            throw new IllegalArgumentException("a length cannot be set on the datatype " + datatype.base());
        }
        int exact = length.orElse(min.orElse(0));
        if (exact < min.orElse(0)
                || length.orElse(0) > max.orElse(Integer.MAX_VALUE)
                || min.orElse(0) > max.orElse(Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("length, minLength and maxLength contradict each other");
        }
        List<Bound> bounds = new ArrayList<>();
        bound(datatype, description, bounds, "minimum", true, true);
        bound(datatype, description, bounds, "minInclusive", true, true);
        bound(datatype, description, bounds, "minExclusive", true, false);
        bound(datatype, description, bounds, "maximum", false, true);
        bound(datatype, description, bounds, "maxInclusive", false, true);
        bound(datatype, description, bounds, "maxExclusive", false, false);
        checkBounds(datatype, bounds);
        return new Limits(length, min, max, bounds);
    }

    private static void checkBounds(Datatype datatype, List<Bound> bounds) {
        for (Bound low : bounds) {
            for (Bound high : bounds) {
                boolean torn = low.least() == high.least() && low.inclusive() != high.inclusive();
                if (low.least() && !high.least()) {
                    int order = compare(datatype, low.value(), high.value());
                    torn = order > 0 || (order == 0 && low.inclusive() != high.inclusive());
                }
                if (torn) {
                    throw new IllegalArgumentException("the least and the largest value contradict each other");
                }
            }
        }
    }

    private static OptionalInt count(JsonObject description, String property) {
        return description.count(property).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static void bound(
            Datatype datatype,
            JsonObject description,
            List<Bound> bounds,
            String property,
            boolean least,
            boolean inclusive) {
        if (description.node().path(property).isMissingNode()) {
            return;
        }
        if (!datatype.isOrdered()) {
            throw new IllegalArgumentException(property + " cannot be set on the datatype " + datatype.base());
        }
        String text = description.node().path(property).asString();
        String value;
        try {
            value = new Datatype(datatype.base(), datatype.iri(), new CellFormat.Lexical(), NONE).lexical(text);
        } catch (IllegalArgumentException e) {
            value = datatype.lexical(text);
        }
        bounds.add(new Bound(least, inclusive, value));
    }

    /**
     * Checks a value.
     *
     * @throws IllegalArgumentException if it is outside these limits
     */
    void check(Datatype datatype, String value) {
        if (length.isPresent() || minLength.isPresent() || maxLength.isPresent()) {
            int size = size(datatype, value);
            if (size != length.orElse(size)
                    || size < minLength.orElse(0)
                    || size > maxLength.orElse(Integer.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "\"" + value + "\" has a length of " + size + ", which is not permitted");
            }
        }
        for (Bound bound : bounds) {
            int order = compare(datatype, value, bound.value()) * (bound.least() ? 1 : -1);
            if (order < 0 || (order == 0 && !bound.inclusive())) {
                throw new IllegalArgumentException("\"" + value + "\" is " + (bound.least() ? "less" : "more")
                        + " than the " + bound.value() + " permitted");
            }
        }
    }

    private static int size(Datatype datatype, String value) {
        return switch (datatype.base()) {
            case "hexBinary" -> value.length() / 2;
            case "base64Binary", "binary" -> Base64.getMimeDecoder().decode(value).length;
            default -> value.codePointCount(0, value.length());
        };
    }

    private static int compare(Datatype datatype, String one, String other) {
        return NodeValue.compare(node(datatype, one), node(datatype, other));
    }

    private static NodeValue node(Datatype datatype, String value) {
        return NodeValue.makeNode(NodeFactory.createLiteralDT(
                value, TypeMapper.getInstance().getSafeTypeByName(Datatype.iri(datatype.base()))));
    }
}
