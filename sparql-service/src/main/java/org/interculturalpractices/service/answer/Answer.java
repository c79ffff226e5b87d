package org.interculturalpractices.service.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A whole answer: its bytes, and what its headers say. It is shared by counting: who makes it has it once, {@link #share} adds
 * one, and {@link #close} takes one away; with the last, a file that holds the bytes goes. Thread-safe.
 */
public final class Answer implements AutoCloseable {

    private final Head head;
    private final AnswerBuffer body;
    private final AtomicInteger holders = new AtomicInteger(1);

    /**
     * What there is to say of an answer.
     *
     * @param release the id of the release that it is from
     * @param contentType the value of the Content-Type header
     * @param tag a strong entity tag without quotes, or nothing where another run of the query may give other bytes
     * @param times how long its making took
     * @param calls what became of calls to other endpoints, as a header says it; nothing if there were none
     */
    public record Head(
            String release, String contentType, Optional<String> tag, AnswerTimes times, Optional<String> calls) {}

    /** An answer of which the buffer holds all bytes; nobody else writes or closes that buffer. */
    public Answer(Head head, AnswerBuffer body) {
        this.head = head;
        this.body = body;
    }

    /** What its headers say. */
    public Head head() {
        return head;
    }

    /** How many bytes it has. */
    public long size() {
        return body.size();
    }

    /** Whether the bytes are in memory. */
    boolean inMemory() {
        return body.inMemory();
    }

    /** Writes the bytes. */
    public void writeTo(OutputStream out) throws IOException {
        body.writeTo(out);
    }

    /** One more holder, who closes it in turn. */
    public Answer share() {
        holders.incrementAndGet();
        return this;
    }

    @Override
    public void close() throws IOException {
        if (holders.decrementAndGet() == 0) {
            body.close();
        }
    }
}
