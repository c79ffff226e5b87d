package org.interculturalpractices.loader.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.interculturalpractices.loader.files.Checksums;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;

/**
 * A change of several files of a data folder that happens as a whole or not at all. New versions of files are written beside the old ones,
 * into {@code pending.new/}, and forced to the disk; {@link #commit} renames that folder to {@code pending/}, which is the one step
 * by which the change happens, and then gives each file its place. What a crash leaves undone after that step is done by whoever
 * takes the lock of the folder next ({@link #complete}); what it leaves before is swept. The caller holds the lock. Not thread-safe.
 */
public final class FolderChange {

    private static final String BEGUN = "pending.new";
    private static final String DECIDED = "pending";
    private static final String FILES = "files";
    private static final String REMOVED = "removed";

    /** The files by which readers see the change: they come last. */
    private static final List<String> LAST = List.of(DataFolder.ACTIVATIONS, DataFolder.CURRENT);

    private final Path folder;
    private final List<String> removed = new ArrayList<>();
    private final Map<Path, String> guarded = new HashMap<>();

    /** A change of that folder, of nothing yet. */
    public FolderChange(DataFolder data) {
        this.folder = data.path();
        try {
            DurableFiles.deleteTree(folder.resolve(BEGUN));
        } catch (IOException e) {
            throw LoaderException.ofDisk(folder, e);
        }
    }

    /** Remembers what is in a file that people edit: the change fails if it is to write it, and somebody has edited it meanwhile. */
    public void guard(Path file) {
        try {
            guarded.put(file, checksum(file));
        } catch (IOException e) {
            throw LoaderException.ofDisk(file, e);
        }
    }

    private static String checksum(Path file) throws IOException {
        return Files.exists(file) ? Checksums.ofFile(file) : "";
    }

    private void requireUnedited(Path begun) throws IOException {
        for (Map.Entry<Path, String> file : guarded.entrySet()) {
            boolean isWritten = Files.exists(begun.resolve(FILES).resolve(folder.relativize(file.getKey())));
            if (isWritten && !checksum(file.getKey()).equals(file.getValue())) {
                throw new LoaderException(
                        Code.DATA_FOLDER_BUSY,
                        file.getKey().toString(),
                        "was edited meanwhile; nothing is changed: run the command again");
            }
        }
    }

    /** Gives a file other content. */
    public void write(Path file, byte[] content) {
        write(file, out -> out.write(content));
    }

    /** Gives a file other content, which is written as a stream. */
    public void write(Path file, DurableFiles.Content content) {
        Path to = folder.resolve(BEGUN).resolve(FILES).resolve(folder.relativize(file));
        try {
            Files.createDirectories(to.getParent());
            DurableFiles.replace(to, content);
        } catch (IOException e) {
            throw LoaderException.ofDisk(to, e);
        }
    }

    /** Removes a file. */
    public void remove(Path file) {
        removed.add(folder.relativize(file).toString());
    }

    /** Makes the change. If it fails with an exception, the next one to take the lock completes it, or nothing of it has happened. */
    public void commit() {
        Path begun = folder.resolve(BEGUN);
        try {
            Files.createDirectories(begun.resolve(FILES));
            requireUnedited(begun);
            Files.write(begun.resolve(REMOVED), removed, UTF_8);
            DurableFiles.forceTree(begun);
            DurableFiles.move(begun, folder.resolve(DECIDED));
            apply(folder);
        } catch (IOException e) {
            throw LoaderException.ofDisk(begun, e);
        }
    }

    /** Whether a change was decided of which something is left to be done. */
    static boolean isDecided(Path folder) {
        return Files.exists(folder.resolve(DECIDED));
    }

    /** Does what is left of a change that was decided, and sweeps one that was not. The caller holds the lock. */
    static void complete(Path folder) throws IOException {
        DurableFiles.deleteTree(folder.resolve(BEGUN));
        if (Files.exists(folder.resolve(DECIDED))) {
            apply(folder);
        }
    }

    private static void apply(Path folder) throws IOException {
        Path decided = folder.resolve(DECIDED);
        Path files = decided.resolve(FILES);
        if (Files.exists(decided.resolve(REMOVED))) {
            for (String file : Files.readAllLines(decided.resolve(REMOVED), UTF_8)) {
                Files.deleteIfExists(folder.resolve(file));
            }
        }
        for (Path file : written(files)) {
            Path to = folder.resolve(files.relativize(file));
            Files.createDirectories(to.getParent());
            DurableFiles.move(file, to);
        }
        DurableFiles.deleteTree(decided);
    }

    private static List<Path> written(Path files) throws IOException {
        if (!Files.exists(files)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(files)) {
            return paths.filter(Files::isRegularFile)
                    .sorted(Comparator.comparingInt((Path file) ->
                                    LAST.indexOf(files.relativize(file).toString()))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }
}
