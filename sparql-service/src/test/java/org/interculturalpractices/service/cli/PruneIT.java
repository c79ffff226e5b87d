package org.interculturalpractices.service.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.service.RunningService;
import org.interculturalpractices.service.cli.IcpCommand.Outcome;
import org.interculturalpractices.service.release.SmallListing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Removing old releases while the service runs: they answer 410, all others as before. */
class PruneIT {

    private static final String QUERY = "?query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%3Fs%20%3Fp%20%3Fo%7D";

    @TempDir
    private Path folder = Path.of("unset");

    @Test
    void aRemovedReleaseAnswers410UntilItIsMadeAgain() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        List<ReleaseFolder> releases = SmallListing.loaded(data, 1, 2);
        String first = releases.getFirst().id();
        String second = releases.getLast().id();
        Path graph = small(data.release(first));
        String never = icp("release", "rebuild", graph.toString()).out().strip();
        ReleaseFolder current = SmallListing.load(data, folder, 3);
        try (RunningService service = RunningService.on(data.path())) {
            for (String id : List.of(first, never)) {
                paths(id).forEach(path -> assertStatus(service, path, 200));
            }
            // Its store is open, and its answer is kept.
            Outcome asked = icp("release", "prune", "--keep", "0");
            assertThat(asked.exitCode()).isEqualTo(Icp.USAGE);
            assertThat(asked.out())
                    .contains(first.substring(0, 12), never.substring(0, 12), "never")
                    .doesNotContain(second.substring(0, 12));
            assertThat(asked.err()).contains("To be removed: 2 releases", "give --yes");
            assertThat(data.releases()).hasSize(4);

            Outcome pruned = icp("release", "prune", "--keep", "0", "--yes");
            assertThat(pruned.exitCode()).as(pruned.err()).isZero();
            assertThat(data.releases()).containsExactly(current.id(), second);
            for (String id : List.of(first, never)) {
                paths(id).forEach(path -> assertStatus(service, path, 410));
                assertThat(service.get("/releases/" + id, "application/json").body())
                        .contains("icp release rebuild graph.nq.gz");
            }
            assertStatus(service, "/releases/" + first + "/diff/" + second, 410);
            for (String id : List.of(second, current.id())) {
                paths(id).forEach(path -> assertStatus(service, path, 200));
            }
            for (String path : List.of(
                    "/releases",
                    "/releases/" + second,
                    "/catalog.ttl",
                    "/feed.atom",
                    "/sitemap.xml",
                    "/curation",
                    "/healthz",
                    "/practices/neighbours-who-garden-together-part-1-of-the-project/history")) {
                assertStatus(service, path, 200);
            }
            assertThat(service.get("/releases", "text/html").body()).contains("removed");
            assertThat(icp("release", "prune", "--keep", "0", "--yes").err()).contains("There is no release to remove");

            assertThat(icp("release", "rebuild", graph.toString()).out().strip())
                    .isEqualTo(never);
            paths(never).forEach(path -> assertStatus(service, path, 200));
        }
    }

    @Test
    void optionsThatMakeNoSenseAreWrongUsage() {
        for (String options : List.of(
                "--keep -1",
                "--keep ten",
                "--older-than soon",
                "--older-than P-3D",
                "--older-than P999999999Y",
                "--keep 3 --older-than 90d")) {
            assertThat(icp(("release prune " + options).split(" ")).exitCode())
                    .as(options)
                    .isEqualTo(Icp.USAGE);
        }
        for (String age : List.of("90d", "12w", "1y", "P90D", "0d")) {
            assertThat(icp("release", "prune", "--older-than", age).exitCode()).isZero();
        }
    }

    private static List<String> paths(String id) {
        return List.of(
                "/releases/" + id,
                "/releases/" + id + ".ttl",
                "/releases/" + id + "/report",
                "/releases/" + id.substring(0, 8) + "/sparql" + QUERY,
                "/releases/" + id + "/graph-store?default",
                "/dumps/" + id,
                "/dumps/" + id + "/graph.nq.gz",
                "/dumps/" + id + "/manifest.json");
    }

    private static void assertStatus(RunningService service, String path, int status) {
        assertThat(service.get(path, "*/*").statusCode()).as(path).isEqualTo(status);
    }

    private static Path writeLines(Path file, List<String> lines) throws IOException {
        return Files.writeString(file, lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }

    /** The first lines of a release, which make a small one. */
    private Path small(ReleaseFolder release) throws IOException {
        try (var in = QuadLines.open(release.graph())) {
            List<String> lines =
                    new String(in.readAllBytes(), UTF_8).lines().limit(500).toList();
            return writeLines(folder.resolve("graph.nq"), lines);
        }
    }

    private Outcome icp(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = folder.resolve("data").toString();
        return IcpCommand.run(all);
    }
}
