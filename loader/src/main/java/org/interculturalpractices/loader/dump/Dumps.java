package org.interculturalpractices.loader.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.interculturalpractices.loader.describe.DatasetStatistics;
import org.interculturalpractices.loader.describe.ReleaseFacts;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.loader.files.Workers;
import org.interculturalpractices.ontology.Iris;
import org.jspecify.annotations.Nullable;

/**
 * Writes every download of a release but {@code graph.nq.gz} itself, from sorted N-Quads, as streams. A first pass splits the lines
 * by graph and counts. Then two threads write, side by side: the whole in the formats without graph names, in the order of its lines, in
 * which the same triple of two graphs stands on neighbouring lines; the whole in the formats that name graphs, graph by graph, and the
 * tables; and the files of each graph. What a file holds does not depend on the order in which they are written.
 */
public final class Dumps {

    /** How many files are written at a time: each takes memory for the statements of one subject and for its compression. */
    private static final int WORKERS = 2;

    private static final Set<DumpFormat> IN_LINE_ORDER = EnumSet.allOf(DumpFormat.class);
    /** Without N-Quads, which the release has as its graph. */
    private static final Set<DumpFormat> GRAPH_BY_GRAPH = EnumSet.allOf(DumpFormat.class);

    static {
        IN_LINE_ORDER.removeIf(DumpFormat::namesGraphs);
        GRAPH_BY_GRAPH.removeIf(format -> !format.namesGraphs() || format == DumpFormat.N_QUADS);
    }

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
        try (GraphSplit parts = new GraphSplit(split)) {
            QuadLines.readLines(sorted, line -> {
                parts.write(line);
                union.add(line);
                facts.add(line.statement());
            });
            graphs = parts.files();
        }
        try (Workers workers = new Workers(WORKERS)) {
            // The longest first, so that none is left alone at the end.
            List<Future<?>> whole = List.of(
                    workers.begin(() -> writeInLineOrder(sorted, dumps, steps)),
                    workers.begin(() -> writeGraphByGraph(graphs, dumps)));
            SortedMap<String, Future<DatasetStatistics>> ofGraphs = new TreeMap<>();
            for (Map.Entry<String, Path> graph : largestFirst(graphs)) {
                ofGraphs.put(
                        graph.getKey(),
                        workers.begin(() -> writeGraph(graph.getKey(), graph.getValue(), dumps, scratch, steps)));
            }
            Future<DatasetStatistics> counted = workers.begin(union::finish);
            for (Future<?> part : whole) {
                Workers.await(part);
            }
            SortedMap<String, DatasetStatistics> countedByGraph = new TreeMap<>();
            for (Map.Entry<String, Future<DatasetStatistics>> graph : ofGraphs.entrySet()) {
                countedByGraph.put(graph.getKey(), Workers.await(graph.getValue()));
            }
            return new Counted(Workers.await(counted), countedByGraph, facts);
        } finally {
            DurableFiles.deleteTree(split);
        }
    }

    private static List<Map.Entry<String, Path>> largestFirst(SortedMap<String, Path> graphs) {
        return graphs.entrySet().stream()
                .sorted(Comparator.comparing(graph -> graph.getValue().toFile().length(), Comparator.reverseOrder()))
                .toList();
    }

    /** Counts statements, and tells of every ten thousandth. Thread-safe. */
    private static final class Steps {

        private static final int EVERY = 10_000;

        private final LongConsumer progress;
        private long done;

        Steps(LongConsumer progress) {
            this.progress = progress;
        }

        synchronized void next() {
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

    /** What of the whole is written in the order of its lines. */
    private static @Nullable Void writeInLineOrder(Path sorted, Path dumps, Steps steps) throws IOException {
        try (DumpFiles files = new DumpFiles(dumps, "graph", IN_LINE_ORDER)) {
            QuadLines.readLines(sorted, line -> {
                files.write(line);
                steps.next();
            });
        }
        return null;
    }

    /** What of the whole is written graph by graph, and the tables. */
    private static @Nullable Void writeGraphByGraph(SortedMap<String, Path> graphs, Path dumps) throws IOException {
        try (DumpFiles whole = new DumpFiles(dumps, "graph", GRAPH_BY_GRAPH)) {
            for (Path lines : graphs.values()) {
                QuadLines.readLines(lines, whole::write);
            }
        }
        Tables.write(graphs, dumps.resolve("table"));
        return null;
    }

    private static DatasetStatistics writeGraph(String iri, Path lines, Path dumps, Path scratch, Steps steps)
            throws IOException {
        String slug = slug(iri);
        String name = slug.substring(slug.lastIndexOf('/') + 1);
        DatasetStatistics.Collector statistics =
                new DatasetStatistics.Collector(scratch.resolve("statistics-" + lines.getFileName()));
        try (DumpFiles files =
                new DumpFiles(dumps.resolve("graph").resolve(slug), name, EnumSet.allOf(DumpFormat.class))) {
            QuadLines.readLines(lines, line -> {
                files.write(line);
                statistics.add(line);
                steps.next();
            });
        }
        return statistics.finish();
    }
}
