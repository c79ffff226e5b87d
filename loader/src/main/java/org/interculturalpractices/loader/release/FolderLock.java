package org.interculturalpractices.loader.release;

import java.io.IOException;
import org.interculturalpractices.loader.files.ProcessLock;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;

/** The right to write to a data folder, of one owner in one process. The operating system takes it back when the process ends, however it ends. */
public final class FolderLock implements AutoCloseable {

    private static final String FILE_NAME = "load.lock";

    private final DataFolder folder;
    private final ProcessLock lock;

    private FolderLock(DataFolder folder, ProcessLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Takes the right without a look at what is in the folder, which must be there. That is for a restore; whoever else writes calls
     * {@link DataFolder#lock}.
     *
     * @throws LoaderException with {@link Code#DATA_FOLDER_BUSY} if another process or thread has it
     * @throws IOException if the file of the lock cannot be made
     */
    public static FolderLock take(DataFolder folder) throws IOException {
        return ProcessLock.tryTake(folder.path().resolve(FILE_NAME))
                .map(lock -> new FolderLock(folder, lock))
                .orElseThrow(
                        () -> new LoaderException(
                                Code.DATA_FOLDER_BUSY,
                                folder.path().toString(),
                                "another load, or a backup, has this data folder; wait for it to end, or give another folder with --data"));
    }

    /**
     * Makes a release the current one, and logs it. Nothing happens if it is already.
     *
     * @throws LoaderException if the release is unknown or damaged, or the folder cannot be written
     */
    public void activate(String idOrPrefix) {
        FolderChange change = new FolderChange(folder);
        folder.activate(idOrPrefix, change);
        change.commit();
    }

    /** Adds to a change that a release becomes the current one, and is logged. */
    public void activate(String idOrPrefix, FolderChange change) {
        folder.activate(idOrPrefix, change);
    }

    /** The folder that may be written to. */
    public DataFolder folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new LoaderException(Code.IO, FILE_NAME, "the lock cannot be released: " + e.getMessage(), e);
        }
    }
}
