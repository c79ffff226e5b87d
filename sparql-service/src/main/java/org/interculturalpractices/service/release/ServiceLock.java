package org.interculturalpractices.service.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.interculturalpractices.loader.files.ProcessLock;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;

/**
 * The right of one owner in one process to open the stores of a data folder. Loads do not need it: they build a store of their own. The
 * operating system takes it back when the process ends, however it ends.
 */
public final class ServiceLock implements AutoCloseable {

    private final ProcessLock lock;

    private ServiceLock(ProcessLock lock) {
        this.lock = lock;
    }

    /**
     * Takes the right; the folder is made if it is not there.
     *
     * @throws ServiceException with {@link Code#FOLDER_SERVED} if it is taken, in this process or another
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

    /** Takes the right if nobody else has it, in this process or another. */
    public static Optional<ServiceLock> tryTake(Path data) {
        try {
            Files.createDirectories(data);
            return ProcessLock.tryTake(data.resolve("service.lock")).map(ServiceLock::new);
        } catch (IOException e) {
            throw new ServiceException(
                    Code.IO, "the data folder " + data + " cannot be written to; check its permissions", e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new ServiceException(Code.IO, "the lock of the data folder cannot be released", e);
        }
    }
}
