package org.interculturalpractices.service.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Request coalescing: of identical requests that are in progress at the same time, the first makes the answer and the others follow
 * it (as in Go's singleflight), without a thread of their own. Thread-safe.
 */
public final class SingleFlight {

    private final Map<String, Flight> flights = new HashMap<>();

    /**
     * Leads the making of an answer, or follows it.
     *
     * @param request tells requests apart
     */
    public Seat board(String request) {
        synchronized (flights) {
            Flight flight = flights.get(request);
            if (flight == null) {
                flight = new Flight(request);
                flights.put(request, flight);
                return flight;
            }
            flight.followers++;
            return new Follower(flight);
        }
    }

    /** What a request does for its answer. */
    public sealed interface Seat {}

    /** The making of one answer. {@link #lead} is called once, whatever comes of it. */
    public final class Flight implements Seat {

        private final String request;
        private final CompletableFuture<Answer> answer = new CompletableFuture<>();
        private int followers;

        private Flight(String request) {
            this.request = request;
        }

        /** How many follow it now. */
        public int followers() {
            synchronized (flights) {
                return followers;
            }
        }

        /** Makes the answer, for all who follow as well; the caller closes it. */
        public Answer lead(Supplier<Answer> make) {
            try {
                Answer made = make.get();
                for (int i = land(); i > 0; i--) {
                    made.share();
                }
                answer.complete(made);
                return made;
            } catch (RuntimeException | Error e) {
                land();
                answer.completeExceptionally(e);
                throw e;
            }
        }

        /** Nobody follows any more; tells how many do. */
        private int land() {
            synchronized (flights) {
                flights.remove(request, this);
                return followers;
            }
        }
    }

    /** A request that waits for the answer that another one makes. */
    public final class Follower implements Seat {

        private final Flight flight;

        private Follower(Flight flight) {
            this.flight = flight;
        }

        /** The answer, which the follower closes, or the failure of the one who makes it. */
        public CompletableFuture<Answer> answer() {
            return flight.answer;
        }

        /** Does not wait any more. Whether that was in time; otherwise the answer is there, or about to be, and is to be closed. */
        public boolean leave() {
            synchronized (flights) {
                if (flights.get(flight.request) != flight) {
                    return false;
                }
                flight.followers--;
                return true;
            }
        }
    }
}
