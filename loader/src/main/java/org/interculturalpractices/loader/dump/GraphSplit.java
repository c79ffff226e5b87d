package org.interculturalpractices.loader.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.interculturalpractices.loader.files.QuadLine;

/** One file of N-Quads for each named graph, in the order in which the lines come. Not thread-safe. */
final class GraphSplit implements AutoCloseable {

    private record Part(Path file, BufferedWriter out) {}

    private final Path folder;
    private final SortedMap<String, Part> parts = new TreeMap<>();

    GraphSplit(Path folder) {
        this.folder = folder;
    }

    void write(QuadLine line) {
        String name = line.statement().getContext().stringValue();
        try {
            BufferedWriter out = parts.computeIfAbsent(name, graph -> open()).out;
            out.write(line.quad());
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            part.out.close();
        }
    }

    private Part open() {
        Path file = folder.resolve(parts.size() + ".nq");
        try {
            return new Part(file, Files.newBufferedWriter(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
