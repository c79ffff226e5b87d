package org.interculturalpractices.service.entity;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.service.store.ReleaseStore;

/**
 * Reads the union of a release's graphs, a few statements at a time: everything that may grow with the release is bounded by
 * the caller. Used inside one read transaction, by one thread.
 */
public final class ReleaseGraph {

    private final ReleaseStore store;

    /** The graphs of a release. */
    public ReleaseGraph(ReleaseStore store) {
        this.store = store;
    }

    /** An IRI as a node. */
    public static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    /** Whether a statement holds the IRI, in whatever place, or a graph has it as its name. */
    boolean mentions(Node iri) {
        return store.contains(iri, Node.ANY, Node.ANY)
                || store.contains(Node.ANY, Node.ANY, iri)
                || store.contains(Node.ANY, iri, Node.ANY)
                || store.containsGraph(iri);
    }

    /** Whether a graph has the IRI as its name. */
    boolean isGraph(Node iri) {
        return store.containsGraph(iri);
    }

    /** Whether the union of the graphs says so. */
    public boolean says(Node subject, RDFNode predicate, Node object) {
        return store.contains(subject, predicate.asNode(), object);
    }

    /** The statements about a thing, with their graphs; at most that many. */
    List<Quad> about(Node subject, int limit) {
        return take(store.describe(subject), 0, limit, Function.identity());
    }

    /** The statements about a thing in one graph; at most that many. */
    List<Quad> about(Node graph, Node subject, int limit) {
        return take(store.find(graph, subject, Node.ANY, Node.ANY), 0, limit, Function.identity());
    }

    /** The statements that link things of graphs with such names to a place; at most that many, in the store's order. */
    List<Quad> linkedTo(Node place, String graphs, int limit) {
        Iterator<Quad> all = store.find(Node.ANY, Node.ANY, DCTerms.spatial.asNode(), place);
        return take(
                Iter.filter(all, quad -> quad.getGraph().getURI().startsWith(graphs)), 0, limit, Function.identity());
    }

    /** The statements that name a thing, with their graphs. */
    List<Quad> names(Node subject) {
        List<Quad> names = new ArrayList<>();
        Labels.PROPERTIES.forEach(property ->
                store.find(Node.ANY, subject, property.asNode(), Node.ANY).forEachRemaining(names::add));
        return names;
    }

    /** The statements of one graph. */
    Iterator<Quad> of(Node graph) {
        return store.find(graph, Node.ANY, Node.ANY, Node.ANY);
    }

    /** The statements that point at a thing, with their graphs, some of them skipped, at most that many, in the store's order. */
    List<Quad> pointingAt(Node object, int skip, int limit) {
        return take(store.find(Node.ANY, Node.ANY, Node.ANY, object), skip, limit, Function.identity());
    }

    /** How many statements point at a thing; counting ends at the limit. */
    int countPointingAt(Node object, int limit) {
        return store.count(Node.ANY, Node.ANY, Node.ANY, object, limit);
    }

    /** How many statements use a property; counting ends at the limit. */
    int countUses(Node property, int limit) {
        return take(store.find(Node.ANY, property, Node.ANY), 0, limit, Function.identity())
                .size();
    }

    /** All values of a property of a thing. */
    public List<Node> objects(Node subject, RDFNode predicate) {
        return take(store.find(subject, predicate.asNode(), Node.ANY), 0, Integer.MAX_VALUE, Triple::getObject);
    }

    /** Any value of a property of a thing. */
    public Optional<Node> object(Node subject, RDFNode predicate) {
        return take(store.find(subject, predicate.asNode(), Node.ANY), 0, 1, Triple::getObject).stream()
                .findFirst();
    }

    /** The text of any value of a property of a thing. */
    public Optional<String> text(Node subject, RDFNode predicate) {
        return object(subject, predicate).map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI());
    }

    /** The things that have a value of a property, at most that many, in the store's order. */
    public List<Node> subjects(RDFNode predicate, Node object, int limit) {
        return take(store.find(Node.ANY, predicate.asNode(), object), 0, limit, Triple::getSubject);
    }

    /** The practices that have a value of a property, at most that many, in the store's order. */
    List<Node> practices(RDFNode predicate, Node value, int limit) {
        Iterator<Triple> all = store.find(Node.ANY, predicate.asNode(), value);
        Iterator<Triple> ofPractices =
                Iter.filter(all, triple -> says(triple.getSubject(), RDF.type, ICP.Practice.asNode()));
        return take(ofPractices, 0, limit, Triple::getSubject);
    }

    private static <S, T> List<T> take(Iterator<S> statements, int skip, int limit, Function<S, T> part) {
        List<T> taken = new ArrayList<>();
        for (int i = 0; statements.hasNext() && taken.size() < limit; i++) {
            S next = statements.next();
            if (i >= skip) {
                taken.add(part.apply(next));
            }
        }
        return taken;
    }
}
