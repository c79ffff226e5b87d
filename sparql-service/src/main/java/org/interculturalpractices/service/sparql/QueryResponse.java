package org.interculturalpractices.service.sparql;

import java.io.IOException;
import org.interculturalpractices.service.answer.Answer;

/**
 * The answer to a {@link QueryRequest}, and whether it was computed, shared or cached.
 *
 * @param answer the answer, which the holder of this closes
 * @param origin how it was come by
 */
public record QueryResponse(Answer answer, Origin origin) implements AutoCloseable {

    /** How an answer was come by. */
    public enum Origin {
        /** The query was run. */
        RUN,
        /** The query ran already for another request, and this one waited for it. */
        SHARED,
        /** The answer was kept. */
        CACHE
    }

    @Override
    public void close() throws IOException {
        answer.close();
    }
}
