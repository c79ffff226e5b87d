package org.interculturalpractices.service.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.vocab.PROV;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;

/**
 * What a release says of one thing, symmetric and bounded: the statements about it and about its parts and sources, the
 * statements that point at it, a page of them at a time, and the names of its neighbours. Immutable.
 *
 * @param path the thing
 * @param own statements about it
 * @param parts statements about what is a part of it, and about the record and document that it was read from
 * @param inbound statements that point at it
 * @param labels names of the things that are mentioned
 * @param page which page of the inbound statements, from 1
 * @param more whether there is another page
 */
record Description(
        ResourcePath path,
        List<Quad> own,
        List<Quad> parts,
        List<Quad> inbound,
        List<Quad> labels,
        int page,
        boolean more) {

    /** How many inbound statements a page has. */
    static final int PAGE_SIZE = 100;

    /** The last page that is given: further ones are for the endpoint and the dumps. */
    static final int MAX_PAGE = 1_000;

    private static final int MAX_OWN = 10_000;
    private static final int MAX_PART_DEPTH = 3;
    private static final List<Property> TO_SOURCE = List.of(PROV.wasDerivedFrom, DCTerms.isPartOf);

    /**
     * Reads the description of a thing that the release knows. Used inside a read transaction.
     *
     * @throws ServiceException BAD_REQUEST for a page that is no page, NOT_FOUND for one behind the last
     */
    static Description read(ResourcePath path, int page, ReleaseGraph graph) {
        requirePage(page);
        Node iri = ReleaseGraph.node(path.iri());
        Optional<HashDocument> terms = HashDocument.at(path);
        if (terms.isPresent() && page == 1) {
            return new Description(path, terms.get().statements(graph), List.of(), List.of(), List.of(), 1, false);
        }
        List<Quad> own = graph.about(iri, MAX_OWN);
        List<Quad> parts = new ArrayList<>();
        addParts(iri, own, graph, parts, MAX_PART_DEPTH);
        List<Quad> found = graph.pointingAt(iri, (page - 1) * PAGE_SIZE, PAGE_SIZE + 1);
        if (page > 1 && (found.isEmpty() || terms.isPresent())) {
            throw new ServiceException(Code.NOT_FOUND, "The description has no such page.");
        }
        boolean more = found.size() > PAGE_SIZE && page < MAX_PAGE;
        List<Quad> inbound = found.subList(0, Math.min(found.size(), PAGE_SIZE));
        List<Quad> labels =
                labels(iri, Stream.of(own, parts, inbound).flatMap(List::stream).toList(), graph);
        return new Description(path, own, parts, List.copyOf(inbound), labels, page, more);
    }

    /** Refuses a number that no page of a list has. */
    static void requirePage(int page) {
        if (page < 1 || page > MAX_PAGE) {
            throw new ServiceException(
                    Code.BAD_REQUEST,
                    "The number of a page is from 1 to " + MAX_PAGE
                            + "; ask /sparql for what lies further, or take a dump.");
        }
    }

    /** All of it. */
    Stream<Quad> statements() {
        return Stream.of(own, parts, inbound, labels).flatMap(List::stream);
    }

    /** The graphs that it was taken from. */
    Set<Node> graphs() {
        Set<Node> graphs = new LinkedHashSet<>();
        statements().forEach(quad -> graphs.add(quad.getGraph()));
        return graphs;
    }

    private static void addParts(Node iri, List<Quad> own, ReleaseGraph graph, List<Quad> parts, int depth) {
        if (depth == 0) {
            return;
        }
        for (Quad quad : own) {
            if (isPart(iri, quad)) {
                List<Quad> about = graph.about(quad.getObject(), MAX_OWN);
                if (parts.size() + about.size() <= MAX_OWN) {
                    parts.addAll(about);
                    addParts(quad.getObject(), about, graph, parts, depth - 1);
                }
            }
        }
    }

    private static boolean isPart(Node iri, Quad quad) {
        Node object = quad.getObject();
        return object.isURI()
                && (object.getURI().startsWith(iri.getURI() + "/")
                        || TO_SOURCE.stream()
                                .anyMatch(property -> property.asNode().equals(quad.getPredicate())));
    }

    private static List<Quad> labels(Node iri, List<Quad> statements, ReleaseGraph graph) {
        Set<Node> neighbours = new LinkedHashSet<>();
        for (Quad quad : statements) {
            Stream.of(quad.getSubject(), quad.getObject())
                    .filter(Node::isURI)
                    .filter(node -> node.getURI().startsWith(Iris.BASE))
                    .forEach(neighbours::add);
        }
        neighbours.remove(iri);
        return neighbours.stream().flatMap(node -> graph.names(node).stream()).toList();
    }
}
