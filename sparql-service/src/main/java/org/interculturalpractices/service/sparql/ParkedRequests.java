package org.interculturalpractices.service.sparql;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Requests that wait for the answer that another one is making, without a thread of the container (Jakarta Servlet section 2.3.3.3).
 * When it is there, the request is dispatched once more, and finds it. One whose client is gone is let go. Thread-safe.
 */
@Component
final class ParkedRequests implements AutoCloseable {

    private static final String FOLLOWED = FollowedAnswer.class.getName();
    private static final long LOOK_MILLIS = 300;

    private final Set<Parked> parked = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("parked-requests").daemon().unstarted(task));

    /** The watch ends with its executor. */
    private final ScheduledFuture<?> looking =
            watch.scheduleWithFixedDelay(this::letGo, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);

    ParkedRequests(MeterRegistry registry) {
        Gauge.builder("icp.requests.parked", parked, Set::size)
                .description("Requests that wait, without a thread, for the answer that another one is making")
                .register(registry);
    }

    private record Parked(FollowedAnswer answer, AsyncContext context) {}

    /** Parks a request, whose thread is free from now on. */
    void park(FollowedAnswer answer, HttpServletRequest request, HttpServletResponse response) {
        AsyncContext context = request.startAsync(request, response);
        // The query that it waits for has a deadline.
        context.setTimeout(0);
        request.setAttribute(FOLLOWED, answer);
        Parked one = new Parked(answer, context);
        parked.add(one);
        answer.whenThere(() -> {
            if (parked.remove(one)) {
                context.dispatch();
            }
        });
    }

    /** The answer that a request waited for, if it did; it is not found a second time. */
    static Optional<FollowedAnswer> waitedFor(HttpServletRequest request) {
        Optional<FollowedAnswer> answer =
                Optional.ofNullable(request.getAttribute(FOLLOWED)).map(FollowedAnswer.class::cast);
        request.removeAttribute(FOLLOWED);
        return answer;
    }

    private void letGo() {
        for (Parked one : List.copyOf(parked)) {
            if (one.answer.gone() && parked.remove(one)) {
                one.answer.leave();
                one.context.complete();
            }
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
        watch.shutdownNow();
    }
}
