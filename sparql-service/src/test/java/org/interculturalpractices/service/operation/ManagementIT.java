package org.interculturalpractices.service.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.interculturalpractices.service.BundledService.encode;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.interculturalpractices.service.BundledService;
import org.interculturalpractices.service.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the operator sees on the management port, and nobody else does. */
class ManagementIT {

    private static final String ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

    private final RunningService service = BundledService.get();

    @Test
    void metricsTellOutcomesAndTheRelease() {
        String query = "SELECT * { ?s a <ontology#Country> } LIMIT 3";
        HttpResponse<String> first = BundledService.query(query, "text/csv");
        BundledService.query(query, "text/csv");
        BundledService.query("SELECT", "text/csv");
        String metrics = management("prometheus").body();
        assertThat(metrics)
                .contains("icp_query_seconds_count{outcome=\"run\"}")
                .contains("icp_query_seconds_count{outcome=\"cache\"}")
                .contains("icp_query_seconds_count{outcome=\"query-syntax\"}")
                .contains("icp_query_seconds_bucket{outcome=\"run\"")
                .contains("icp_queries_running", "icp_queries_waiting", "icp_workers_stuck", "icp_stores_open")
                .contains("cache_gets_total{cache=\"answers\",result=\"hit\"}")
                .contains("icp_release{id=\""
                        + first.headers().firstValue("Icp-Release").orElseThrow() + "\"} 1.0");
    }

    @Test
    void aRunningQueryIsListedAndCancelled() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            CompletableFuture<HttpResponse<String>> running = client.sendAsync(
                    HttpRequest.newBuilder(service.uri("/sparql?query=" + encode(ENDLESS)))
                            .build(),
                    BodyHandlers.ofString());
            JsonNode mine = null;
            for (int i = 0; i < 200 && mine == null; i++) {
                Thread.sleep(25);
                for (JsonNode query :
                        JsonMapper.shared().readTree(management("queries").body())) {
                    mine = query.path("query").asString().equals(ENDLESS) ? query : mine;
                }
            }
            assertThat(mine).isNotNull();
            assertThat(mine.path("remainingMillis").asLong()).isPositive();
            assertThat(delete("queries/" + mine.path("id").asString()).statusCode())
                    .isEqualTo(204);
            HttpResponse<String> answer = running.get();
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("problem/query-cancelled");
            assertThat(delete("queries/nosuch").statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "heapdump", "shutdown", "beans", "loggers", "configprops", "threaddump"})
    void whatTheOperatorDoesNotNeedIsNotThere(String endpoint) {
        assertThat(management(endpoint).statusCode()).isEqualTo(404);
    }

    @Test
    void thePublicPortKnowsNothingOfIt() {
        assertThat(service.get("/actuator/prometheus", "*/*").statusCode()).isEqualTo(404);
        assertThat(service.get("/actuator/queries", "*/*").statusCode()).isEqualTo(404);
    }

    @Test
    void theManagementPortListensOnTheLoopbackAddressAlone() throws Exception {
        int port = service.management("").getPort();
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        for (InetAddress address : others) {
            assertThat(catchThrowable(() -> new Socket(address, port).close()))
                    .as(address.toString())
                    .isNotNull();
        }
        try (Socket loopback = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(loopback.isConnected()).isTrue();
        }
    }

    private HttpResponse<String> management(String path) {
        return service.send(HttpRequest.newBuilder(service.management(path)).build());
    }

    private HttpResponse<String> delete(String path) {
        return service.send(
                HttpRequest.newBuilder(service.management(path)).DELETE().build());
    }
}
