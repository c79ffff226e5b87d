package org.interculturalpractices.loader.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.FolderFormat;

/**
 * The folder {@code restoring/} of a data folder while it is restored. What is unpacked and rebuilt is {@code unpacked/}; once all of it
 * is made and forced to the disk it is renamed to {@code whole/}, and what is in that is moved to its place. Before the rename
 * a restore starts over, after it a restore goes on: there is no other state. Not thread-safe.
 */
final class RestoringFolder {

    private static final String CURRENT = "CURRENT";

    private final Path data;
    private final Path folder;
    private final Path unpacked;
    private final Path whole;
    private final Path record;

    RestoringFolder(DataFolder data) {
        this.data = data.path();
        this.folder = this.data.resolve(FolderFormat.RESTORING);
        this.unpacked = folder.resolve("unpacked");
        this.whole = folder.resolve("whole");
        this.record = folder.resolve(BackupContents.FILE_NAME);
    }

    /** Whether everything is made and waits to be moved. */
    boolean isMade() {
        return Files.isDirectory(whole);
    }

    /** Whether nothing but locks, and what a restore left that did not end, is in the data folder. */
    void requireEmpty() throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> files = Files.list(data)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.endsWith(".lock")
                            && !name.equals("lost+found")
                            && !name.equals(FolderFormat.RESTORING))
                    .min(Comparator.naturalOrder())
                    .ifPresent(name -> {
                        throw new LoaderException(
                                Code.DATA_FOLDER_NOT_EMPTY,
                                data.toString(),
                                "is not empty (it has " + name
                                        + "), and a restore replaces nothing; give a new folder with --data, or move its files elsewhere first");
                    });
        }
    }

    /** Whether what is made is made of this archive. */
    void requireSameArchive(byte[] archiveRecord) throws IOException {
        if (!Arrays.equals(Files.readAllBytes(record), archiveRecord)) {
            throw new LoaderException(
                    Code.DATA_FOLDER_RESTORING,
                    data.toString(),
                    "the restore of another archive has come to its last step here; run it with that archive again, or empty the folder");
        }
    }

    /** Begins, with nothing of what may have been begun before. */
    Path begin() throws IOException {
        sweep();
        return Files.createDirectories(unpacked);
    }

    /** Declares everything made. */
    void finish(byte[] archiveRecord) throws IOException {
        for (Path lock : list(unpacked).filter(RestoringFolder::isLock).toList()) {
            Files.delete(lock);
        }
        DurableFiles.forceTree(unpacked);
        DurableFiles.replace(record, archiveRecord);
        DurableFiles.move(unpacked, whole);
    }

    /** Moves what is made to its place; killed in between, it goes on where it was. */
    void moveIntoPlace() throws IOException {
        List<Path> made = list(whole)
                .sorted(Comparator.comparing(RestoringFolder::isCurrent).thenComparing(Comparator.naturalOrder()))
                .toList();
        for (Path file : made) {
            DurableFiles.move(file, data.resolve(file.getFileName()));
        }
        // In one step no longer in the way; what is left of it is swept here or by the next load.
        Path done = data.resolve("building");
        DurableFiles.deleteTree(done);
        DurableFiles.move(folder, done);
        DurableFiles.deleteTree(done);
    }

    /** Removes what was begun. */
    void sweep() throws IOException {
        DurableFiles.deleteTree(folder);
    }

    private static Stream<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        }
    }

    private static boolean isCurrent(Path file) {
        return file.endsWith(CURRENT);
    }

    private static boolean isLock(Path file) {
        return file.toString().endsWith(".lock");
    }
}
