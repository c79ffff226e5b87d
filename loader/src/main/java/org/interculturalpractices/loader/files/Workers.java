package org.interculturalpractices.loader.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A few threads for pieces of work that do not depend on each other. Whoever waits for a piece meets its failure; none is left
 * running once this is closed. Thread-safe.
 */
public final class Workers implements AutoCloseable {

    private final ExecutorService threads;

    /** So many threads. */
    public Workers(int count) {
        threads = Executors.newFixedThreadPool(count);
    }

    /** Begins a piece of work, or puts it behind those that wait. */
    public <T extends @Nullable Object> Future<T> begin(Callable<T> work) {
        return threads.submit(work);
    }

    /** Waits for a piece of work. @throws IOException if it failed so; what else it threw is thrown as it is */
    public static <T extends @Nullable Object> T await(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failed -> throw failed;
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                case null, default -> throw new IOException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while files were written");
        }
    }

    /** Waits for all work to end. */
    @Override
    public void close() {
        threads.close();
    }
}
