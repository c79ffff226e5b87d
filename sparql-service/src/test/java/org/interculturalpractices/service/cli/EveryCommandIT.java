package org.interculturalpractices.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.ontology.oracle.OracleFolder;
import org.interculturalpractices.service.cli.IcpCommand.Outcome;
import org.interculturalpractices.service.release.ServiceAddress;
import org.interculturalpractices.service.release.SmallListing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * Every command in a process of its own, as a user starts it, in a folder that has a release: nothing is prepared by another command.
 * What commands say of linked datasets follows, in the process of the tests.
 */
class EveryCommandIT {

    /** How each command is started; FIRST and SECOND stand for the ids of releases, CASES for the folder of the cases. */
    private static final String PRACTICE = "neighbours-who-garden-together-part-1-of-the-project";

    private static final Map<String, List<String>> ARGUMENTS = Map.ofEntries(
            Map.entry("serve", List.of("--port", "0")),
            Map.entry("fetch", List.of("http://localhost:1/", "-o", "pages")),
            Map.entry("load", List.of("listing-2.txt", "--withdraw")),
            Map.entry("validate", List.of("listing-2.txt")),
            Map.entry("link", List.of("towns.ttl")),
            Map.entry("query", List.of("themes-by-practices", "--data", "data")),
            Map.entry("dump", List.of("-o", "graph.jsonld")),
            Map.entry("backup", List.of("-o", "backup.zip")),
            // No archive is there whichever command comes first, so that it is started with one that is not.
            Map.entry("restore", List.of("none.zip", "--data", "restored")),
            Map.entry("release prune", List.of("--keep", "0")),
            Map.entry("curate theme", List.of(PRACTICE, "--add", "sport", "--reason", "A test")),
            Map.entry("curate place", List.of(PRACTICE, "no/bergen", "--reason", "A test")),
            Map.entry("curate period", List.of(PRACTICE, "since 2016", "--reason", "A test")),
            // The practice is named twice, which is refused.
            Map.entry("curate merge", List.of(PRACTICE, PRACTICE, "--reason", "A test")),
            Map.entry("curate split", List.of(PRACTICE, PRACTICE, "--reason", "A test")),
            Map.entry("curate withdraw", List.of(PRACTICE, "--reason", "A test")),
            Map.entry("curate restore", List.of(PRACTICE, "--reason", "A test")),
            Map.entry("curate dismiss", List.of("0123456789ab", "--reason", "A test")),
            Map.entry("curate list", List.of()),
            Map.entry("release list", List.of()),
            Map.entry("release show", List.of("FIRST")),
            Map.entry("release activate", List.of("FIRST")),
            Map.entry("release history", List.of(PRACTICE)),
            Map.entry("release verify", List.of()),
            Map.entry("release diff", List.of("FIRST", "SECOND", "-o", "diff.rdfp")),
            Map.entry("release rebuild", List.of("data/releases/FIRST/graph.nq.gz")),
            Map.entry("evaluate headings", List.of()),
            Map.entry("evaluate languages", List.of()),
            Map.entry("evaluate periods", List.of()),
            Map.entry("evaluate places", List.of()),
            Map.entry("evaluate themes", List.of()),
            // Measuring takes minutes, so that it is started with an option that it refuses.
            Map.entry("measure", List.of("--runs", "none")),
            Map.entry("pages", List.of("--endpoint", "http://localhost:1/")),
            Map.entry("synth", List.of("--practices", "3", "-o", "made.txt")),
            Map.entry("bench", List.of("--endpoint", "http://localhost:1/sparql", "--seconds", "1")));

    @TempDir
    private static Path folder;

    private static String first = "";
    private static String second = "";

    private record Ended(int exitCode, String out, String err) {}

