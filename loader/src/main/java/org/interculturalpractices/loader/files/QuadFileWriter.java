package org.interculturalpractices.loader.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;
import org.interculturalpractices.ontology.NamedGraph;

/**
 * A writer of N-Quads: statements in any order and as often as they come, as lines of a file that is sorted and deduplicated
 * later. Memory does not grow with the input. Not thread-safe.
 */
public final class QuadFileWriter implements AutoCloseable {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private final Writer out;
    private final RDFWriter writer;
    private boolean closed;

    /** Begins a file. */
    public QuadFileWriter(Path file) throws IOException {
        out = Files.newBufferedWriter(file, UTF_8);
        writer = new NQuadsWriter(out);
        writer.startRDF();
    }

    /**
     * Writes all triples of a Jena graph into a named graph.
     *
     * @throws IllegalArgumentException if there is a blank node: published data has none
     */
    public void add(NamedGraph name, Graph graph) {
        add(name.iri(), graph);
    }

    /** The same, into the graph of an IRI. */
    public void add(String name, Graph graph) {
        IRI context = VALUES.createIRI(name);
        graph.find()
                .forEachRemaining(triple -> writer.handleStatement(VALUES.createStatement(
                        iri(triple.getSubject(), triple),
                        iri(triple.getPredicate(), triple),
                        value(triple.getObject(), triple),
                        context)));
    }

    /**
     * Writes a statement without blank nodes into the graph of an IRI; its literal is put into its canonical form ({@link CanonicalTerms}).
     *
     * @throws IllegalArgumentException if there is a blank node
     */
    public void add(String name, Statement statement) {
        if (statement.getSubject().isBNode() || statement.getObject().isBNode()) {
            throw new IllegalArgumentException("a blank node in " + statement);
        }
        writer.handleStatement(VALUES.createStatement(
                statement.getSubject(),
                statement.getPredicate(),
                statement.getObject() instanceof Literal literal ? CanonicalTerms.of(literal) : statement.getObject(),
                VALUES.createIRI(name)));
    }

    /** Adds the lines of a file of N-Quads as they are. */
    public void addLines(Path quads) throws IOException {
        out.flush();
        try (Reader lines = new InputStreamReader(QuadLines.open(quads), UTF_8)) {
            lines.transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            writer.endRDF();
            out.close();
        }
    }

    private static Value value(Node node, Triple triple) {
        return node.isLiteral() ? CanonicalTerms.of(node) : iri(node, triple);
    }

    private static IRI iri(Node node, Triple triple) {
        if (!node.isURI()) {
            throw new IllegalArgumentException("not an IRI: " + node + " in " + triple);
        }
        return VALUES.createIRI(node.getURI());
    }
}
