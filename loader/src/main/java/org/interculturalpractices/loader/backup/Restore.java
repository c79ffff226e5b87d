package org.interculturalpractices.loader.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.FolderLock;
import org.interculturalpractices.loader.report.LoadListener;

/**
 * Makes a data folder of an archive. Everything is made below {@code restoring/} in it, which may so be a mount point, and moved to its
 * place at the end, {@code CURRENT} last; as long as {@code restoring/} is there, nobody else uses the folder. Stateless.
 */
public final class Restore {

    private Restore() {}

    /**
     * What was restored.
     *
     * @param contents what the archive holds
     * @param failed the ids of releases that could not be made anew and are not in the folder
     */
    public record Outcome(BackupContents contents, List<String> failed) {}

    /**
     * Restores an archive into a folder that is absent or empty, or goes on with a restore of the same archive that did not end.
     *
     * @throws LoaderException with {@link Code#DATA_FOLDER_NOT_EMPTY} if the folder has files, {@link Code#BACKUP_INVALID} if the
     *     archive is none or is damaged, {@link Code#RELEASE_DAMAGED} if the current release cannot be made anew, or with
     *     {@link Code#IO}; the folder is then as empty as before
     */
    public static Outcome restore(Path file, DataFolder data, LoadListener listener) {
        RestoringFolder folder = new RestoringFolder(data);
        try (Archive archive = Archive.open(file)) {
            if (!folder.isMade()) {
                folder.requireEmpty();
                verify(archive, listener);
            }
            Files.createDirectories(data.path());
            try (FolderLock lock = FolderLock.take(data)) {
                if (folder.isMade()) {
                    folder.requireSameArchive(archive.record());
                } else {
                    folder.requireEmpty();
                    make(archive, folder, listener);
                }
                listener.progress("move", 0, -1);
                folder.moveIntoPlace();
                return new Outcome(archive.contents(), missing(archive.contents(), lock.folder()));
            }
        } catch (IOException e) {
            throw failed(data, e);
        }
    }

    /** Reads all of the archive before anything is written. */
    private static void verify(Archive archive, LoadListener listener) throws IOException {
        long[] done = {0};
        archive.read(kept -> {
            listener.progress("verify the archive", done[0], archive.contents().bytes());
            done[0] += kept.bytes();
            return OutputStream.nullOutputStream();
        });
    }

    private static void make(Archive archive, RestoringFolder folder, LoadListener listener) throws IOException {
        boolean made = false;
        try {
            Path unpacked = folder.begin();
            unpack(archive, unpacked, listener);
            RestoredReleases.make(new DataFolder(unpacked), archive.contents(), listener);
            folder.finish(archive.record());
            made = true;
        } finally {
            if (!made) {
                folder.sweep();
            }
        }
    }

    private static void unpack(Archive archive, Path target, LoadListener listener) throws IOException {
        for (String path : archive.contents().folders()) {
            Files.createDirectories(target.resolve(path));
        }
        long[] done = {0};
        archive.read(kept -> {
            listener.progress("unpack", done[0], archive.contents().bytes());
            done[0] += kept.bytes();
            Path to = target.resolve(kept.path());
            Files.createDirectories(to.getParent());
            return new BufferedOutputStream(Files.newOutputStream(to));
        });
    }

    private static List<String> missing(BackupContents contents, DataFolder data) {
        List<String> there = data.releases();
        Stream<String> ids = contents.releases().stream();
        return ids.filter(id -> !there.contains(id)).toList();
    }

    private static LoaderException failed(DataFolder data, IOException cause) {
        return new LoaderException(
                Code.IO,
                data.path().toString(),
                "the restore failed (" + cause.getMessage() + "); check permissions and free space, and run it again",
                cause);
    }
}
