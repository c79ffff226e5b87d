package org.interculturalpractices.service.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interculturalpractices.service.BundledService.encode;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.interculturalpractices.service.BundledService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the bundled service for reconciliation, as clients do. */
final class ReconcileClient {

    static final JsonMapper JSON = JsonMapper.shared();

    private ReconcileClient() {}

    static HttpResponse<String> get(String path) {
        return BundledService.get().get(path, "*/*");
    }

    /** A batch of queries of version 0.2. */
    static HttpResponse<String> queries(String batch) {
        return BundledService.post("/reconcile/0.2", "application/x-www-form-urlencoded", "queries=" + encode(batch));
    }

    /** One query of version 0.2, named q. */
    static HttpResponse<String> query(Map<String, Object> query) {
        return queries(JSON.writeValueAsString(Map.of("q", query)));
    }

    /** Properties of one thing, by version 0.2. */
    static HttpResponse<String> extend(String id, String... properties) {
        List<Map<String, String>> asked = Arrays.stream(properties)
                .map(property -> Map.of("id", property))
                .toList();
        String request = JSON.writeValueAsString(Map.of("ids", List.of(id), "properties", asked));
        return BundledService.post("/reconcile/0.2", "application/x-www-form-urlencoded", "extend=" + encode(request));
    }

    /** A request of version 1.0. */
    static HttpResponse<String> post(String path, String body) {
        return BundledService.post(path, "application/json", body);
    }

    static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
