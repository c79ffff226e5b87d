package org.interculturalpractices.loader.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLWriter;
import org.eclipse.rdf4j.rio.trig.TriGWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterSettings;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.ontology.Ontology;
import org.jspecify.annotations.Nullable;

/**
 * Files of one graph in several formats, written side by side as streams. Statements come in the order of their lines; formats
 * without graph names write a triple once, though it stands in two graphs, as long as the two are neighbours. Not thread-safe.
 */
final class DumpFiles implements AutoCloseable {

    private final Map<String, String> prefixes =
            new TreeMap<>(Ontology.prefixes().getNsPrefixMap());
    private final List<OutputStream> streams = new ArrayList<>();
    private final List<RDFWriter> ofTriples = new ArrayList<>();
    private final List<RDFWriter> ofQuads = new ArrayList<>();
    private @Nullable JsonLdWriter jsonLd;
    private @Nullable Statement previous;
    private long triples;

    /** Begins the files {@code name.extension.gz} of a folder, which is made if it is not there. */
    DumpFiles(Path folder, String name, Set<DumpFormat> formats) throws IOException {
        Files.createDirectories(folder);
        for (DumpFormat format : formats) {
            OutputStream out = QuadLines.gzip(folder.resolve(format.fileName(name)));
            if (format == DumpFormat.JSON_LD) {
                jsonLd = new JsonLdWriter(out, prefixes);
            } else {
                streams.add(out);
                start(format.namesGraphs() ? ofQuads : ofTriples, writer(format, out));
            }
        }
    }

    void write(Statement statement) {
        if (!isPreviousTriple(statement)) {
            ofTriples.forEach(writer -> writer.handleStatement(statement));
            triples++;
        }
        ofQuads.forEach(writer -> writer.handleStatement(statement));
        if (jsonLd != null) {
            jsonLd.write(statement);
        }
        previous = statement;
    }

    /** How many triples were written, each once. */
    long triples() {
        return triples;
    }

    @Override
    public void close() throws IOException {
        ofTriples.forEach(RDFWriter::endRDF);
        ofQuads.forEach(RDFWriter::endRDF);
        for (OutputStream stream : streams) {
            stream.close();
        }
        if (jsonLd != null) {
            jsonLd.close();
        }
    }

    private static RDFWriter writer(DumpFormat format, OutputStream out) {
        // Rio writes character by character; it flushes at the end.
        Writer text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        return switch (format) {
            case N_QUADS -> new NQuadsWriter(text);
            case TRIG -> new TriGWriter(text);
            case TURTLE -> new TurtleWriter(text);
            case N_TRIPLES -> new NTriplesWriter(text);
            case RDF_XML -> new RDFXMLWriter(out);
            case JSON_LD -> throw new IllegalArgumentException("JSON-LD has a writer of its own");
        };
    }

    private void start(List<RDFWriter> writers, RDFWriter writer) {
        // Abbreviated numbers would be normalised: "18" as a decimal would come back as "18.0".
        writer.getWriterConfig().set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false);
        writer.startRDF();
        prefixes.forEach(writer::handleNamespace);
        writers.add(writer);
    }

    private boolean isPreviousTriple(Statement statement) {
        return previous != null
                && statement.getSubject().equals(previous.getSubject())
                && statement.getPredicate().equals(previous.getPredicate())
                && Objects.equals(statement.getObject(), previous.getObject());
    }
}
