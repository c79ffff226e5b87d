package org.interculturalpractices.service.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Duration;
import java.util.List;
import org.interculturalpractices.service.admission.QueryLanes;
import org.interculturalpractices.service.admission.QueryWorkers;
import org.interculturalpractices.service.answer.AnswerCache;
import org.interculturalpractices.service.release.ServedReleases;
import org.springframework.stereotype.Component;

/**
 * The figures of the service, as Micrometer has them: {@code icp.query} (time by outcome), {@code icp.queries.running},
 * {@code icp.queries.waiting}, {@code icp.workers.stuck}, {@code icp.stores.open}, {@code icp.release}, and those of the cache
 * {@code answers}. Thread-safe.
 */
@Component
public final class QueryMeters {

    private final MeterRegistry registry;

    QueryMeters(
            MeterRegistry registry,
            QueryLanes lanes,
            QueryWorkers workers,
            AnswerCache cache,
            ServedReleases releases) {
        this.registry = registry;
        Gauge.builder("icp.queries.running", lanes, QueryLanes::running)
                .description("Queries that have their turn")
                .register(registry);
        Gauge.builder("icp.queries.waiting", lanes, QueryLanes::waiting)
                .description("Queries that wait for their turn")
                .register(registry);
        Gauge.builder("icp.workers.stuck", workers, QueryWorkers::stuck)
                .description("Threads that go on after the deadline of their query")
                .register(registry);
        Gauge.builder("icp.stores.open", releases, ServedReleases::openStores)
                .description("Releases whose store is open")
                .register(registry);
        CaffeineCacheMetrics.monitor(registry, cache.statistics(), "answers");
        MultiGauge release = MultiGauge.builder("icp.release")
                .description("1 for the release that is served")
                .register(registry);
        showRelease(release, releases);
        releases.onSwitch(() -> showRelease(release, releases));
    }

    /**
     * Counts one request for an answer.
     *
     * @param outcome "run", "cache", "shared", "not-modified", or the last part of the IRI of a problem
     * @param taken from the request to the end of the answer
     */
    public void record(String outcome, Duration taken) {
        Timer.builder("icp.query")
                .description("Requests for the answer to a query, by outcome")
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(64))
                .register(registry)
                .record(taken);
    }

    private static void showRelease(MultiGauge gauge, ServedReleases releases) {
        releases.currentId().ifPresent(id -> gauge.register(List.of(MultiGauge.Row.of(Tags.of("id", id), 1)), true));
    }
}
