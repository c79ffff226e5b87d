package org.interculturalpractices.loader.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.interculturalpractices.loader.LoadListener;
import org.interculturalpractices.loader.LoadReport;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.loader.LoaderException.Code;
import org.interculturalpractices.ontology.NamedGraph;

/**
 * Builds one release: statements are added in any order, then {@link #finish} sorts them, names the release by its content,
 * writes its files under a temporary name, forces them to the disk and gives the folder its final name. Whatever fails
 * before that last step leaves the data folder as it was. The caller holds the folder's lock. Not thread-safe.
 */
public final class ReleaseBuilder implements AutoCloseable {

    private static final String SOFTWARE = "Intercultural Practices Graph "
            + Objects.requireNonNullElse(
                    ReleaseBuilder.class.getPackage().getImplementationVersion(), "(not packaged)");

    private final DataFolder data;
    private final LoadListener listener;
    private final Path folder;
    private final StatementSpill spill;

    /** What became of the statements: the release that holds them, and whether it had to be built. */
    public record Outcome(ReleaseFolder release, boolean built) {}

    /** Begins a release in the data folder of that lock, which the caller holds until the builder is closed. */
    public ReleaseBuilder(FolderLock lock, LoadListener listener) {
        this.data = lock.folder();
        this.listener = listener;
        this.folder = data.building();
        try {
            Files.createDirectories(folder);
            spill = new StatementSpill(folder.resolve("unsorted.nq"));
        } catch (IOException e) {
            throw DataFolder.io(folder, e);
        }
    }

    /** Adds the triples of a Jena graph to a named graph; a triple that is there already is added once. */
    public void add(NamedGraph name, Graph graph) {
        spill.add(name, graph);
    }

    /**
     * Builds the release of all that was added, or finds the one that is there already with the same content.
     *
     * @param sources what was read, for the manifest and for the licences of the catalogue
     * @param report what was accepted and rejected, kept in the release
     * @param register the register with the slugs of this load; written before the release can be seen
     * @throws LoaderException with {@link Code#IO} if the disk fails, is full, or gives back something else than was written
     */
    public Outcome finish(List<SourceEntry> sources, LoadReport report, Register register) {
        try {
            spill.close();
            Path quads = folder.resolve("graph.nq");
            listener.progress("sort", 0, -1);
            GraphStatistics statistics = sort(quads, sources);
            String id = QuadLines.digest(quads);
            Optional<ReleaseFolder> same = data.find(id);
            if (same.isPresent()) {
                register.write(data.register());
                return new Outcome(same.get(), false);
            }
            build(quads, id, statistics, sources, report);
            register.write(data.register());
            DurableFiles.deleteTree(data.releaseFolder(id));
            DurableFiles.move(folder.resolve("release"), data.releaseFolder(id));
            return new Outcome(data.release(id), true);
        } catch (IOException e) {
            throw DataFolder.io(folder, e);
        }
    }

    /** Removes what is left of the temporary files. */
    @Override
    public void close() {
        try {
            spill.close();
            DurableFiles.deleteTree(folder);
        } catch (IOException e) {
            throw DataFolder.io(folder, e);
        }
    }

    private GraphStatistics sort(Path quads, List<SourceEntry> sources) throws IOException {
        Path data = folder.resolve("data.nq");
        QuadSorter.sort(folder.resolve("unsorted.nq"), data);
        GraphStatistics statistics = GraphStatistics.of(data);
        Path unsorted = folder.resolve("metadata-unsorted.nq");
        try (StatementSpill metadata = new StatementSpill(unsorted)) {
            metadata.add(
                    NamedGraph.METADATA,
                    ReleaseMetadata.describe(statistics.triplesByGraph(), sources)
                            .getGraph());
        }
        Path sorted = folder.resolve("metadata.nq");
        QuadSorter.sort(unsorted, sorted);
        QuadSorter.mergeSorted(List.of(data, sorted), quads);
        return statistics;
    }

    private void build(Path quads, String id, GraphStatistics statistics, List<SourceEntry> sources, LoadReport report)
            throws IOException {
        Path release = Files.createDirectory(folder.resolve("release"));
        listener.progress("dumps", 0, -1);
        long lines = compress(quads, release.resolve(ReleaseFolder.GRAPH));
        long triples = DumpWriter.write(quads, release);
        listener.progress("store", 0, lines);
        long stored = StoreBuilder.build(release.resolve(ReleaseFolder.GRAPH), release.resolve(ReleaseFolder.STORE));
        if (stored != lines) {
            throw new IOException("the store holds " + stored + " quads instead of " + lines);
        }
        Files.write(release.resolve(ReleaseFolder.REPORT), Json.bytes(report));
        listener.progress("verify", 0, -1);
        Manifest manifest = new Manifest(
                id,
                SOFTWARE,
                data.current().orElse(null),
                lines,
                triples,
                graphSizes(statistics, lines),
                statistics.counts(),
                sources,
                downloads(release),
                storeFiles(release));
        Files.write(release.resolve(Manifest.FILE_NAME), Json.bytes(manifest));
        DurableFiles.forceTree(release);
    }

    private static long compress(Path quads, Path target) throws IOException {
        try (InputStream in = QuadLines.open(quads);
                QuadLines.LineCounter out = new QuadLines.LineCounter(QuadLines.gzip(target))) {
            in.transferTo(out);
            return out.lines();
        }
    }

    private static SortedMap<String, Long> graphSizes(GraphStatistics statistics, long quads) {
        SortedMap<String, Long> sizes = new TreeMap<>();
        statistics
                .triplesByGraph()
                .forEach((graph, triples) -> sizes.put(graph.substring(graph.lastIndexOf('/') + 1), triples));
        long described = sizes.values().stream().mapToLong(Long::longValue).sum();
        sizes.put(NamedGraph.METADATA.slug(), quads - described);
        return sizes;
    }

    private static List<FileEntry> downloads(Path release) throws IOException {
        List<FileEntry> entries = new ArrayList<>();
        for (DumpFormat format : DumpFormat.values()) {
            entries.add(entry(release, release.resolve(format.path()), format.mediaType()));
        }
        entries.add(entry(release, release.resolve(ReleaseFolder.REPORT), "application/json"));
        return entries;
    }

    private static List<FileEntry> storeFiles(Path release) throws IOException {
        List<FileEntry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.walk(release.resolve(ReleaseFolder.STORE))) {
            // The lock file is written anew whenever the store is opened.
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("tdb.lock"))
                    .sorted()
                    .toList()) {
                entries.add(entry(release, file, "application/octet-stream"));
            }
        }
        return entries;
    }

    private static FileEntry entry(Path release, Path file, String mediaType) throws IOException {
        String path = release.relativize(file).toString().replace('\\', '/');
        return new FileEntry(path, mediaType, Files.size(file), Checksums.ofFile(file));
    }
}
