package org.interculturalpractices.service.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.service.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load into the folder of a running service: seen without a restart, and no request is dropped. */
class ReleaseSwitchIT {

    /** Four million rows to count: long enough for a switch in between. */
    private static final String SLOW = "SELECT (COUNT(*) AS ?n) { { SELECT ?a { ?a ?b ?c } LIMIT 2000 }"
            + " { SELECT ?d { ?d ?e ?f } LIMIT 2000 } FILTER(STRLEN(STR(?a)) + STRLEN(STR(?d)) > 0) }";

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path folder = Path.of("unset");

    @Test
    void aRunningQueryFinishesOnTheReleaseItBeganOn() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("data"));
        List<ReleaseFolder> releases = SmallListing.loaded(data, 1, 2);
        String first = releases.getFirst().id();
        String second = releases.getLast().id();
        SmallListing.activate(data, first);
        try (RunningService service = RunningService.on(data.path(), "--icp.query-timeout=60s");
                HttpClient client = HttpClient.newHttpClient()) {
            CompletableFuture<HttpResponse<String>> slow =
                    client.sendAsync(ask(service.endpoint(), SLOW), BodyHandlers.ofString());
            Thread.sleep(500);
            SmallListing.activate(data, second);
            Set<String> answered = new HashSet<>();
            long end = System.nanoTime() + SOON.toNanos();
            while (!answered.contains(second) && System.nanoTime() < end) {
                HttpResponse<String> quick = client.send(
                        ask(service.endpoint(), "SELECT * { ?p a <ontology#Practice> }"), BodyHandlers.ofString());
                assertThat(quick.statusCode()).isEqualTo(200);
                answered.add(release(quick));
            }
            assertThat(answered).contains(second).isSubsetOf(Set.of(first, second));
            assertThat(slow).as("the slow query still runs").isNotDone();
            HttpResponse<String> finished = slow.get();
            assertThat(finished.statusCode()).as(finished.body()).isEqualTo(200);
            assertThat(release(finished)).isEqualTo(first);
            assertThat(finished.body()).contains("4000000");
        }
    }

    @Test
    void aLoadIntoTheFolderIsSeenWithoutARestart() throws IOException, InterruptedException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        SmallListing.loaded(data, 1);
        try (RunningService service = RunningService.on(data.path())) {
            String loaded = SmallListing.load(data, folder, 2).id();
            String served = "";
            for (int i = 0; i < 100 && !served.equals(loaded); i++) {
                Thread.sleep(50);
                served = release(service.get("/", "text/html"));
            }
            assertThat(served).isEqualTo(loaded);
        }
    }

    @Test
    void startAndStopLeaveTheFolderFreeForTheNextService() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        SmallListing.loaded(data, 1);
        for (int i = 0; i < 2; i++) {
            try (RunningService service = RunningService.on(data.path())) {
                assertThat(service.get("/healthz", "*/*").statusCode()).isEqualTo(200);
                assertThat(ServiceLock.tryTake(data.path())).isEmpty();
                assertThat(ServiceAddress.read(data.path())).isPresent();
            }
            assertThat(ServiceAddress.read(data.path())).isEmpty();
        }
    }

    private static HttpRequest ask(URI endpoint, String query) {
        return HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "text/csv")
                .POST(BodyPublishers.ofString(query))
                .build();
    }

    private static String release(HttpResponse<String> answer) {
        return answer.headers().firstValue("Icp-Release").orElseThrow();
    }
}
