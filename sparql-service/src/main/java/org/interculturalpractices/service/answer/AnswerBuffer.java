package org.interculturalpractices.service.answer;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;

/**
 * A buffer for one answer: in memory up to 1 MiB, in a temporary file beyond that, never beyond a limit in bytes. An answer is
 * sent once it is whole, so that a status of 200 always has a whole answer. Written by one thread; once sealed, read by many.
 */
public final class AnswerBuffer extends FilterOutputStream {

    private static final int IN_MEMORY = 1 << 20;

    private final DeferredFileOutputStream held;
    private final long limit;
    private long size;

    /**
     * An empty one.
     *
     * @param limit how many bytes it may hold
     */
    public AnswerBuffer(long limit) throws IOException {
        this(
                DeferredFileOutputStream.builder()
                        .setThreshold(IN_MEMORY)
                        .setPrefix("icp-answer-")
                        .setSuffix(".tmp")
                        .get(),
                limit);
    }

    private AnswerBuffer(DeferredFileOutputStream held, long limit) {
        super(held);
        this.held = held;
        this.limit = limit;
    }

    @Override
    public void write(int octet) throws IOException {
        grow(1);
        held.write(octet);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        grow(length);
        held.write(octets, offset, length);
    }

    /** How many bytes are held. */
    long size() {
        return size;
    }

    boolean inMemory() {
        return held.isInMemory();
    }

    /** Ends the writing; what is held may be read by many threads from now on. */
    public void seal() throws IOException {
        held.close();
    }

    void writeTo(OutputStream out) throws IOException {
        held.writeTo(out);
    }

    /** Forgets what is held. */
    @Override
    public void close() throws IOException {
        held.close();
        Path file = held.getPath();
        if (!held.isInMemory() && file != null) {
            Files.deleteIfExists(file);
        }
    }

    private void grow(int length) {
        size += length;
        if (size > limit) {
            throw new ServiceException(
                    Code.RESULT_TOO_LARGE,
                    "The answer is longer than " + limit
                            + " bytes; page it with LIMIT and OFFSET, or download the dump.");
        }
    }
}
