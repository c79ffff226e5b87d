package org.interculturalpractices.loader.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLWriter;
import org.eclipse.rdf4j.rio.trig.TriGWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterSettings;
import org.interculturalpractices.ontology.Ontology;
import org.jspecify.annotations.Nullable;

/**
 * Writes the dumps from sorted N-Quads, as streams. A first pass writes the formats without graph names from the distinct
 * union, in which the same triple of two graphs stands on neighbouring lines, and splits the lines by graph; a second reads
 * the graphs one after the other for the formats that want them so. Not thread-safe.
 */
final class DumpWriter {

    private final Path releaseFolder;
    private final Path splitFolder;
    private final Map<String, String> prefixes =
            new TreeMap<>(Ontology.prefixes().getNsPrefixMap());
    private @Nullable Statement previous;
    private long triples;

    private DumpWriter(Path releaseFolder) {
        this.releaseFolder = releaseFolder;
        this.splitFolder = releaseFolder.resolve("split");
    }

    /**
     * Writes every format but N-Quads into a release folder.
     *
     * @param sorted the canonical N-Quads, not compressed
     * @return the number of triples in the union of the graphs
     */
    static long write(Path sorted, Path releaseFolder) throws IOException {
        DumpWriter writer = new DumpWriter(releaseFolder);
        Files.createDirectories(releaseFolder.resolve(ReleaseFolder.DUMPS));
        Files.createDirectory(writer.splitFolder);
        writer.writeGraphs(writer.writeUnion(sorted));
        DurableFiles.deleteTree(writer.splitFolder);
        return writer.triples;
    }

    private List<Path> writeUnion(Path sorted) throws IOException {
        try (OutputStream turtle = open(DumpFormat.TURTLE);
                OutputStream nTriples = open(DumpFormat.N_TRIPLES);
                OutputStream rdfXml = open(DumpFormat.RDF_XML);
                GraphSplit split = new GraphSplit(splitFolder)) {
            List<RDFWriter> writers =
                    List.of(new TurtleWriter(turtle), new NTriplesWriter(nTriples), new RDFXMLWriter(rdfXml));
            writers.forEach(this::start);
            QuadLines.read(sorted, statement -> {
                split.write(statement);
                if (!isPreviousTriple(statement)) {
                    writers.forEach(writer -> writer.handleStatement(statement));
                    triples++;
                }
                previous = statement;
            });
            writers.forEach(RDFWriter::endRDF);
            return split.files();
        }
    }

    private void writeGraphs(List<Path> graphs) throws IOException {
        try (OutputStream trig = open(DumpFormat.TRIG);
                JsonLdWriter jsonLd = new JsonLdWriter(open(DumpFormat.JSON_LD), prefixes)) {
            RDFWriter trigWriter = new TriGWriter(trig);
            start(trigWriter);
            for (Path graph : graphs) {
                QuadLines.read(graph, statement -> {
                    trigWriter.handleStatement(statement);
                    jsonLd.write(statement);
                });
            }
            trigWriter.endRDF();
        }
    }

    private void start(RDFWriter writer) {
        // Abbreviated numbers would be normalised: "18" as a decimal would come back as "18.0".
        writer.getWriterConfig().set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false);
        writer.startRDF();
        prefixes.forEach((prefix, namespace) -> writer.handleNamespace(prefix, namespace));
    }

    private boolean isPreviousTriple(Statement statement) {
        return previous != null
                && statement.getSubject().equals(previous.getSubject())
                && statement.getPredicate().equals(previous.getPredicate())
                && Objects.equals(statement.getObject(), previous.getObject());
    }

    private OutputStream open(DumpFormat format) throws IOException {
        return QuadLines.gzip(releaseFolder.resolve(format.path()));
    }
}
