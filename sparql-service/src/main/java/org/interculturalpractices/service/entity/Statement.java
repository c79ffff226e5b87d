package org.interculturalpractices.service.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * A property of a thing with all its values, as a page lists them.
 *
 * @param predicate the property
 * @param values its values, in the order of their words
 */
public record Statement(Named predicate, List<Value> values) {

    /**
     * A value: another thing, or words.
     *
     * @param text the words of a literal, or the name of the other thing
     * @param link the other thing, or null
     */
    public record Value(Text text, @Nullable Named link) {}

    /** The statements about a thing, by property, in the order of the properties' names. */
    static List<Statement> of(List<Quad> about, Labels labels) {
        Map<Node, List<Node>> byPredicate = new LinkedHashMap<>();
        for (Quad quad : about) {
            List<Node> values = byPredicate.computeIfAbsent(quad.getPredicate(), key -> new ArrayList<>());
            // The same triple may stand in two graphs.
            if (!values.contains(quad.getObject())) {
                values.add(quad.getObject());
            }
        }
        List<Statement> statements = new ArrayList<>();
        byPredicate.forEach((predicate, values) -> statements.add(new Statement(
                labels.named(predicate),
                values.stream()
                        .map(value -> value(value, labels))
                        .sorted(Comparator.comparing(value -> value.text().value()))
                        .toList())));
        statements.sort(
                Comparator.comparing(statement -> statement.predicate().label().value()));
        return statements;
    }

    private static Value value(Node node, Labels labels) {
        if (node.isURI()) {
            Named named = labels.named(node);
            return new Value(named.label(), named);
        }
        return new Value(Text.of(node, labels.language()), null);
    }
}
