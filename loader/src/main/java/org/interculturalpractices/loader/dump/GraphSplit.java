package org.interculturalpractices.loader.dump;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;

/** One file of N-Quads for each named graph, in the order in which the statements come. Not thread-safe. */
final class GraphSplit implements AutoCloseable {

    private record Part(Path file, OutputStream out, RDFWriter writer) {}

    private final Path folder;
    private final SortedMap<String, Part> parts = new TreeMap<>();

    GraphSplit(Path folder) {
        this.folder = folder;
    }

    void write(Statement statement) {
        parts.computeIfAbsent(statement.getContext().stringValue(), graph -> open())
                .writer
                .handleStatement(statement);
    }

    /** The files by the graphs' IRIs, in the order of these; complete once this is closed. */
    SortedMap<String, Path> files() {
        SortedMap<String, Path> files = new TreeMap<>();
        parts.forEach((graph, part) -> files.put(graph, part.file));
        return files;
    }

    @Override
    public void close() throws IOException {
        for (Part part : parts.values()) {
            part.writer.endRDF();
            part.out.close();
        }
    }

    private Part open() {
        Path file = folder.resolve(parts.size() + ".nq");
        try {
            OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
            RDFWriter writer = new NQuadsWriter(out);
            writer.startRDF();
            return new Part(file, out, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
