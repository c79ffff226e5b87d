package org.interculturalpractices.service.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;

/**
 * Request coalescing: of identical requests that are in progress at the same time, the first makes the answer and the others
 * wait for it (as in Go's singleflight). A failure is everyone's, but for one that is the first client's own. Thread-safe.
 */
public final class SingleFlight {

    private final Map<String, Flight> flights = new HashMap<>();

    /** An answer in the making. Guarded by the map. */
    private static final class Flight {
        private final CompletableFuture<Answer> answer = new CompletableFuture<>();
        private int followers;
    }

    /**
     * The answer to a request, made or waited for; the caller closes it.
     *
     * @param request tells requests apart
     * @param make makes the answer, unless another is at it
     */
    public Answer answer(String request, Supplier<Answer> make) {
        Flight flight = new Flight();
        Flight before;
        synchronized (flights) {
            before = flights.putIfAbsent(request, flight);
            if (before != null) {
                before.followers++;
            }
        }
        return before == null ? lead(request, flight, make) : follow(before, request, make);
    }

    private Answer lead(String request, Flight flight, Supplier<Answer> make) {
        try {
            Answer answer = make.get();
            int followers = end(request, flight);
            for (int i = 0; i < followers; i++) {
                answer.share();
            }
            flight.answer.complete(answer);
            return answer;
        } catch (RuntimeException | Error e) {
            end(request, flight);
            flight.answer.completeExceptionally(e);
            throw e;
        }
    }

    private Answer follow(Flight flight, String request, Supplier<Answer> make) {
        try {
            return flight.answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ServiceException failure && failure.code() != Code.CLIENT_BUSY) {
                throw failure;
            }
            return answer(request, make);
        }
    }

    /** Nobody joins any more; tells how many have. */
    private int end(String request, Flight flight) {
        synchronized (flights) {
            flights.remove(request, flight);
            return flight.followers;
        }
    }
}
