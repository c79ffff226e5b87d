package org.interculturalpractices.service.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interculturalpractices.service.BundledService.encode;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.interculturalpractices.service.PreparedFolder;
import org.interculturalpractices.service.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A query that meets a limit fails visibly: never a short answer with a status of 200. */
class LimitsIT {

    private static final Duration DEADLINE = Duration.ofMillis(700);

    @TempDir
    static Path data = Path.of("unset");

    private static RunningService service = null;

    @BeforeAll
    static void start() {
        service = RunningService.on(
                PreparedFolder.bundled(data),
                "--icp.query-timeout=" + DEADLINE.toMillis() + "ms",
                "--icp.max-result-bytes=8000",
                "--icp.max-result-rows=100");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "SELECT (COUNT(*) AS ?n) FROM <https://w3id.org/intercultural-practices/graph/places> { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?a) = CONCAT(STR(?d), STR(?g))) }",
                "CONSTRUCT { ?a ?b ?c } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?a) = CONCAT(STR(?d), STR(?g))) }",
                "DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?a) = CONCAT(STR(?d), STR(?g))) }"
            })
    void theDeadlineEndsAQuery(String query) {
        long begun = System.nanoTime();
        HttpResponse<String> answer = ask(query, "*/*");
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("problem/query-timeout");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(taken).isBetween(DEADLINE, DEADLINE.plusSeconds(3));
        assertThat(ask("ASK {}", "*/*").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/sparql-results+json", "application/sparql-results+xml", "text/csv"})
    void anAnswerThatIsTooLongIsNone(String accept) {
        HttpResponse<String> answer = ask("SELECT * { ?s ?p ?o } LIMIT 99", accept);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("problem/result-too-large")
                .doesNotContain("w3id.org/intercultural-practices/id");
    }

    @Test
    void anAnswerOfTooManyRowsIsNone() {
        HttpResponse<String> answer = ask("SELECT (1 AS ?one) { ?s ?p ?o }", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("problem/too-many-rows")
                .doesNotContain("w3id.org/intercultural-practices/id");
    }

    @Test
    void aClientMayAskForLessTimeButNotForMore() {
        String endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
        HttpResponse<String> less = service.get("/sparql?timeout=0.2&query=" + encode(endless), "*/*");
        assertThat(less.statusCode()).isEqualTo(503);
        assertThat(less.body()).contains("within 0.2 seconds");
        HttpResponse<String> more = service.get("/sparql?timeout=50&query=" + encode(endless), "*/*");
        assertThat(more.body()).contains("within 0.7 seconds");
        assertThat(service.get("/sparql?timeout=soon&query=" + encode("ASK {}"), "*/*")
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.get("/sparql?timeout=0&query=" + encode("ASK {}"), "*/*")
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.get("/sparql?timeout=1e999999999&query=" + encode("ASK {}"), "*/*")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aGraphOfTooManyStatementsIsNone() {
        HttpResponse<String> answer = ask("CONSTRUCT WHERE { ?s ?p ?o }", "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("problem/too-many-rows");
        assertThat(ask("CONSTRUCT { ?s ?p ?o } { SELECT * { ?s ?p ?o } LIMIT 20 }", "text/turtle")
                        .statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> ask(String query, String accept) {
        return service.send(HttpRequest.newBuilder(service.endpoint())
                .header("Content-Type", "application/sparql-query")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(query))
                .build());
    }
}