    @BeforeAll
    static void twoReleases() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        List<ReleaseFolder> releases = SmallListing.loaded(data, 1, 2);
        first = releases.getFirst().id();
        second = releases.getLast().id();
        SmallListing.write(folder, 1);
        SmallListing.write(folder, 2);
        Files.writeString(folder.resolve("towns.ttl"), """
                @prefix dct: <http://purl.org/dc/terms/> . @prefix schema: <https://schema.org/> .
                @prefix e: <https://example.org/> .
                e:a schema:addressLocality "Bergen" ; schema:addressCountry "NO" ; dct:title "Bärgen"@de-ch , "Bärgen"@de-CH ;
                  e:part [ e:name "x" ] .
                """);
    }

    static Set<String> commands() {
        Set<String> names = new TreeSet<>();
        collect("", Icp.commandLine(), names);
        return names;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void startsInAFreshProcess(String command) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        assertThat(ARGUMENTS).as("how '%s' is started; add it here", command).containsKey(command);
        ARGUMENTS
                .get(command)
                .forEach(argument ->
                        arguments.add(argument.replace("FIRST", first).replace("SECOND", second)));
        Ended ended = command.equals("serve") ? serve(arguments) : run(arguments);
        assertThat(ended.err + ended.out)
                .as(command)
                .doesNotContain("\tat ")
                .doesNotContain("NullPointerException", "ExceptionInInitializerError", "a fault of the program");
        assertThat(ended.exitCode).as("%s: %s", command, ended.err).isBetween(0, 3);
    }

    @Test
    void whatIsLinkedLoadsAndLinksAndLoadsAgain() throws IOException {
        for (String[] command : List.of(
                new String[] {"link", file("towns.ttl")},
                new String[] {"load", file("listing-1.txt"), "--withdraw"},
                new String[] {"link", "towns"},
                new String[] {"load", file("listing-2.txt"), "--withdraw"})) {
            Outcome outcome = here(command);
            assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        }
        Files.writeString(folder.resolve("count.rq"), """
                \uFEFFSELECT (COUNT(*) AS ?n) { GRAPH <https://w3id.org/intercultural-practices/graph/dataset/towns> {
                  <https://example.org/a> <http://purl.org/dc/terms/title> ?title } }
                """);
        Outcome answer = here("query", file("count.rq"), "--format", "csv");
        assertThat(answer.out()).isEqualToIgnoringNewLines("n1");
    }

    @Test
    void clubsAreLinkedAndCellsThatAreNoIrisAreNamed() {
        Path cases = OracleFolder.require("cases");
        Outcome clubs = here(
                "link", cases.resolve("rml-clubs/clubs.csv").toAbsolutePath().toString());
        assertThat(clubs.exitCode()).as(clubs.err()).isEqualTo(1);
        assertThat(clubs.err())
                .contains("about 3 things; 3 linked to 3 places")
                .contains("clubs.csv:5: error")
                .contains("clubs.csv:6: error: site: \"example.org/fünf\" is no absolute IRI")
                .doesNotContain("\tat ");
        Outcome klubs = here(
                "link", cases.resolve("rml-bad-iri/klubs.csv").toAbsolutePath().toString());
        assertThat(klubs.exitCode()).as(klubs.err()).isEqualTo(1);
        assertThat(klubs.err()).doesNotContain("\tat ").contains("6 linked to 6 places");
        for (int line = 2; line <= 7; line++) {
            assertThat(klubs.err()).contains("klubs.csv:" + line + ": error: site: ");
        }
    }

    @Test
    void aRemoteContextIsRefusedWithWhatToDo() {
        Path cases = OracleFolder.require("cases");
        String file = cases.resolve("remote-context.jsonld").toAbsolutePath().toString();
        for (String command : List.of("load", "validate", "link")) {
            Outcome outcome = here(command, file);
            assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(3);
            assertThat(outcome.err())
                    .contains("names a JSON-LD context elsewhere", "put the context's terms into the file")
                    .doesNotContain("\tat ", "whitelist", "Exception");
        }
    }

    private static String file(String name) {
        return folder.resolve(name).toString();
    }

    /** A command in this process, for what is not about processes. */
    private static Outcome here(String... arguments) {
        return IcpCommand.run(Stream.concat(Stream.of(arguments), Stream.of("--data", file("data")))
                .toArray(String[]::new));
    }

    private static void collect(String prefix, CommandLine command, Set<String> names) {
        command.getSubcommands().forEach((name, sub) -> {
            if (sub.getSubcommands().isEmpty()) {
                names.add(prefix + name);
            } else {
                collect(prefix + name + " ", sub, names);
            }
        });
    }

    private static Ended run(List<String> arguments) throws Exception {
        Process process = start(arguments);
        assertThat(process.waitFor(5, TimeUnit.MINUTES))
                .as("%s ends", arguments)
                .isTrue();
        return ended(process);
    }

    private static Ended serve(List<String> arguments) throws Exception {
        Process process = start(arguments);
        while (process.isAlive()
                && ServiceAddress.read(folder.resolve("data"))
                        .filter(address -> address.pid() == process.pid())
                        .isEmpty()) {
            Thread.sleep(100);
        }
        assertThat(process.isAlive()).as("%s", ended(process).err).isTrue();
        process.destroy();
        process.waitFor();
        return new Ended(Icp.DONE, "", ended(process).err);
    }

    private static Process start(List<String> arguments) throws IOException {
        return IcpProcess.of(arguments)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
    }

    private static Ended ended(Process process) throws IOException {
        return new Ended(
                process.isAlive() ? Icp.DONE : process.exitValue(),
                Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8),
                Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8));
    }
}
