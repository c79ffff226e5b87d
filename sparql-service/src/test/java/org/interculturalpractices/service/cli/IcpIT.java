package org.interculturalpractices.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.service.PreparedFolder;
import org.interculturalpractices.service.RunningService;
import org.interculturalpractices.service.cli.IcpCommand.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands, run as a user runs them, on real folders and a real service. */
class IcpIT {

    private static final String PAGE = """
            A page

            Supper of the street

            Norway Oslo 2019-2021

            Neighbours and refugees cook together.

            """;
    private static final String UNKNOWN_COUNTRY = """
            A bridge

            Atlantis Poseidonis 2020

            People met there.
            """;

    @TempDir
    private Path folder;

    @Test
    void loadsQueriesAndDumpsWithoutAService() throws IOException {
        Path page = Files.writeString(folder.resolve("page.txt"), PAGE);
        Outcome load = icp("load", page.toString(), "--data", data());
        assertThat(load.exitCode()).as(load.err()).isZero();
        assertThat(load.out().strip())
                .isEqualTo(new DataFolder(Path.of(data())).current().orElseThrow());
        assertThat(load.err()).contains("1 records accepted, 0 rejected").contains("is current: 1 practices");
        assertThat(icp("load", page.toString(), "--data", data()).err()).contains("Nothing changed");

        Outcome query = icp("query", "practices-by-theme", "--param", "theme=refugees", "--data", data());
        assertThat(query.exitCode()).as(query.err()).isZero();
        assertThat(query.out()).contains("practice/supper-of-the-street").contains("Norway; Oslo");
        assertThat(icp("query", "practices-by-theme", "-p", "theme=refugees", "--format", "csv", "--data", data())
                        .out())
                .startsWith("practice,title,")
                .contains("https://w3id.org/intercultural-practices/id/practice/supper-of-the-street");
        assertThat(icp("query", "practice-full-description", "-p", "practice=supper-of-the-street", "--data", data())
                        .out())
                .contains("icp:Practice");

        Path dump = folder.resolve("graph.nt");
        assertThat(icp("dump", "-o", dump.toString(), "--data", data()).exitCode())
                .isZero();
        assertThat(dump).content().contains("Supper of the street");
    }

    @Test
    void asksTheServiceThatHoldsTheFolder() {
        try (RunningService service = RunningService.on(Path.of(data()))) {
            Outcome byFolder = icp("query", "themes-by-practices", "--format", "csv", "--data", data());
            Outcome byEndpoint = icp(
                    "query",
                    "themes-by-practices",
                    "--format",
                    "csv",
                    "--endpoint",
                    service.endpoint().toString());
            assertThat(byFolder.exitCode()).as(byFolder.err()).isZero();
            assertThat(byFolder.out()).isEqualTo(byEndpoint.out()).contains("equality-data");
            Outcome second = icp("serve", "--port", "0", "--data", data());
            assertThat(second.exitCode()).isEqualTo(3);
            assertThat(second.err()).contains("another service");
        }
    }

    @Test
    void listsShowsVerifiesAndActivatesReleases() throws IOException {
        String first = catalogueThenPage().getFirst().id();
        assertThat(icp("release", "list", "--data", data()).out())
                .contains(first.substring(0, 12))
                .contains("*");
        assertThat(icp("release", "show", first.substring(0, 8), "--data", data())
                        .out())
                .contains(first);
        assertThat(icp("release", "verify", "--data", data()).exitCode()).isZero();
        assertThat(icp("release", "activate", first.substring(0, 8), "--data", data())
                        .exitCode())
                .isZero();
        assertThat(new DataFolder(Path.of(data())).current()).contains(first);

        Path dump = Path.of(data(), "releases", first, "dumps", "graph.nt.gz");
        byte[] bytes = Files.readAllBytes(dump);
        bytes[100] ^= 1;
        Files.write(dump, bytes);
        Outcome damaged = icp("release", "verify", "--data", data());
        assertThat(damaged.exitCode()).isEqualTo(3);
        assertThat(damaged.err()).contains("graph.nt.gz");
    }

