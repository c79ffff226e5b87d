package org.interculturalpractices.service.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.shacl.vocabulary.SHACL;

/**
 * A node shape as its section of the page shows it.
 *
 * @param id the part of its IRI behind the {@code #}
 * @param target the class whose things it constrains, or nothing for a part of another shape
 * @param constraints what it demands of properties
 * @param messages what else it demands, in words
 */
public record ShapeView(String id, Optional<Named> target, List<Constraint> constraints, List<Text> messages) {

    private static final Property TARGET_CLASS = property(SHACL.targetClass);
    private static final Property PROPERTY = property(SHACL.property);
    private static final Property PATH = property(SHACL.path);
    private static final Property MESSAGE = property(SHACL.message);
    private static final Property SPARQL = property(SHACL.sparql);
    private static final Property MIN_COUNT = property(SHACL.minCount);
    private static final Property MAX_COUNT = property(SHACL.maxCount);
    private static final List<Property> OF_VALUES = List.of(
            property(SHACL.datatype),
            property(SHACL.class_),
            property(SHACL.nodeKind),
            property(SHACL.pattern),
            property(SHACL.minLength),
            property(SHACL.maxLength),
            property(SHACL.minInclusive),
            property(SHACL.maxInclusive),
            property(SHACL.hasValue));

    /**
     * What a shape demands of one property.
     *
     * @param id the part of the IRI of the property shape behind the {@code #}
     * @param path the property
     * @param cardinality how many values, as {@code 1}, {@code 0..1} or {@code 1..n}
     * @param values what the values must be, in the words of SHACL
     * @param message the same in a sentence
     * @param isAnchor whether links to it lead here; where several shapes have it, they lead to the first
     */
    public record Constraint(
            String id, Named path, String cardinality, List<String> values, Optional<Text> message, boolean isAnchor) {

        private Constraint anchoredIf(boolean isFirst) {
            return new Constraint(id, path, cardinality, values, message, isFirst);
        }
    }

    /** The same shapes, of which each constraint is an anchor once. */
    static List<ShapeView> anchored(List<ShapeView> shapes) {
        Set<String> seen = new HashSet<>();
        return shapes.stream()
                .map(shape -> new ShapeView(
                        shape.id,
                        shape.target,
                        shape.constraints.stream()
                                .map(constraint -> constraint.anchoredIf(seen.add(constraint.id)))
                                .toList(),
                        shape.messages))
                .toList();
    }

    static ShapeView of(Node shape, ReleaseGraph graph, Labels labels) {
        List<Constraint> constraints = new ArrayList<>();
        graph.objects(shape, PROPERTY)
                .forEach(part -> constraint(part, graph, labels).ifPresent(constraints::add));
        constraints.sort(Comparator.comparing(Constraint::id));
        List<Text> messages = graph.objects(shape, SPARQL).stream()
                .flatMap(part -> labels.best(graph.objects(part, MESSAGE)).stream())
                .toList();
        return new ShapeView(
                OntologyView.localName(shape),
                graph.object(shape, TARGET_CLASS).map(labels::named),
                constraints,
                messages);
    }

    /** What the shape of a class demands of a property, if it says anything of it. */
    static Optional<Constraint> constraint(Node type, Node property, ReleaseGraph graph, Labels labels) {
        return graph.subjects(TARGET_CLASS, type, 1).stream()
                .flatMap(shape -> graph.objects(shape, PROPERTY).stream())
                .filter(part -> graph.says(part, PATH, property))
                .flatMap(part -> constraint(part, graph, labels).stream())
                .findFirst();
    }

    private static Optional<Constraint> constraint(Node part, ReleaseGraph graph, Labels labels) {
        return graph.object(part, PATH)
                .filter(Node::isURI)
                .map(path -> new Constraint(
                        OntologyView.localName(part),
                        labels.named(path),
                        cardinality(part, graph),
                        values(part, graph, labels),
                        labels.best(graph.objects(part, MESSAGE)),
                        true));
    }

    private static String cardinality(Node part, ReleaseGraph graph) {
        String min = graph.text(part, MIN_COUNT).orElse("0");
        String max = graph.text(part, MAX_COUNT).orElse("n");
        return min.equals(max) ? min : min + ".." + max;
    }

    private static List<String> values(Node part, ReleaseGraph graph, Labels labels) {
        List<String> values = new ArrayList<>();
        for (Property property : OF_VALUES) {
            graph.objects(part, property)
                    .forEach(value -> values.add(property.getLocalName() + " "
                            + (value.isURI() ? labels.shortName(value.getURI()) : value.getLiteralLexicalForm())));
        }
        return values;
    }

    private static Property property(Node term) {
        return ResourceFactory.createProperty(term.getURI());
    }
}
