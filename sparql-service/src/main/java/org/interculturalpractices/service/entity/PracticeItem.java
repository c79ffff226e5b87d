package org.interculturalpractices.service.entity;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.interculturalpractices.ontology.vocab.ICP;

/**
 * A practice in a list.
 *
 * @param practice its title
 * @param places its cities, or its countries where it names no city
 * @param years when
 */
public record PracticeItem(Named practice, List<Named> places, String years) {

    /** Lists up to this length are put in the order of the titles. */
    static final int MOST_SORTED = 1_000;

    /** Reads one. */
    public static PracticeItem of(Node practice, ReleaseGraph graph, Labels labels) {
        List<Node> cities = graph.objects(practice, ICP.city);
        List<Node> places = cities.isEmpty() ? graph.objects(practice, ICP.country) : cities;
        return new PracticeItem(
                labels.named(practice),
                places.stream().map(labels::named).toList(),
                Period.words(practice, graph, labels));
    }

    /** Practices in the order of their titles. */
    static List<PracticeItem> sorted(List<Node> practices, ReleaseGraph graph, Labels labels) {
        return practices.stream()
                .map(practice -> of(practice, graph, labels))
                .sorted(Comparator.comparing(item -> item.practice().label().value(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
