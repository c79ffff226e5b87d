package org.interculturalpractices.service.admission;

import java.util.function.BooleanSupplier;

/**
 * Who waits for an answer.
 *
 * @param client whose share it counts in
 * @param requestId the id of the request
 * @param gone whether nobody waits any more; asked some times a second by any thread, and never blocks
 */
public record Asker(Client client, String requestId, BooleanSupplier gone) {

    /** The same, but gone only where a condition holds as well. */
    public Asker goneIf(BooleanSupplier condition) {
        return new Asker(client, requestId, () -> condition.getAsBoolean() && gone.getAsBoolean());
    }
}
