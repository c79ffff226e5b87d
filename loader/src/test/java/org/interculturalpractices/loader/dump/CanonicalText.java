package org.interculturalpractices.loader.dump;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;
import org.interculturalpractices.loader.files.QuadLines;
import org.jspecify.annotations.Nullable;

/** The statements of a file, read by one parser or another, as the sorted distinct lines of which a release's id is the checksum. */
final class CanonicalText {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private final Set<String> lines = new TreeSet<>((one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)));

    private CanonicalText() {}

    /** Reads a file with Jena. */
    static CanonicalText byJena(Path file, String extension) throws IOException {
        CanonicalText text = new CanonicalText();
        try (InputStream in = QuadLines.open(file)) {
            RDFParser.source(in)
                    .lang(RDFLanguages.fileExtToLang(extension))
                    .checking(false)
                    .parse(new StreamRDFBase() {
                        @Override
                        public void triple(Triple triple) {
                            text.add(triple.getSubject(), triple.getPredicate(), triple.getObject(), null);
                        }

                        @Override
                        public void quad(Quad quad) {
                            text.add(
                                    quad.getSubject(),
                                    quad.getPredicate(),
                                    quad.getObject(),
                                    quad.isDefaultGraph() ? null : quad.getGraph());
                        }
                    });
        }
        return text;
    }

    /** Reads a file with RDF4J. */
    static CanonicalText byRdf4j(Path file, String extension) throws IOException {
        RDFFormat format = Rio.getParserFormatForFileName("graph." + extension).orElseThrow();
        CanonicalText text = new CanonicalText();
        var parser = Rio.createParser(format);
        parser.getParserConfig().set(BasicParserSettings.NORMALIZE_DATATYPE_VALUES, false);
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement statement) {
                text.add(statement);
            }
        });
        try (InputStream in = QuadLines.open(file)) {
            parser.parse(in, "");
        }
        return text;
    }

    /** The lines, without the names of their graphs. */
    Set<String> triples() {
        return lines.stream()
                .map(line -> line.replaceFirst(" <[^<>\" ]+> \\.$", " ."))
                .collect(Collectors.toSet());
    }

    /** The lines as they are. */
    Set<String> lines() {
        return lines;
    }

    /** The checksum of the lines. */
    String sha256() {
        return DigestUtils.sha256Hex(lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }

    private void add(Node subject, Node predicate, Node object, @Nullable Node graph) {
        Resource context = graph == null ? null : VALUES.createIRI(graph.getURI());
        add(VALUES.createStatement(iri(subject), iri(predicate), value(object), context));
    }

    private void add(Statement statement) {
        StringWriter line = new StringWriter();
        NQuadsWriter writer = new NQuadsWriter(line);
        writer.startRDF();
        writer.handleStatement(statement);
        writer.endRDF();
        lines.add(line.toString().strip());
    }

    private static IRI iri(Node node) {
        return VALUES.createIRI(node.getURI());
    }

    private static Value value(Node node) {
        if (node.isURI()) {
            return iri(node);
        }
        return node.getLiteralLanguage().isEmpty()
                ? VALUES.createLiteral(node.getLiteralLexicalForm(), VALUES.createIRI(node.getLiteralDatatypeURI()))
                : VALUES.createLiteral(node.getLiteralLexicalForm(), node.getLiteralLanguage());
    }
}
