package org.interculturalpractices.service.entity;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.interculturalpractices.ontology.NamedGraph;

/** The documents that describe all terms of a hash namespace together: a request never says which one is meant. */
enum HashDocument {
    ONTOLOGY("ontology"),
    SHAPES("shapes");

    private final String path;

    HashDocument(String path) {
        this.path = path;
    }

    /** The document at that path, if it is one of these. */
    static Optional<HashDocument> at(ResourcePath path) {
        return Arrays.stream(values())
                .filter(document -> document.path.equals(path.path()))
                .findFirst();
    }

    /** All statements about its terms. */
    List<Quad> statements(ReleaseGraph graph) {
        String iri = new ResourcePath(path, Optional.empty()).iri();
        Iterator<Quad> all = graph.of(ReleaseGraph.node(NamedGraph.ONTOLOGY.iri()));
        Iterable<Quad> once = () -> all;
        return StreamSupport.stream(once.spliterator(), false)
                .filter(quad -> isTerm(quad.getSubject(), iri))
                .toList();
    }

    private static boolean isTerm(Node subject, String iri) {
        String term = subject.getURI();
        return term.equals(iri) || term.startsWith(iri + "#");
    }
}
