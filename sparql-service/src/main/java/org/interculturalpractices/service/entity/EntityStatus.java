package org.interculturalpractices.service.entity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.vocab.ICP;

/** The status of an IRI in a release: known, moved, withdrawn or unknown. */
sealed interface EntityStatus {

    /** A practice, or something that belongs to it. */
    Pattern PRACTICE = Pattern.compile("(id/practice/[^/]+)(/.*)?");

    /** The release describes it. */
    record Known() implements EntityStatus {}

    /** The release says nothing of it. */
    record Unknown() implements EntityStatus {}

    /**
     * It was a practice of a former release, and is not published any more.
     *
     * @param practice its IRI
     * @param decision by which a curator withdrew it; nothing if no source has it any more
     */
    record Withdrawn(Node practice, Optional<Node> decision) implements EntityStatus {}

    /**
     * Another IRI stands for it now.
     *
     * @param path the path of the other one
     * @param forGood whether it never comes back, as when two practices turned out to be one
     */
    record Replaced(String path, boolean forGood) implements EntityStatus {}

    /** Looks it up. Used inside a read transaction. */
    static EntityStatus of(ResourcePath path, ReleaseGraph graph) {
        Node iri = ReleaseGraph.node(path.iri());
        Optional<EntityStatus> tombstone = tombstone(path, graph);
        if (tombstone.isPresent()) {
            return tombstone.get();
        }
        if (graph.says(ReleaseGraph.node(Iris.BASE + "ontology"), OWL.versionIRI, iri)) {
            return new Replaced("ontology", false);
        }
        return graph.mentions(iri) || HashDocument.at(path).isPresent() ? new Known() : new Unknown();
    }

    private static Optional<EntityStatus> tombstone(ResourcePath path, ReleaseGraph graph) {
        Matcher practice = PRACTICE.matcher(path.path());
        if (!practice.matches()) {
            return Optional.empty();
        }
        Node iri = ReleaseGraph.node(Iris.BASE + practice.group(1));
        if (!graph.says(iri, RDF.type, ICP.WithdrawnPractice.asNode())) {
            return Optional.empty();
        }
        return graph.object(iri, DCTerms.isReplacedBy)
                .flatMap(other -> ResourcePath.ofIri(other.getURI()))
                .<EntityStatus>map(other -> new Replaced(other, true))
                .or(() -> Optional.of(new Withdrawn(iri, graph.object(iri, ICP.withdrawal))));
    }
}
