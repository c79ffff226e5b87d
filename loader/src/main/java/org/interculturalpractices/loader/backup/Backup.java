package org.interculturalpractices.loader.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.interculturalpractices.loader.backup.BackupContents.KeptFile;
import org.interculturalpractices.loader.files.Checksums;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.FolderFormat;
import org.interculturalpractices.loader.release.FolderLock;
import org.interculturalpractices.loader.release.Software;
import org.interculturalpractices.loader.report.LoadListener;

/**
 * Writes one archive of what a data folder holds that cannot be made anew: a zip file with {@code backup.json}, which is a
 * {@link BackupContents}, and below {@code data/} the folder without temporary files, locks, and what of each release follows from its
 * quads. A service may run meanwhile; loads wait outside. Files are streamed: memory grows with their number, not their size.
 * Stateless.
 */
public final class Backup {

    private static final Duration POLL = Duration.ofMillis(200);

    private Backup() {}

    /**
     * Writes an archive, in place of an older one of that name, which stays whole until then.
     *
     * @param patience how long to wait for a load that runs
     * @throws LoaderException with {@link Code#SOURCE_NOT_FOUND} if there is no data folder, {@link Code#BACKUP_PLACE} if the file
     *     lies in it or is a folder, {@link Code#DATA_FOLDER_BUSY} if a load ran for longer, {@link Code#SOURCE_CHANGED} if a file
     *     changed while it was read, or {@link Code#IO}
     */
    public static BackupContents write(DataFolder data, Path file, Duration patience, LoadListener listener) {
        if (!Files.isDirectory(data.path())) {
            throw new LoaderException(
                    Code.SOURCE_NOT_FOUND,
                    data.path().toString(),
                    "there is no such data folder; check --data and the folder in which the command runs");
        }
        requirePlace(file, data.path());
        try (FolderLock lock = lock(data, patience, listener)) {
            BackupContents contents = contents(lock.folder(), listener);
            BackupCheck.warnOfDamage(lock.folder(), contents, listener);
            ArchiveWriter.write(contents, data.path(), file, listener);
            return contents;
        } catch (IOException e) {
            throw new LoaderException(
                    Code.IO,
                    file.toString(),
                    "the backup cannot be written (" + e.getMessage()
                            + "); check that its folder exists, permissions and free space",
                    e);
        }
    }

    private static FolderLock lock(DataFolder data, Duration patience, LoadListener listener) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return data.lock();
            } catch (LoaderException e) {
                if (e.code() != Code.DATA_FOLDER_BUSY || System.nanoTime() > end) {
                    throw e;
                }
                listener.progress("waiting for the load that writes to the data folder", 0, -1);
                LockSupport.parkNanos(POLL.toNanos());
            }
        }
    }

    private static void requirePlace(Path file, Path data) {
        try {
            Path folder = file.toAbsolutePath().normalize().getParent();
            boolean inside = folder == null
                    || (Files.isDirectory(folder) && folder.toRealPath().startsWith(data.toRealPath()));
            if (inside || Files.isDirectory(file)) {
                throw new LoaderException(
                        Code.BACKUP_PLACE,
                        file.toString(),
                        inside
                                ? "lies in the data folder, which it is to outlive; name a file elsewhere, best on another disk"
                                : "is a folder; name a file in it");
            }
        } catch (IOException e) {
            throw new LoaderException(
                    Code.IO, file.toString(), "cannot be looked at: " + e.getMessage() + "; check permissions", e);
        }
    }

    private static BackupContents contents(DataFolder data, LoadListener listener) throws IOException {
        FolderListing survey = FolderListing.of(data.path());
        List<KeptFile> files = new ArrayList<>();
        for (String path : survey.files()) {
            listener.progress("checksums", files.size(), survey.files().size());
            Path file = data.path().resolve(path);
            files.add(new KeptFile(path, Files.size(file), Checksums.ofFile(file)));
        }
        return new BackupContents(
                BackupContents.FORMAT,
                FolderFormat.of(data.path()),
                Software.NAME,
                data.current().orElse(null),
                List.copyOf(survey.folders()),
                files);
    }
}
