package org.interculturalpractices.loader.release;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import org.interculturalpractices.loader.files.FileEntry;
import org.interculturalpractices.loader.files.Json;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.problem.Problem.Severity;
import org.interculturalpractices.loader.report.LoadListener;

/**
 * Makes the files of a release anew of which a backup kept {@link #KEPT}: same id, same parent, same report, same sources, and with
 * the same version of the program the same downloads to the byte. Stateless.
 */
public final class ReleaseRestorer {

    /** The files of a release that the others can be made of. */
    public static final Set<String> KEPT = Set.of(ReleaseFolder.GRAPH, Manifest.FILE_NAME, ReleaseFolder.REPORT);

    private ReleaseRestorer() {}

    /**
     * Replaces the folder of a release, of which only the kept files need be there, by a whole one.
     *
     * @param lock of the data folder
     * @throws LoaderException with {@link Code#RELEASE_DAMAGED} if a kept file is missing or is not that of the release, or with
     *     {@link Code#IO}
     */
    public static ReleaseFolder restore(FolderLock lock, String id, LoadListener listener) {
        DataFolder data = lock.folder();
        Path kept = data.releaseFolder(id);
        Path scratch = data.building();
        try {
            Manifest manifest = manifest(kept, id);
            ReleaseOrigin origin = ReleaseOrigin.of(manifest, report(kept));
            Files.createDirectories(scratch);
            Path quads = decompress(kept.resolve(ReleaseFolder.GRAPH), scratch.resolve("graph.nq"), id);
            ReleaseFolder release = new ReleaseWriter(data, scratch, listener).write(quads, id, origin);
            noteDifferences(manifest.files(), release, listener);
            return release;
        } catch (IOException e) {
            throw LoaderException.ofDisk(kept, e);
        } finally {
            DataFolder.sweep(scratch);
        }
    }

    private static Manifest manifest(Path kept, String id) {
        Path file = kept.resolve(Manifest.FILE_NAME);
        try {
            Manifest manifest = Json.read(file, Manifest.class);
            if (!manifest.id().equals(id)) {
                throw ReleaseFolder.damaged(file, "is the manifest of another release, " + manifest.id());
            }
            return manifest;
        } catch (IOException e) {
            throw ReleaseFolder.damaged(file, "cannot be read: " + e.getMessage());
        }
    }

    private static String report(Path kept) {
        Path file = kept.resolve(ReleaseFolder.REPORT);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw ReleaseFolder.damaged(file, "cannot be read: " + e.getMessage());
        }
    }

    private static Path decompress(Path graph, Path quads, String id) throws IOException {
        if (!Files.isRegularFile(graph)) {
            throw ReleaseFolder.damaged(graph, "is not there");
        }
        try (InputStream in = QuadLines.open(graph)) {
            Files.copy(in, quads);
        } catch (ZipException | EOFException e) {
            throw ReleaseFolder.damaged(graph, "is no whole gzip file: " + e.getMessage());
        }
        String content = QuadLines.digest(quads);
        if (!content.equals(id)) {
            throw ReleaseFolder.damaged(graph, "holds the content of another release, " + content);
        }
        return quads;
    }

    private static void noteDifferences(List<FileEntry> before, ReleaseFolder release, LoadListener listener) {
        Set<FileEntry> lost = new HashSet<>(before);
        release.manifest().files().forEach(lost::remove);
        if (!lost.isEmpty()) {
            listener.problem(new Problem(
                    Severity.WARNING,
                    "downloads-differ",
                    release.manifest().shortId(),
                    0,
                    0,
                    "another version of the program made the downloads of this release; " + lost.size()
                            + " of them are not the same bytes as they were"));
        }
    }
}
