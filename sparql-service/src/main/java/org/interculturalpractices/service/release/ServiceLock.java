package org.interculturalpractices.service.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.interculturalpractices.service.ServiceException;
import org.interculturalpractices.service.ServiceException.Code;
import org.jspecify.annotations.Nullable;

/**
 * The right of one process to open the stores of a data folder. Loads do not need it: they build a store of their own. The
 * operating system takes it back when the process ends, however it ends.
 */
public final class ServiceLock implements AutoCloseable {

    private final FileChannel channel;

    private ServiceLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the right; the folder is made if it is not there.
     *
     * @throws ServiceException with {@link Code#FOLDER_SERVED} if another process has it
     */
    public static ServiceLock take(Path data) {
        return tryTake(data)
                .orElseThrow(() -> new ServiceException(
                        Code.FOLDER_SERVED,
                        "another service"
                                + ServiceAddress.read(data)
                                        .map(at -> " (process " + at.pid() + ", port " + at.port() + ")")
                                        .orElse("")
                                + " uses the data folder " + data
                                + "; stop it, or give another folder with --data"));
    }

    /** Takes the right if no other process has it. */
    public static Optional<ServiceLock> tryTake(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel channel =
                    FileChannel.open(data.resolve("service.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) != null) {
                return Optional.of(new ServiceLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new ServiceException(
                    Code.IO, "the data folder " + data + " cannot be written to; check its permissions", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new ServiceException(Code.IO, "the lock of the data folder cannot be released", e);
        }
    }
}
