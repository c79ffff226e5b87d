package org.interculturalpractices.service.sparql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interculturalpractices.service.BundledService.encode;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.io.FileUtils;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.service.RunningService;
import org.interculturalpractices.service.release.SmallListing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer is kept for the next who asks, for as long as its release is served; that of an old release stays at its permalink. */
class KeptAnswersIT {

    private static final String COUNT = "SELECT (COUNT(?p) AS ?n) { ?p a <ontology#Practice> }";

    @TempDir
    private Path folder = Path.of("unset");

    @Test
    void secondAnswerIsKeptAndConditionalRequestGetsNone() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        SmallListing.loaded(data, 1);
        try (RunningService service = RunningService.on(data.path())) {
            HttpResponse<String> first = ask(service, "/sparql", COUNT);
            HttpResponse<String> second = ask(service, "/sparql", COUNT);
            assertThat(timing(first))
                    .startsWith("cache;desc=miss, queue;dur=")
                    .contains("parse;", "execute;", "write;");
            assertThat(timing(second)).isEqualTo("cache;desc=hit");
            assertThat(second.body()).isEqualTo(first.body());
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(tag).matches("\"[0-9a-f]{32}\"");
            assertThat(second.headers().firstValue("ETag")).hasValue(tag);
            HttpResponse<String> third =
                    service.send(HttpRequest.newBuilder(service.uri("/sparql?format=csv&query=" + encode(COUNT)))
                            .header("If-None-Match", tag)
                            .build());
            assertThat(third.statusCode()).isEqualTo(304);
            assertThat(third.body()).isEmpty();
            assertThat(third.headers().firstValue("ETag")).hasValue(tag);
        }
    }

    @Test
    void spellingOfAQueryDoesNotMatterButItsFormatDoes() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        SmallListing.loaded(data, 1);
        try (RunningService service = RunningService.on(data.path())) {
            ask(service, "/sparql", COUNT);
            HttpResponse<String> other = ask(
                    service,
                    "/sparql",
                    "PREFIX o: <ontology#>\nselect (count(?p) as ?n)\nwhere { ?p a o:Practice . } # the same");
            assertThat(timing(other)).isEqualTo("cache;desc=hit");
            HttpResponse<String> json = service.get("/sparql?query=" + encode(COUNT), "application/json");
            assertThat(timing(json)).startsWith("cache;desc=miss");
            assertThat(json.headers().firstValue("ETag"))
                    .isNotEqualTo(other.headers().firstValue("ETag"));
            assertThat(json.headers().allValues("Vary")).contains("Accept");
        }
    }

    @Test
    void whatIsAnotherEachTimeIsNotKept() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        SmallListing.loaded(data, 1);
        try (RunningService service = RunningService.on(data.path())) {
            for (String query : List.of(
                    "SELECT (UUID() AS ?x) {}",
                    "SELECT (RAND() AS ?x) {}",
                    "SELECT * { ?s a ?c FILTER(RAND() < 2) }",
                    "SELECT (COUNT(STRUUID()) AS ?x) {}",
                    "SELECT * { ?s a ?c } ORDER BY NOW()",
                    "SELECT * { BIND(BNODE() AS ?x) }",
                    "CONSTRUCT { [] a ?c } WHERE { ?s a ?c }")) {
                ask(service, "/sparql", query);
                HttpResponse<String> second = ask(service, "/sparql", query);
                assertThat(timing(second)).as(query).startsWith("cache;desc=miss");
                assertThat(second.headers().firstValue("ETag")).isEmpty();
                assertThat(second.headers().firstValue("Cache-Control")).hasValue("no-store");
            }
        }
    }

    @Test
    void afterASwitchTheAnswerIsNewAndTheOldOneStaysAtItsPermalink() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("data"));
        String first = SmallListing.loaded(data, 1).getFirst().id();
        try (RunningService service = RunningService.on(data.path())) {
            HttpResponse<String> before = ask(service, "/sparql", COUNT);
            assertThat(before.body()).isEqualTo("n\r\n1\r\n");
            String permalink =
                    before.headers().firstValue("Link").orElseThrow().replaceAll("^<|>; rel=\"bookmark\"$", "");
            String second = SmallListing.load(data, folder, 2).id();
            HttpResponse<String> after = before;
            for (int i = 0; i < 100 && !release(after).equals(second); i++) {
                Thread.sleep(50);
                after = ask(service, "/sparql", COUNT);
            }
            assertThat(after.body()).isEqualTo("n\r\n2\r\n");
            assertThat(after.headers().firstValue("ETag"))
                    .isNotEqualTo(before.headers().firstValue("ETag"));
            HttpResponse<String> old = service.get(permalink, "*/*");
            assertThat(old.body()).isEqualTo(before.body());
            assertThat(release(old)).isEqualTo(first);
            assertThat(old.headers().firstValue("ETag"))
                    .isEqualTo(before.headers().firstValue("ETag"));
            assertThat(old.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
            assertThat(ask(service, "/releases/" + first.substring(0, 12) + "/sparql", COUNT)
                            .body())
                    .isEqualTo(before.body());
            assertThat(service.get("/releases/" + first + "/graph-store?default", "application/n-triples")
                            .body())
                    .contains("part 1 of the project")
                    .doesNotContain("part 2 of the project");

            FileUtils.deleteDirectory(
                    data.path().resolve("releases").resolve(first).toFile());
            HttpResponse<String> gone = ask(service, "/releases/" + first + "/sparql", COUNT);
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.body()).contains("problem/release-gone");
            assertThat(ask(service, "/releases/" + "0".repeat(64) + "/sparql", COUNT)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(ask(service, "/releases/x/sparql", COUNT).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void identicalQueriesInProgressAreRunOnce() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("data"));
        SmallListing.loaded(data, 1);
        String slow = "SELECT (COUNT(*) AS ?n) { { SELECT ?a { ?a ?b ?c } LIMIT 1000 }"
                + " { SELECT ?d { ?d ?e ?f } LIMIT 1000 } FILTER(STRLEN(STR(?a)) + STRLEN(STR(?d)) > 0) }";
        try (RunningService service = RunningService.on(data.path());
                HttpClient client = HttpClient.newHttpClient()) {
            List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                sent.add(client.sendAsync(
                        HttpRequest.newBuilder(service.uri("/sparql?format=csv&query=" + encode(slow)))
                                .build(),
                        BodyHandlers.ofString(UTF_8)));
            }
            int misses = 0;
            for (CompletableFuture<HttpResponse<String>> each : sent) {
                HttpResponse<String> answer = each.get();
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.body()).contains("1000000");
                misses += timing(answer).startsWith("cache;desc=miss") ? 1 : 0;
            }
            assertThat(misses).isEqualTo(1);
        }
    }

    private static HttpResponse<String> ask(RunningService service, String path, String query) {
        return service.get(path + "?format=csv&query=" + encode(query), "*/*");
    }

    private static String timing(HttpResponse<String> answer) {
        return answer.headers().firstValue("Server-Timing").orElse("");
    }

    private static String release(HttpResponse<String> answer) {
        return answer.headers().firstValue("Icp-Release").orElse("");
    }
}
