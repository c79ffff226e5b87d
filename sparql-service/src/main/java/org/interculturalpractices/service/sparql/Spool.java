package org.interculturalpractices.service.sparql;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.interculturalpractices.service.ServiceException;
import org.interculturalpractices.service.ServiceException.Code;

/**
 * Holds an answer until it is whole: in memory while it is short, in a temporary file beyond that, never beyond a limit. Only
 * then is it sent, so that a status of 200 always has a whole answer. Not thread-safe.
 */
final class Spool extends FilterOutputStream {

    private static final int IN_MEMORY = 1 << 20;

    private final DeferredFileOutputStream held;
    private final long limit;
    private long size;

    Spool(long limit) throws IOException {
        this(
                DeferredFileOutputStream.builder()
                        .setThreshold(IN_MEMORY)
                        .setPrefix("icp-answer-")
                        .setSuffix(".tmp")
                        .get(),
                limit);
    }

    private Spool(DeferredFileOutputStream held, long limit) {
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

    /** Ends the writing, and sends all that is held. */
    void sendTo(OutputStream out) throws IOException {
        held.close();
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
