package org.interculturalpractices.loader.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.interculturalpractices.loader.describe.CatalogRecord;
import org.interculturalpractices.loader.dump.DumpFormat;
import org.interculturalpractices.loader.dump.Dumps;
import org.interculturalpractices.loader.files.Checksums;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.files.FileEntry;
import org.interculturalpractices.loader.files.Json;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.loader.files.Workers;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.loader.report.LoadReport;

/**
 * Makes a release folder of sorted quads, under a temporary name, forces it to the disk and gives it its final name. Whoever has
 * the same quads gets the same downloads. Whatever fails before the last step leaves the data folder as it was. Not thread-safe.
 */
final class ReleaseWriter {

    private final DataFolder data;
    private final Path folder;
    private final LoadListener listener;

    /** A writer with a folder for what is not finished. */
    ReleaseWriter(DataFolder data, Path folder, LoadListener listener) {
        this.data = data;
        this.folder = folder;
        this.listener = listener;
    }

    /** The release of that id, if it is there and whole; one of an earlier version, which lacks files, is written anew. */
    Optional<ReleaseFolder> find(String id) {
        return data.find(id).filter(release -> release.hasCatalog() && release.hasText());
    }

    /**
     * Makes the release.
     *
     * @param quads the canonical N-Quads, not compressed
     * @param id the checksum of their lines
     * @param counts what they hold
     * @param report of the load, or of the rebuilding
     */
    ReleaseFolder write(Path quads, String id, Counts counts, LoadReport report) throws IOException {
        return write(quads, id, ReleaseOrigin.of(data.current(), counts, report));
    }

    /** Makes the release as it was made before: what does not follow from the quads is given. */
    ReleaseFolder write(Path quads, String id, ReleaseOrigin origin) throws IOException {
        Path release = Files.createDirectory(folder.resolve("release"));
        listener.progress("compress", 0, -1);
        long lines = compress(quads, release.resolve(ReleaseFolder.GRAPH));
        Dumps.Counted counted;
        // The store follows from the compressed quads, and nothing else from the store.
        try (Workers beside = new Workers(1)) {
            Future<Long> stored = beside.begin(() -> StoreBuilder.build(
                    release.resolve(ReleaseFolder.GRAPH),
                    release.resolve(ReleaseFolder.STORE),
                    release.resolve(ReleaseFolder.TEXT)));
            counted = Dumps.write(quads, release, folder, done -> listener.progress("dumps", done, 2 * lines));
            listener.progress("store", 0, lines);
            requireAll(lines, Workers.await(stored));
        }
        List<FileEntry> files = new ArrayList<>(dumps(release));
        CatalogRecord.write(
                id, counted.union(), counted.graphs(), counted.facts(), files, release.resolve(ReleaseFolder.CATALOG));
        files.add(entry(release, release.resolve(ReleaseFolder.CATALOG), DumpFormat.TURTLE.mediaType()));
        Files.move(PracticeVersions.inScratch(quads, folder), release.resolve(PracticeVersions.FILE));
        files.add(entry(release, release.resolve(PracticeVersions.FILE), "text/tab-separated-values"));
        Files.writeString(release.resolve(ReleaseFolder.REPORT), origin.report());
        files.add(entry(release, release.resolve(ReleaseFolder.REPORT), "application/json"));
        listener.progress("verify", 0, -1);
        SortedMap<String, Long> graphs = new TreeMap<>();
        counted.graphs().forEach((graph, statistics) -> graphs.put(Dumps.slug(graph), statistics.triples()));
        Manifest manifest = new Manifest(
                id,
                Software.NAME,
                origin.parent(),
                lines,
                counted.union().triples(),
                graphs,
                origin.counts(),
                origin.sources(),
                files,
                storeFiles(release));
        Files.write(release.resolve(Manifest.FILE_NAME), Json.bytes(manifest));
        DurableFiles.forceTree(release);
        DurableFiles.deleteTree(data.releaseFolder(id));
        DurableFiles.move(release, data.releaseFolder(id));
        return data.release(id);
    }

    private static void requireAll(long lines, long stored) throws IOException {
        if (stored != lines) {
            throw new IOException("the store holds " + stored + " quads instead of " + lines);
        }
    }

    private static long compress(Path quads, Path target) throws IOException {
        try (InputStream in = QuadLines.open(quads);
                QuadLines.LineCounter out = new QuadLines.LineCounter(QuadLines.gzip(target))) {
            in.transferTo(out);
            return out.lines();
        }
    }

    private static List<FileEntry> dumps(Path release) throws IOException {
        List<FileEntry> entries = new ArrayList<>();
        entries.add(entry(release, release.resolve(ReleaseFolder.GRAPH), DumpFormat.N_QUADS.mediaType()));
        for (Path file : files(release.resolve(ReleaseFolder.DUMPS))) {
            entries.add(entry(release, file, Dumps.mediaType(file)));
        }
        return entries;
    }

    private static List<FileEntry> storeFiles(Path release) throws IOException {
        List<FileEntry> entries = new ArrayList<>();
        for (Path file : files(release.resolve(ReleaseFolder.STORE))) {
            // The lock file is written anew whenever the store is opened.
            if (!file.getFileName().toString().equals("tdb.lock")) {
                entries.add(entry(release, file, "application/octet-stream"));
            }
        }
        for (Path file : files(release.resolve(ReleaseFolder.TEXT))) {
            entries.add(entry(release, file, "application/octet-stream"));
        }
        return entries;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static FileEntry entry(Path release, Path file, String mediaType) throws IOException {
        String path = release.relativize(file).toString().replace('\\', '/');
        return new FileEntry(path, mediaType, Files.size(file), Checksums.ofFile(file));
    }
}
