package org.interculturalpractices.service.operation;

import java.util.Map;
import java.util.Optional;
import org.interculturalpractices.service.admission.QueryWorkers;
import org.interculturalpractices.service.release.ReleaseLease;
import org.interculturalpractices.service.release.ServedReleases;
import org.interculturalpractices.service.settings.IcpProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether queries are answered: 200 or 503, for load balancers and scripts. They are not where the current release cannot be
 * read, or where half of the places for queries are taken by threads that are stuck. Thread-safe.
 */
@RestController
final class HealthController {

    private final ServedReleases releases;
    private final QueryWorkers workers;
    private final int tooManyStuck;

    HealthController(ServedReleases releases, QueryWorkers workers, IcpProperties properties) {
        this.releases = releases;
        this.workers = workers;
        this.tooManyStuck = Math.max(1, properties.maxRunningQueries() / 2);
    }

    @GetMapping(path = "/healthz")
    ResponseEntity<Map<String, Object>> health() {
        Optional<String> trouble = releases.check().or(this::stuck);
        if (trouble.isPresent()) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE, Map.of("status", "down", "reason", trouble.get()));
        }
        try (ReleaseLease lease = releases.lease()) {
            return answer(
                    HttpStatus.OK,
                    Map.of("status", "up", "release", lease.release().id()));
        }
    }

    private Optional<String> stuck() {
        int stuck = workers.stuck();
        return stuck < tooManyStuck
                ? Optional.empty()
                : Optional.of(stuck + " threads go on after the deadline of their query; restart the service.");
    }

    private static ResponseEntity<Map<String, Object>> answer(HttpStatus status, Map<String, Object> body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
