package org.interculturalpractices.loader.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.loader.LoaderException.Code;
import org.jspecify.annotations.Nullable;

/** The right to write to a data folder. The operating system takes it back when the process ends, however it ends. */
public final class FolderLock implements AutoCloseable {

    private final DataFolder folder;
    private final FileChannel channel;

    private FolderLock(DataFolder folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock take(DataFolder folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.path().resolve("load.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (tryLock(channel) != null) {
                return new FolderLock(folder, channel);
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new LoaderException(
                Code.DATA_FOLDER_BUSY,
                folder.path().toString(),
                "another load is writing to this data folder; wait for it to end, or give another folder with --data");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
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
    DataFolder folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LoaderException(Code.IO, "load.lock", "the lock cannot be released: " + e.getMessage(), e);
        }
    }
}
