package org.interculturalpractices.loader.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.interculturalpractices.loader.files.Checksums;
import org.interculturalpractices.loader.files.FileEntry;
import org.interculturalpractices.loader.files.Json;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.report.LoadReport;

/**
 * A finished release on disk. Nothing in it ever changes; an instance is immutable and may be shared between threads. It is
 * opened through {@link DataFolder}, which checks that the manifest is whole and that every file has the size it should.
 */
public final class ReleaseFolder {

    /** The canonical N-Quads. */
    public static final String GRAPH = "graph.nq.gz";

    static final String STORE = "store";
    static final String TEXT = "text";
    static final String DUMPS = "dumps";
    /** The report of the load that built it. */
    public static final String REPORT = "report.json";

    static final String CATALOG = "catalog.ttl";

    private final Path path;
    private final Manifest manifest;

    private ReleaseFolder(Path path, Manifest manifest) {
        this.path = path;
        this.manifest = manifest;
    }

    /**
     * Opens a release, checking names and sizes but no checksums.
     *
     * @throws LoaderException with {@link Code#RELEASE_DAMAGED} that names the file which is missing or cut short
     */
    static ReleaseFolder open(Path path) {
        Manifest manifest = readManifest(path);
        if (!manifest.id().equals(path.getFileName().toString())) {
            throw damaged(path.resolve(Manifest.FILE_NAME), "is the manifest of another release, " + manifest.id());
        }
        ReleaseFolder folder = new ReleaseFolder(path, manifest);
        folder.entries().forEach(folder::checkSize);
        return folder;
    }

    /** The full id. */
    public String id() {
        return manifest.id();
    }

    /** The folder. */
    public Path path() {
        return path;
    }

    /** What is in it. */
    public Manifest manifest() {
        return manifest;
    }

    /** The folder of the TDB2 store. */
    public Path store() {
        return path.resolve(STORE);
    }

    /** The folder of the text index; releases that were made before there was one have none. */
    public Path text() {
        return path.resolve(TEXT);
    }

    /** Whether it has a text index. */
    public boolean hasText() {
        return manifest.store().stream().anyMatch(entry -> entry.path().startsWith(TEXT + "/"));
    }

    /** The canonical N-Quads file. */
    public Path graph() {
        return path.resolve(GRAPH);
    }

    /** Whether it has a record for catalogues of open data: releases that were made before there was one have none. */
    public boolean hasCatalog() {
        return manifest.download(CATALOG).isPresent();
    }

    /** The record for catalogues of open data, in Turtle. */
    public Path catalog() {
        return path.resolve(CATALOG);
    }

    /** The report of the load that built it. */
    public Path report() {
        return path.resolve(REPORT);
    }

    /** What the report says. */
    public LoadReport loadReport() {
        try {
            return Json.read(report(), LoadReport.class);
        } catch (IOException e) {
            throw damaged(report(), "cannot be read: " + e.getMessage());
        }
    }

    /** Where a file of the manifest is. */
    public Path file(FileEntry entry) {
        return path.resolve(entry.path());
    }

    /**
     * Reads every file and compares its checksum, and the id with the content.
     *
     * @throws LoaderException with {@link Code#RELEASE_DAMAGED} that names the first file which differs
     */
    public void verify() {
        entries().forEach(this::checkSum);
        try {
            String content = QuadLines.digest(graph());
            if (!content.equals(id())) {
                throw damaged(graph(), "holds the content of another release, " + content);
            }
        } catch (IOException e) {
            throw damaged(graph(), "cannot be read: " + e.getMessage());
        }
    }

    private Stream<FileEntry> entries() {
        return Stream.concat(manifest.files().stream(), manifest.store().stream());
    }

    private void checkSize(FileEntry entry) {
        Path file = file(entry);
        try {
            long bytes = Files.size(file);
            if (bytes != entry.bytes()) {
                throw damaged(file, "has " + bytes + " bytes instead of " + entry.bytes());
            }
        } catch (IOException e) {
            throw damaged(file, "cannot be read: " + e.getMessage());
        }
    }

    private void checkSum(FileEntry entry) {
        Path file = file(entry);
        try {
            if (!Checksums.ofFile(file).equals(entry.sha256())) {
                throw damaged(file, "does not have the checksum that the manifest gives");
            }
        } catch (IOException e) {
            throw damaged(file, "cannot be read: " + e.getMessage());
        }
    }

    private static Manifest readManifest(Path path) {
        Path file = path.resolve(Manifest.FILE_NAME);
        try {
            return Json.read(file, Manifest.class);
        } catch (IOException e) {
            throw damaged(file, "cannot be read: " + e.getMessage());
        }
    }

    static LoaderException damaged(Path file, String what) {
        return new LoaderException(
                Code.RELEASE_DAMAGED,
                file.toString(),
                what + "; activate another release, or remove this release's folder and load its sources again");
    }
}
