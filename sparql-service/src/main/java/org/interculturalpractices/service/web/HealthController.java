package org.interculturalpractices.service.web;

import java.util.Map;
import java.util.Optional;
import org.interculturalpractices.service.release.ReleaseLease;
import org.interculturalpractices.service.release.ServedReleases;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the current release answers: 200 or 503, for load balancers and scripts. Thread-safe. */
@RestController
final class HealthController {

    private final ServedReleases releases;

    HealthController(ServedReleases releases) {
        this.releases = releases;
    }

    @GetMapping(path = "/healthz")
    ResponseEntity<Map<String, Object>> health() {
        Optional<String> trouble = releases.check();
        if (trouble.isPresent()) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE, Map.of("status", "down", "reason", trouble.get()));
        }
        try (ReleaseLease lease = releases.lease()) {
            return answer(
                    HttpStatus.OK,
                    Map.of("status", "up", "release", lease.release().id()));
        }
    }

    private static ResponseEntity<Map<String, Object>> answer(HttpStatus status, Map<String, Object> body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