    @Test
    void comparesRebuildsAndChecksDownloads() throws IOException {
        List<ReleaseFolder> releases = catalogueThenPage();
        String first = releases.getFirst().id();
        String second = releases.getLast().id();
        Path page = Files.writeString(folder.resolve("page.txt"), PAGE);
        Path patch = folder.resolve("diff.rdfp");
        Outcome diff = icp("release", "diff", first, second, "-o", patch.toString(), "--data", data());
        assertThat(diff.exitCode()).as(diff.err()).isZero();
        assertThat(diff.err()).contains("quads added", "removed");
        assertThat(patch)
                .content()
                .startsWith("H id <")
                .contains("supper-of-the-street")
                .endsWith("TC .\n");

        Path graph = Path.of(data(), "releases", first, "graph.nq.gz");
        String elsewhere = folder.resolve("elsewhere").toString();
        Outcome rebuilt = icp("release", "rebuild", graph.toString(), "--data", elsewhere);
        assertThat(rebuilt.exitCode()).as(rebuilt.err()).isZero();
        assertThat(rebuilt.out().strip()).isEqualTo(first);
        assertThat(new DataFolder(Path.of(elsewhere)).current()).contains(first);
        Outcome patched = icp("release", "rebuild", graph.toString(), "--patch", patch.toString(), "--data", elsewhere);
        assertThat(patched.out().strip()).isEqualTo(second);
        assertThat(patched.err()).contains("icp release activate");
        assertThat(new DataFolder(Path.of(elsewhere)).current()).contains(first);
        assertThat(icp("release", "verify", second, "--data", elsewhere).exitCode())
                .isZero();
        assertThat(icp("release", "rebuild", page.toString(), "--data", elsewhere)
                        .exitCode())
                .isEqualTo(3);

        Path downloads = Files.createDirectory(folder.resolve("downloads"));
        Files.copy(Path.of(data(), "releases", first, "manifest.json"), downloads.resolve("manifest.json"));
        Files.copy(graph, downloads.resolve("graph.nq.gz"));
        assertThat(icp("release", "verify", downloads.toString()).exitCode()).isEqualTo(1);
        Outcome partial = icp("release", "verify", downloads.toString(), "--partial");
        assertThat(partial.exitCode()).as(partial.err()).isZero();
        assertThat(partial.err()).contains("1 files are whole", "missing: graph.ttl.gz");
        Files.copy(patch, downloads.resolve("graph.nt.gz"));
        assertThat(icp("release", "verify", downloads.toString(), "--partial").err())
                .contains("damaged: graph.nt.gz");
    }

    @Test
    void exitCodesTellWhatHappened() throws IOException {
        Path page = Files.writeString(folder.resolve("page.txt"), PAGE + UNKNOWN_COUNTRY);
        Outcome rejected = icp("load", page.toString(), "--data", data());
        assertThat(rejected.exitCode()).isEqualTo(1);
        assertThat(rejected.err()).contains("page.txt:11:").contains("Atlantis").contains("error");
        assertThat(icp("validate", page.toString()).exitCode()).isEqualTo(1);

        Outcome missing = icp("load", folder.resolve("none.txt").toString(), "--data", data());
        assertThat(missing.exitCode()).isEqualTo(3);
        assertThat(missing.err()).contains("none.txt");

        assertThat(icp("query", "practices-by-them", "--data", data()))
                .satisfies(outcome -> assertThat(outcome.exitCode()).isEqualTo(2))
                .satisfies(outcome -> assertThat(outcome.err()).contains("practices-by-theme"));
        assertThat(icp("query", "practices-by-theme", "--param", "theme", "--data", data())
                        .exitCode())
                .isEqualTo(2);
        assertThat(icp("no-such-command").exitCode()).isEqualTo(2);
        assertThat(icp("query", "themes-by-practices", "--endpoint", "http://localhost:1/sparql"))
                .satisfies(outcome -> assertThat(outcome.exitCode()).isEqualTo(3))
                .satisfies(outcome -> assertThat(outcome.err()).contains("icp serve"));
    }

    @Test
    void runsAQueryOfAFile() throws IOException {
        icp("load", "--data", data());
        Path file = Files.writeString(folder.resolve("count.rq"), """
                PREFIX icp: <https://w3id.org/intercultural-practices/ontology#>
                SELECT (COUNT(*) AS ?n) WHERE { ?practice a icp:Practice }
                """);
        assertThat(icp("query", file.toString(), "--format", "csv", "--data", data())
                        .out()
                        .lines())
                .containsExactly("n", "10");
    }

    /** Two releases: the bundled catalogue, and a page that a command loaded in its place. */
    private List<ReleaseFolder> catalogueThenPage() {
        PreparedFolder.copy("catalogue-then-page", Path.of(data()), made -> {
            PreparedFolder.bundled(made);
            Path page = Files.writeString(folder.resolve("page.txt"), PAGE);
            Outcome load = icp("load", page.toString(), "--withdraw", "--data", made.toString());
            assertThat(load.exitCode()).as(load.err()).isZero();
        });
        DataFolder data = new DataFolder(Path.of(data()));
        return data.activations().stream()
                .map(activation -> data.release(activation.releaseId()))
                .toList();
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static Outcome icp(String... arguments) {
        return IcpCommand.run(arguments);
    }
}
