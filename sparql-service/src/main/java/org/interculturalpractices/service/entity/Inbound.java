package org.interculturalpractices.service.entity;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A page of the statements that point at a thing.
 *
 * @param statements the statements
 * @param count how many there are in all, counted up to {@link #MOST_COUNTED}
 * @param page which page this is, from 1
 * @param more whether there is another
 */
public record Inbound(List<Pointer> statements, int count, int page, boolean more) {

    /** Counting ends here: a page says "more than". */
    static final int MOST_COUNTED = 10_000;

    /**
     * One statement.
     *
     * @param subject what points
     * @param predicate by which property
     */
    public record Pointer(Named subject, Named predicate) {}

    static Inbound of(Description description, ReleaseGraph graph, Labels labels) {
        Node iri = ReleaseGraph.node(description.path().iri());
        return new Inbound(
                description.inbound().stream()
                        .map(quad -> new Pointer(labels.named(quad.getSubject()), labels.named(quad.getPredicate())))
                        .toList(),
                graph.countPointingAt(iri, MOST_COUNTED + 1),
                description.page(),
                description.more());
    }

    /** Whether there are more than were counted. */
    public boolean isCapped() {
        return count > MOST_COUNTED;
    }
}
