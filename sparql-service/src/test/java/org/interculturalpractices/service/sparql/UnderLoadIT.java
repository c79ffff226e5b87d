package org.interculturalpractices.service.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.service.PreparedFolder;
import org.interculturalpractices.service.RunningService;
import org.interculturalpractices.service.bench.LoadGenerator;
import org.interculturalpractices.service.release.SmallListing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixteen clients at a time, half of them hostile: everyone gets an answer with a reason, and nothing is left behind. How fast the answers
 * are is measured for longer, by {@code icp bench}.
 */
class UnderLoadIT {

    private static final int CLIENTS = 8;
    private static final Duration QUIET = Duration.ofSeconds(4);
    private static final Duration LOUD = Duration.ofSeconds(10);
    /** Deadline, grace of the watchdog, and a little more. */
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder = Path.of("unset");

    @Test
    void everydayQuestionsAreAnsweredBesideHostileOnes() throws Exception {
        Path data = PreparedFolder.bundled(folder.resolve("data"));
        try (RunningService service = RunningService.on(data)) {
            LoadGenerator bench = new LoadGenerator(service.endpoint());
            bench.run(CLIENTS, 0, Duration.ofSeconds(1));
            LoadGenerator.Result quiet = bench.run(CLIENTS, 0, QUIET);
            LoadGenerator.Result loud = bench.run(CLIENTS, CLIENTS, LOUD);
            System.out.printf(
                    "everyday questions: median %.1f ms alone, %.1f ms beside hostile ones (%s); hostile: %s%n",
                    quiet.everyday().millis(0.5), loud.everyday().millis(0.5), loud.everyday(), loud.hostile());
            assertThat(quiet.everyday().statuses().keySet()).isEqualTo(Set.of(200));
            assertThat(loud.everyday().statuses().keySet()).isSubsetOf(200);
            assertThat(loud.hostile().statuses().keySet()).isSubsetOf(200, 400, 422, 429, 503);
            for (int i = 0;
                    i < 10 * PATIENCE_SECONDS
                            && !metrics(service).get("icp_queries_running").equals("0.0");
                    i++) {
                Thread.sleep(100);
            }
            assertThat(metrics(service))
                    .containsEntry("icp_queries_running", "0.0")
                    .containsEntry("icp_queries_waiting", "0.0")
                    .containsEntry("icp_workers_stuck", "0.0");
            noLeaseIsLeft(service, data);
        }
    }

    /** A store is closed with its last lease: after a switch only the new one is open. */
    private void noLeaseIsLeft(RunningService service, Path data) throws Exception {
        String next = SmallListing.load(new DataFolder(data), folder, 1).id();
        for (int i = 0;
                i < PATIENCE_SECONDS && !service.get("/healthz", "*/*").body().contains(next);
                i++) {
            Thread.sleep(100);
        }
        assertThat(service.get("/healthz", "*/*").body()).contains(next);
        assertThat(metrics(service)).containsEntry("icp_stores_open", "1.0");
    }

    private static Map<String, String> metrics(RunningService service) {
        return service.send(
                        HttpRequest.newBuilder(service.management("prometheus")).build())
                .body()
                .lines()
                .filter(line -> line.startsWith("icp_") && !line.contains("{"))
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
}
