package org.interculturalpractices.service.entity;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;

/**
 * A property of the ontology as its section of the page shows it.
 *
 * @param id the part of its IRI behind the {@code #}
 * @param label its name
 * @param comment what it means
 * @param domain what has it
 * @param range what its values are
 * @param above the properties that it is a special case of
 * @param seeAlso terms of other vocabularies to compare
 * @param count how many statements of the release use it, counted up to {@link Inbound#MOST_COUNTED}
 */
public record PropertyView(
        String id,
        Text label,
        Optional<Text> comment,
        List<Named> domain,
        List<Named> range,
        List<Named> above,
        List<Named> seeAlso,
        int count) {

    static PropertyView of(Node property, ReleaseGraph graph, Labels labels) {
        return new PropertyView(
                OntologyView.localName(property),
                labels.label(property),
                labels.best(graph.objects(property, RDFS.comment)),
                labels.named(graph.objects(property, RDFS.domain)),
                labels.named(graph.objects(property, RDFS.range)),
                labels.named(graph.objects(property, RDFS.subPropertyOf)),
                labels.named(graph.objects(property, RDFS.seeAlso)),
                graph.countUses(property, Inbound.MOST_COUNTED + 1));
    }

    /** Whether there are more statements than were counted. */
    public boolean isCapped() {
        return count > Inbound.MOST_COUNTED;
    }
}
