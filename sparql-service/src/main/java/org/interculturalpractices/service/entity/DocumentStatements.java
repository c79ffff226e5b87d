package org.interculturalpractices.service.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.interculturalpractices.ontology.Iris;

/**
 * What a document says of itself: its topic, the release that it was taken from, the licences of the graphs in it, and its
 * neighbours where the description has several pages. These statements are in a graph that has the document as its name.
 */
final class DocumentStatements {

    private static final String XHTML = "http://www.w3.org/1999/xhtml/vocab#";

    private DocumentStatements() {}

    static List<Quad> of(Description description, String release, ReleaseGraph graph) {
        String base = Iris.BASE + "data/" + description.path().path();
        Node document = page(base, description.page());
        List<Quad> statements = new ArrayList<>();
        add(statements, document, RDF.type.asNode(), FOAF.Document.asNode());
        add(
                statements,
                document,
                FOAF.primaryTopic.asNode(),
                ReleaseGraph.node(description.path().iri()));
        add(statements, document, VOID.inDataset.asNode(), ReleaseGraph.node(Iris.BASE + "releases/" + release));
        for (Node licence : licences(description, graph)) {
            add(statements, document, DCTerms.license.asNode(), licence);
        }
        if (description.more()) {
            add(statements, document, ReleaseGraph.node(XHTML + "next"), page(base, description.page() + 1));
        }
        if (description.page() > 1) {
            add(statements, document, ReleaseGraph.node(XHTML + "prev"), page(base, description.page() - 1));
        }
        return statements;
    }

    /** The licences that the graphs of a description state; none where one of them states none, since it covers the document too. */
    static Set<Node> licences(Description description, ReleaseGraph graph) {
        Set<Node> licences = new LinkedHashSet<>();
        for (Node name : description.graphs()) {
            List<Node> stated = graph.objects(name, DCTerms.license).stream()
                    .filter(Node::isURI)
                    .toList();
            if (stated.isEmpty()) {
                return Set.of();
            }
            licences.addAll(stated);
        }
        return licences;
    }

    /** The description and what its document says of itself. */
    static List<Quad> all(Description description, String release, ReleaseGraph graph) {
        return Stream.concat(description.statements(), of(description, release, graph).stream())
                .toList();
    }

    private static Node page(String base, int page) {
        return ReleaseGraph.node(page == 1 ? base : base + "?page=" + page);
    }

    private static void add(List<Quad> statements, Node document, Node predicate, Node object) {
        statements.add(Quad.create(document, document, predicate, object));
    }
}
