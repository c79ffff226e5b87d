package org.interculturalpractices.loader.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An exclusive lock on a file, held by one owner of one process. The operating system takes it back when the process ends, however
 * it ends. POSIX drops the locks of a process on a file as soon as the process closes any channel of that file; so the files
 * that this process has locked are noted by their real paths, and a second channel of one of them is never opened.
 *
 * <p>Thread-safe; a lock may be closed by another thread than the one that took it.
 */
public final class ProcessLock implements AutoCloseable {

    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private ProcessLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock unless this process or another has it; never waits. The file is made if it is not there; its folder must be.
     *
     * @throws IOException if the file cannot be made or opened
     */
    public static Optional<ProcessLock> tryTake(Path file) throws IOException {
        Path real = realPath(file);
        if (!HELD.add(real)) {
            return Optional.empty();
        }
        ProcessLock lock = null;
        try {
            lock = open(real);
            return Optional.ofNullable(lock);
        } finally {
            if (lock == null) {
                HELD.remove(real);
            }
        }
    }

    /** Makes the file if need be: one that is there is not opened for it. */
    private static Path realPath(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException there) {
            // As after every lock before.
        }
        return file.toRealPath();
    }

    private static @Nullable ProcessLock open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock taken = null;
        try {
            taken = channel.tryLock();
        } finally {
            if (taken == null) {
                channel.close();
            }
        }
        return taken == null ? null : new ProcessLock(file, channel);
    }

    /** Gives the lock back; nothing happens if it was given back before. */
    @Override
    public synchronized void close() throws IOException {
        if (channel.isOpen()) {
            // First the channel: whoever takes the lock next opens another one.
            channel.close();
            HELD.remove(file);
        }
    }
}
