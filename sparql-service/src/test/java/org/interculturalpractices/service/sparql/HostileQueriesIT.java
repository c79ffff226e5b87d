package org.interculturalpractices.service.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.interculturalpractices.service.PreparedFolder;
import org.interculturalpractices.service.RunningService;
import org.interculturalpractices.service.bench.HostileQueries;
import org.interculturalpractices.service.bench.HostileQueries.HostileQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each query that tries to wear the service out ends within its deadline plus two seconds with a status that says why, leaves no
 * thread behind, and the service answers everyday queries meanwhile and after.
 */
class HostileQueriesIT {

    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final String EVERYDAY = "SELECT ?p { ?p a <ontology#Practice> } LIMIT ";

    @TempDir
    private static Path data;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.on(
                PreparedFolder.bundled(data),
                "--icp.query-timeout=" + DEADLINE.toSeconds() + "s",
                "--icp.cache-bytes=0");
        for (int i = 0; i < 20; i++) {
            ask(EVERYDAY + i);
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @TestFactory
    Stream<DynamicTest> hostile() {
        return HostileQueries.all().stream().map(query -> DynamicTest.dynamicTest(query.name(), () -> isBorne(query)));
    }

    private static void isBorne(HostileQuery query) {
        long begun = System.nanoTime();
        CompletableFuture<HttpResponse<String>> hostile = CompletableFuture.supplyAsync(() -> ask(query.text()));
        HttpResponse<String> meanwhile = ask(EVERYDAY + "7");
        assertThat(meanwhile.statusCode()).as(meanwhile.body()).isEqualTo(200);
        HttpResponse<String> answer = hostile.join();
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 422, 503);
        if (answer.statusCode() != 200) {
            assertThat(answer.body())
                    .containsAnyOf(
                            "problem/query-timeout",
                            "problem/query-too-complex",
                            "problem/query-too-costly",
                            "problem/value-too-long",
                            "problem/too-many-rows",
                            "problem/result-too-large");
        }
        assertThat(taken).isLessThan(DEADLINE.plus(GRACE));
        assertThat(ask(EVERYDAY + "8").statusCode()).isEqualTo(200);
        assertThat(metric("icp_workers_stuck")).isZero();
        assertThat(metric("icp_queries_running")).isZero();
        assertThat(service.get("/healthz", "*/*").statusCode()).isEqualTo(200);
        System.out.printf("%-35s %d after %5d ms%n", query.name(), answer.statusCode(), taken.toMillis());
    }

    private static double metric(String name) {
        List<String> lines = service.send(
                        HttpRequest.newBuilder(service.management("prometheus")).build())
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .toList();
        assertThat(lines).hasSize(1);
        return Double.parseDouble(lines.getFirst().substring(name.length() + 1));
    }

    private static HttpResponse<String> ask(String query) {
        return service.send(HttpRequest.newBuilder(service.endpoint())
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString(query))
                .build());
    }
}
