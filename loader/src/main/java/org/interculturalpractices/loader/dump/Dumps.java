package org.interculturalpractices.loader.dump;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.eclipse.rdf4j.model.Statement;
import org.interculturalpractices.loader.describe.DatasetStatistics;
import org.interculturalpractices.loader.describe.ReleaseFacts;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.ontology.Iris;
import org.jspecify.annotations.Nullable;

/**
 * Writes every download of a release but {@code graph.nq.gz} itself, from sorted N-Quads, as streams. A first pass writes the
 * whole graph in the formats without graph names, in which the same triple of two graphs stands on neighbouring lines, and
 * splits the lines by graph; then the graphs are read one after the other, for the rest of the whole and, beside it, for the
 * files of each graph.
 */
public final class Dumps {

    private static final Set<DumpFormat> IN_LINE_ORDER =
            EnumSet.of(DumpFormat.TURTLE, DumpFormat.N_TRIPLES, DumpFormat.RDF_XML);
    private static final Set<DumpFormat> GRAPH_BY_GRAPH = EnumSet.of(DumpFormat.TRIG, DumpFormat.JSON_LD);

    private Dumps() {}

    /**
     * What was counted on the way.
     *
     * @param union of the union of all graphs
     * @param graphs of each graph, by its IRI
     * @param facts what else there is to say of the release
     */
    public record Counted(DatasetStatistics union, SortedMap<String, DatasetStatistics> graphs, ReleaseFacts facts) {}

    /**
     * Writes all files below {@code dumps} in a release folder.
     *
     * @param sorted the canonical N-Quads, not compressed
     * @param scratch a folder for temporary files, which is left empty
     * @param progress hears from time to time how many statements were written; each is written twice, to files of the whole
     *     and to those of its graph
     */
    public static Counted write(Path sorted, Path releaseFolder, Path scratch, LongConsumer progress)
            throws IOException {
        Steps steps = new Steps(progress);
        Path dumps = releaseFolder.resolve("dumps");
        Path split = scratch.resolve("split");
        Files.createDirectories(split);
        DatasetStatistics.Collector union = new DatasetStatistics.Collector(scratch.resolve("union"));
        ReleaseFacts facts = new ReleaseFacts();
        SortedMap<String, Path> graphs;
        try (DumpFiles files = new DumpFiles(dumps, "graph", IN_LINE_ORDER);
                GraphSplit parts = new GraphSplit(split)) {
            QuadLines.read(sorted, statement -> {
                parts.write(statement);
                files.write(statement);
                union.add(statement);
                facts.add(statement);
                steps.next();
            });
            graphs = parts.files();
        }
        SortedMap<String, DatasetStatistics> counted = new TreeMap<>();
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<?> whole = beside.submit(() -> writeWhole(graphs, dumps));
            for (Map.Entry<String, Path> graph : graphs.entrySet()) {
                counted.put(graph.getKey(), writeGraph(graph.getKey(), graph.getValue(), dumps, scratch, steps));
            }
            await(whole);
        }
        DurableFiles.deleteTree(split);
        return new Counted(union.finish(), counted, facts);
    }

    /** Counts statements, and tells of every ten thousandth. */
    private static final class Steps {

        private static final int EVERY = 10_000;

        private final LongConsumer progress;
        private long done;

        Steps(LongConsumer progress) {
            this.progress = progress;
        }

        void next() {
            done++;
            if (done % EVERY == 0) {
                progress.accept(done);
            }
        }
    }

    /** The IRI of a named graph without what all have in common. */
    public static String slug(String graph) {
        return graph.substring((Iris.BASE + "graph/").length());
    }

    /** The media type of what a file holds once decompressed, by its name. */
    public static String mediaType(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.gz$", "");
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return switch (extension) {
            case "csv" -> "text/csv";
            case "tsv" -> "text/tab-separated-values";
            case "geojson" -> "application/geo+json";
            default -> DumpFormat.named(extension).orElseThrow().mediaType();
        };
    }

    /** What of the whole is written graph by graph, and the tables. */
    private static @Nullable Void writeWhole(SortedMap<String, Path> graphs, Path dumps) throws IOException {
        try (DumpFiles whole = new DumpFiles(dumps, "graph", GRAPH_BY_GRAPH)) {
            for (Path lines : graphs.values()) {
                QuadLines.read(lines, whole::write);
            }
        }
        Tables.write(graphs, dumps.resolve("table"));
        return null;
    }

    private static void await(Future<?> work) throws IOException {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the downloads were written");
        }
    }

    private static DatasetStatistics writeGraph(String iri, Path lines, Path dumps, Path scratch, Steps steps)
            throws IOException {
        String slug = slug(iri);
        String name = slug.substring(slug.lastIndexOf('/') + 1);
        DatasetStatistics.Collector statistics = new DatasetStatistics.Collector(scratch.resolve("statistics"));
        try (DumpFiles files =
                new DumpFiles(dumps.resolve("graph").resolve(slug), name, EnumSet.allOf(DumpFormat.class))) {
            QuadLines.read(lines, (Statement statement) -> {
                files.write(statement);
                statistics.add(statement);
                steps.next();
            });
        }
        return statistics.finish();
    }
}
