package org.interculturalpractices.service.admission;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.interculturalpractices.service.execution.QueryBudget;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that run queries, apart from those that talk to clients: each query that has its place in {@link QueryLanes} gets
 * one. A thread is never interrupted, since that would close the files of TDB2 under everyone; one that does not end in time is
 * counted as stuck, keeps its place, and its client is answered without it. Thread-safe.
 */
public final class QueryWorkers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QueryWorkers.class);
    /** How long after its deadline a query may take to notice it. */
    private static final Duration GRACE = Duration.ofMillis(1_500);
    /** How often a client is asked whether it is still there. */
    private static final Duration LOOK = Duration.ofMillis(200);
    /** Deep algebra needs deep stacks; the limit of depth is set so that it never fills this. */
    private static final long STACK_BYTES = 16L << 20;

    private final QueryLanes lanes;
    private final long maxHeldBytes;
    private final int maxValueLength;
    private final ExecutorService threads;
    private final ScheduledExecutorService watchdog;
    private final Map<String, RunningQuery> running = new ConcurrentHashMap<>();
    private final AtomicInteger stuck = new AtomicInteger();

    /**
     * What is done for a query on its thread.
     *
     * @param <T> what it gives; it is closed if nobody waits for it any more
     */
    @FunctionalInterface
    public interface Work<T extends AutoCloseable> {
        /** Does it, and keeps to the budget. */
        T run(QueryBudget budget) throws Exception;
    }

    /**
     * Threads for the places of some lanes.
     *
     * @param maxHeldBytes the memory that one query may hold
     * @param maxValueLength the longest string that one may make, in UTF-16 units
     */
    public QueryWorkers(QueryLanes lanes, long maxHeldBytes, int maxValueLength) {
        this.lanes = lanes;
        this.maxHeldBytes = maxHeldBytes;
        this.maxValueLength = maxValueLength;
        this.threads = Executors.newCachedThreadPool(named("query-", STACK_BYTES));
        this.watchdog = Executors.newSingleThreadScheduledExecutor(named("query-watchdog-", 0));
    }

    /**
     * Waits for a place, has the work done, and waits for its end. When the asker is gone, the query is stopped.
     *
     * @param asker who waits
     * @param text of the query, for the list of what runs
     * @param time how long it may run
     * @throws ServiceException with what the work fails with, with {@link Code#QUERY_TIMEOUT} if it does not end, or as
     *     {@link QueryLanes#enter} does
     */
    public <T extends AutoCloseable> T run(Asker asker, String text, Duration time, Work<T> work) {
        String id = asker.requestId();
        QueryTicket ticket = lanes.enter(asker);
        Task<T> task = new Task<>(id, ticket, time, work);
        running.put(id, new RunningQuery(id, text, task.budget));
        Future<T> result = submit(task);
        try {
            return await(result, task, asker, time.plus(GRACE));
        } catch (TimeoutException e) {
            if (task.abandon()) {
                throw task.reason();
            }
            return last(result);
        } catch (ExecutionException e) {
            throw asUnchecked(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            task.abandon();
            throw new ServiceException(Code.SERVICE_BUSY, "The service is about to stop.", e);
        }
    }

    /** Waits for a result, and stops the query when nobody wants it any more. */
    private static <T extends AutoCloseable> T await(Future<T> result, Task<T> task, Asker asker, Duration patience)
            throws InterruptedException, ExecutionException, TimeoutException {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            long left = until - System.nanoTime();
            try {
                return result.get(Math.clamp(left, 0, LOOK.toNanos()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (left <= 0) {
                    throw e;
                }
                if (asker.gone().getAsBoolean()) {
                    task.budget.stop(clientGone());
                }
            }
        }
    }

    static ServiceException clientGone() {
        return new ServiceException(Code.CLIENT_GONE, "The client went away before its answer was there.");
    }

    /** The result of work that has ended, whose future is completed a moment later. */
    private static <T> T last(Future<T> result) {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw asUnchecked(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceException(Code.SERVICE_BUSY, "The service is about to stop.", e);
        }
    }

    private <T extends AutoCloseable> Future<T> submit(Task<T> task) {
        try {
            return threads.submit(task::call);
        } catch (RejectedExecutionException e) {
            task.end(null);
            throw new ServiceException(Code.SERVICE_BUSY, "The service is about to stop.", e);
        }
    }

    /** What runs now, the longest first. */
    public List<RunningQuery> running() {
        return running.values().stream()
                .sorted((one, other) -> other.elapsed().compareTo(one.elapsed()))
                .toList();
    }

    /** The query of that request, if it runs. */
    public Optional<RunningQuery> find(String id) {
        return Optional.ofNullable(running.get(id));
    }

    /** How many threads did not end in time and still go on. */
    public int stuck() {
        return stuck.get();
    }

    /** Lets no query in any more, and stops those that run. */
    @Override
    public void close() {
        lanes.close();
        running.values().forEach(RunningQuery::cancel);
        watchdog.shutdownNow();
        threads.shutdown();
    }

    private static ThreadFactory named(String prefix, long stackBytes) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(null, task, prefix + number.incrementAndGet(), stackBytes);
            thread.setDaemon(true);
            return thread;
        };
    }

    private static RuntimeException asUnchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    /** The work for one query; whoever comes second, its end or the end of the patience with it, cleans up. */
    private final class Task<T extends AutoCloseable> {

        private final String id;
        private final QueryTicket ticket;
        private final Work<T> work;
        private final QueryBudget budget;
        private boolean ended;
        private boolean abandoned;

        Task(String id, QueryTicket ticket, Duration time, Work<T> work) {
            this.id = id;
            this.ticket = ticket;
            this.work = work;
            this.budget = new QueryBudget(
                    time, maxHeldBytes, maxValueLength, (own, elapsed) -> lanes.goOn(ticket, own, elapsed));
        }

        T call() throws Exception {
            ScheduledFuture<?> alarm =
                    watchdog.schedule(budget::expire, budget.remaining().toMillis(), TimeUnit.MILLISECONDS);
            T result = null;
            try {
                result = work.run(budget);
                return result;
            } finally {
                alarm.cancel(false);
                end(result);
            }
        }

        synchronized void end(@Nullable T result) {
            ended = true;
            running.remove(id);
            lanes.leave(ticket);
            if (!abandoned) {
                return;
            }
            LOG.warn("The query of request {} ended at last", id);
            stuck.decrementAndGet();
            if (result != null) {
                try {
                    result.close();
                } catch (Exception e) {
                    LOG.warn("What nobody waited for could not be thrown away", e);
                }
            }
        }

        /** Leaves the work to itself, and tells whether that was in time, before its end. */
        synchronized boolean abandon() {
            if (ended) {
                return false;
            }
            abandoned = true;
            stuck.incrementAndGet();
            LOG.warn("The query of request {} does not end in time", id);
            budget.expire();
            return true;
        }

        ServiceException reason() {
            return Objects.requireNonNull(budget.failure());
        }
    }
}
