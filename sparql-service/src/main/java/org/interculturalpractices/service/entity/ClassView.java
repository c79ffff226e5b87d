package org.interculturalpractices.service.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.interculturalpractices.ontology.Iris;

/**
 * A class of the ontology as its section of the page shows it.
 *
 * @param id the part of its IRI behind the {@code #}
 * @param label its name
 * @param comment what it means
 * @param above its superclasses
 * @param below its subclasses
 * @param seeAlso terms of other vocabularies to compare
 * @param properties the properties that its things may have, its own and those of its superclasses
 * @param pointing the properties that lead to its things
 * @param count how many things the release has, counted up to {@link Inbound#MOST_COUNTED}
 * @param example one of them
 * @param exampleText what the release says of that one, in Turtle
 * @param diagram what leads to its things and where they lead, as SVG; empty where there is nothing to draw
 */
public record ClassView(
        String id,
        Text label,
        Optional<Text> comment,
        List<Named> above,
        List<Named> below,
        List<Named> seeAlso,
        List<PropertyOfClass> properties,
        List<Named> pointing,
        int count,
        Optional<Named> example,
        String exampleText,
        String diagram) {

    /**
     * A property that things of a class may have.
     *
     * @param property its name
     * @param range what its values are
     * @param from the superclass that it comes from, or nothing for one of the class itself
     * @param constraint what the shape of the class demands of it
     */
    public record PropertyOfClass(
            Named property, List<Named> range, Optional<Named> from, Optional<ShapeView.Constraint> constraint) {}

    static ClassView of(Node type, ReleaseGraph graph, Labels labels) {
        List<PropertyOfClass> properties = properties(type, graph, labels);
        Optional<Node> example = graph.subjects(RDF.type, type, 1).stream().findFirst();
        Text label = labels.label(type);
        List<Node> pointing = graph.subjects(RDFS.range, type, Inbound.MOST_COUNTED);
        return new ClassView(
                OntologyView.localName(type),
                label,
                labels.best(graph.objects(type, RDFS.comment)),
                labels.named(graph.objects(type, RDFS.subClassOf)),
                labels.named(graph.subjects(RDFS.subClassOf, type, Inbound.MOST_COUNTED)),
                labels.named(graph.objects(type, RDFS.seeAlso)),
                properties,
                labels.named(pointing),
                graph.subjects(RDF.type, type, Inbound.MOST_COUNTED + 1).size(),
                example.map(labels::named),
                example.map(thing -> OntologyView.turtle(thing, graph)).orElse(""),
                diagram(label, properties, pointing, graph, labels));
    }

    /** Whether there are more things than were counted. */
    public boolean isCapped() {
        return count > Inbound.MOST_COUNTED;
    }

    private static List<PropertyOfClass> properties(Node type, ReleaseGraph graph, Labels labels) {
        List<PropertyOfClass> properties = new ArrayList<>();
        for (Node domain : withSuperclasses(type, graph)) {
            for (Node property : graph.subjects(RDFS.domain, domain, Inbound.MOST_COUNTED)) {
                properties.add(new PropertyOfClass(
                        labels.named(property),
                        labels.named(graph.objects(property, RDFS.range)),
                        domain.equals(type) ? Optional.empty() : Optional.of(labels.named(domain)),
                        ShapeView.constraint(type, property, graph, labels)));
            }
        }
        properties.sort(
                Comparator.comparing(property -> property.property().label().value()));
        return properties;
    }

    private static Set<Node> withSuperclasses(Node type, ReleaseGraph graph) {
        Set<Node> types = new LinkedHashSet<>(List.of(type));
        List<Node> next = new ArrayList<>(List.of(type));
        while (!next.isEmpty()) {
            for (Node above : graph.objects(next.removeFirst(), RDFS.subClassOf)) {
                if (above.getURI().startsWith(Iris.ONTOLOGY) && types.add(above)) {
                    next.add(above);
                }
            }
        }
        return types;
    }

    private static String diagram(
            Text label, List<PropertyOfClass> properties, List<Node> pointing, ReleaseGraph graph, Labels labels) {
        NeighbourhoodDiagram diagram = new NeighbourhoodDiagram(label.value());
        for (Node property : pointing) {
            graph.objects(property, RDFS.domain)
                    .forEach(domain -> diagram.from(
                            labels.named(domain), labels.label(property).value()));
        }
        for (PropertyOfClass property : properties) {
            Node iri = ReleaseGraph.node(property.property().iri());
            if (graph.says(iri, RDF.type, OWL.ObjectProperty.asNode())) {
                property.range()
                        .forEach(range ->
                                diagram.to(range, property.property().label().value()));
            }
        }
        return diagram.svg(labels.message("ontology.diagram", label.value()));
    }
}
