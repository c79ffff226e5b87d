package org.interculturalpractices.service.execution;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.QueryCancelledException;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.jspecify.annotations.Nullable;

/**
 * The budget of one query, and what was used of it: time until its deadline, memory in bytes for rows that it has to buffer, the length
 * of one value. Everything that takes part in running the query asks {@link #check} often. One instance for one run of one query;
 * {@link #stop} may be called from any thread, the rest by the thread that runs the query.
 */
public final class QueryBudget {

    private final Duration time;
    private final long begun = System.nanoTime();
    private final long maxHeldBytes;
    private final int maxValueLength;
    private final Turn turn;
    private final AtomicLong held = new AtomicLong();
    private final AtomicReference<@Nullable ServiceException> stopped = new AtomicReference<>();
    private final AtomicReference<Runnable> onStop = new AtomicReference<>(() -> {});

    /** Lets others go first: called at each check, it may wait, and fails where the query has to end. */
    @FunctionalInterface
    public interface Turn {

        /** Always one's own turn. */
        Turn ALWAYS = (budget, elapsed) -> {};

        /**
         * Waits for the turn of a query.
         *
         * @param budget of that query, which may run out while it waits
         * @param elapsed nanoseconds since the query began
         */
        void await(QueryBudget budget, long elapsed);
    }

    /**
     * A budget that begins now.
     *
     * @param time how long the query may run
     * @param maxHeldBytes how many bytes of rows it may hold at a time, by estimate
     * @param maxValueLength how many UTF-16 units a string may have that it makes
     * @param turn asked at each check
     */
    public QueryBudget(Duration time, long maxHeldBytes, int maxValueLength, Turn turn) {
        this.time = time;
        this.maxHeldBytes = maxHeldBytes;
        this.maxValueLength = maxValueLength;
        this.turn = turn;
    }

    /**
     * Fails if the query has to end. Cheap enough to be asked for every row, and for every thousandth step within one.
     *
     * @throws QueryCancelledException if it was stopped or is over its time; {@link #failure} tells why
     */
    public void check() {
        long elapsed = System.nanoTime() - begun;
        if (elapsed > time.toNanos()) {
            expire();
        }
        if (stopped.get() != null) {
            throw new QueryCancelledException();
        }
        turn.await(this, elapsed);
    }

    /**
     * Takes memory for something that the query holds until it ends.
     *
     * @param bytes by estimate
     * @throws ServiceException with {@link Code#QUERY_TOO_COSTLY}
     */
    public void hold(long bytes) {
        if (held.addAndGet(bytes) > maxHeldBytes) {
            throw fail(
                    new ServiceException(
                            Code.QUERY_TOO_COSTLY,
                            "The query has to hold more than " + maxHeldBytes
                                    + " bytes at a time to sort, group, join or compare rows. Ask for less, or page it by ranges of a key."));
        }
    }

    /**
     * Gives memory back.
     *
     * @param bytes as they were taken
     */
    public void release(long bytes) {
        held.addAndGet(-bytes);
    }

    /**
     * Fails for a value that is longer than one may be.
     *
     * @param length in UTF-16 units
     * @throws ServiceException with {@link Code#VALUE_TOO_LONG}
     */
    public void checkLength(long length) {
        if (length > maxValueLength) {
            throw fail(new ServiceException(
                    Code.VALUE_TOO_LONG,
                    "An expression of the query makes a value of more than " + maxValueLength
                            + " characters; make it shorter."));
        }
    }

    /**
     * Fails for a text that is too long for what is to be done with it.
     *
     * @param length in UTF-16 units
     * @param most how long it may be
     * @throws ServiceException with {@link Code#VALUE_TOO_LONG}
     */
    public void checkTextLength(long length, int most) {
        if (length > most) {
            throw fail(new ServiceException(
                    Code.VALUE_TOO_LONG,
                    "The query makes a number, a date or an IRI of a text of more than " + most
                            + " characters, changes its case, or looks for it in a long one; make it shorter."));
        }
    }

    /**
     * Fails for a number that has too many digits to reckon with.
     *
     * @param digits how many
     * @throws ServiceException with {@link Code#VALUE_TOO_LONG}
     */
    public void checkDigits(long digits) {
        if (digits > NumberLength.MOST_DIGITS) {
            throw fail(new ServiceException(
                    Code.VALUE_TOO_LONG,
                    "An expression of the query makes a number of more than " + NumberLength.MOST_DIGITS
                            + " digits; reckon with xsd:double."));
        }
    }

    /** The exception to end the query with, remembered for the case that something on the way swallows it. */
    public ServiceException fail(ServiceException reason) {
        stop(reason);
        return reason;
    }

    /** Ends the query, because its time is over. */
    public void expire() {
        stop(new ServiceException(
                Code.QUERY_TIMEOUT,
                "The query did not end within " + time.toMillis() / 1000.0
                        + " seconds. Ask for less, add LIMIT, or download the dump and query it yourself."));
    }

    /** Ends the query at its next check; the first reason stands. */
    public void stop(ServiceException reason) {
        if (stopped.compareAndSet(null, reason)) {
            onStop.getAndSet(() -> {}).run();
        }
    }

    /** What else to do when the query has to end, such as telling Jena; done at once if it has to already. */
    public void onStop(Runnable action) {
        onStop.set(action);
        if (stopped.get() != null) {
            onStop.getAndSet(() -> {}).run();
        }
    }

    /** Why the query has to end, or null while it may run. */
    public @Nullable ServiceException failure() {
        return stopped.get();
    }

    /** How long it has run. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** How long it still may run; zero or less when it is over its time. */
    public Duration remaining() {
        return time.minus(elapsed());
    }
}
