package org.interculturalpractices.service.sparql;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * Prefixes and JSON-LD. An IRI such as {@code geo:60,10} begins like a compact one: a reader would expand it with a prefix of that name, so
 * that a document with such an IRI cannot have that prefix. Stateless.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/#compact-iris">JSON-LD 1.1, compact IRIs</a>
 */
public final class JsonLdPrefixes {

    private JsonLdPrefixes() {}

    /** Takes the prefixes out of a graph with which its own IRIs would be expanded. */
    public static void keepUnambiguous(Graph graph) {
        schemes(graph).forEach(graph.getPrefixMapping()::removeNsPrefix);
    }

    /** What stands before the first colon of each IRI of a graph. */
    public static Set<String> schemes(Graph graph) {
        Set<String> schemes = new TreeSet<>();
        Consumer<Node> note = node -> {
            String iri = node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralDatatypeURI() : "";
            int colon = iri.indexOf(':');
            if (colon >= 0) {
                schemes.add(iri.substring(0, colon));
            }
        };
        graph.find().forEachRemaining(triple -> {
            note.accept(triple.getSubject());
            note.accept(triple.getPredicate());
            note.accept(triple.getObject());
        });
        return schemes;
    }
}
