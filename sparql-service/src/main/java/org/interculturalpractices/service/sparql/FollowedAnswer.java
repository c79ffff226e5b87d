package org.interculturalpractices.service.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.interculturalpractices.service.admission.Asker;
import org.interculturalpractices.service.admission.QueryLanes;
import org.interculturalpractices.service.answer.Answer;
import org.interculturalpractices.service.answer.SingleFlight;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;

/** The answer that another request is making, and that this one waits for. It counts in the share of its client. Thread-safe. */
final class FollowedAnswer {

    private final SingleFlight.Follower follower;
    private final Asker asker;
    private final Runnable leaveShare;
    private final AtomicBoolean ended = new AtomicBoolean();

    private FollowedAnswer(SingleFlight.Follower follower, Asker asker, Runnable leaveShare) {
        this.follower = follower;
        this.asker = asker;
        this.leaveShare = leaveShare;
    }

    /** Follows; a client that has as many queries here as it may does not. */
    static FollowedAnswer of(SingleFlight.Follower follower, QueryLanes lanes, Asker asker) {
        try {
            return new FollowedAnswer(follower, asker, lanes.follow(asker.client()));
        } catch (ServiceException e) {
            leave(follower);
            throw e;
        }
    }

    /** Whether nobody waits for it any more. */
    boolean gone() {
        return asker.gone().getAsBoolean();
    }

    /** Has something done when it is there, or has failed; at once if that is so already. */
    void whenThere(Runnable action) {
        CompletableFuture<Answer> unused = follower.answer().whenComplete((answer, failure) -> action.run());
    }

    /**
     * Waits until it is there, and takes it; the caller closes it. Nothing where the one who made it gave up for a reason of its own,
     * which is no failure of this request.
     *
     * @throws ServiceException with what the query failed with
     */
    Optional<Answer> join() {
        try {
            return Optional.of(follower.answer().join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof ServiceException failure
                    && failure.code() != Code.CLIENT_BUSY
                    && failure.code() != Code.CLIENT_GONE) {
                throw failure;
            }
            return Optional.empty();
        } finally {
            end();
        }
    }

    /** Does not wait any more. */
    void leave() {
        if (end()) {
            leave(follower);
        }
    }

    private boolean end() {
        boolean first = ended.compareAndSet(false, true);
        if (first) {
            leaveShare.run();
        }
        return first;
    }

    private static void leave(SingleFlight.Follower follower) {
        if (!follower.leave()) {
            CompletableFuture<Void> unused = follower.answer().thenAccept(FollowedAnswer::close);
        }
    }

    private static void close(Answer answer) {
        try {
            answer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
