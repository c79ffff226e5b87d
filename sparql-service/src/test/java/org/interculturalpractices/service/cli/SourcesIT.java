package org.interculturalpractices.service.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.interculturalpractices.service.cli.IcpCommand.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From pages on the web, in two languages, to answers: the commands of a curator, one after the other. */
class SourcesIT {

    private static final String ENGLISH = """
            <html lang="en"><head><meta charset="utf-8"><title>Good practices</title></head><body>
            <h3><a href="/en/-/garden">A garden for all</a></h3><p>Norway Bergen 2019-2023</p>
            <p>Refugees and neighbours of the town grow their vegetables together in a community garden.</p>
            <a href="/en/-/garden">Read more</a><a href="/en/list2">Next</a></body></html>""";
    private static final String ENGLISH_2 = """
            <html lang="en"><head><meta charset="utf-8"><title>Good practices, 2</title></head><body>
            <h3><a href="/en/-/sea">A sunken city</a></h3><p>Atlantis Poseidonis 2020</p>
            <p>Its people live under the sea, as is well known to everyone who reads.</p>
            <h3><a href="/en/-/talk">Stop the rumour</a></h3><p>Spain Sabadell Since 2016</p>
            <p>The city answers rumours about migrants with facts and conversation.</p></body></html>""";
    private static final String FRENCH = """
            <html lang="fr"><head><meta charset="utf-8"><title>Bonnes pratiques</title></head><body>
            <h3><a href="/fr/-/garden">Un jardin pour tous</a></h3><p>Norvège Bergen 2019-2023</p>
            <p>Des réfugiés et des voisins cultivent ensemble leurs légumes dans un jardin partagé de la ville.</p>
            </body></html>""";

    @TempDir
    private Path folder;

    private HttpServer server;
    private String base;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Map<String, String> pages = Map.of("/en/list", ENGLISH, "/en/list2", ENGLISH_2, "/fr/list", FRENCH);
        server.createContext("/", exchange -> {
            String page = pages.get(exchange.getRequestURI().getPath());
            byte[] body = page == null ? new byte[0] : page.getBytes(UTF_8);
            exchange.sendResponseHeaders(page == null ? 404 : 200, page == null ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        base = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void pagesOfTheWebBecomePracticesInTwoLanguages() throws IOException {
        List<String> english = fetch("/en/list", "en");
        assertThat(english).hasSize(2);
        Outcome load = icp(Stream.concat(
                        Stream.of("load", "--data", data()),
                        Stream.concat(english.stream(), fetch("/fr/list", "fr").stream()))
                .toArray(String[]::new));
        assertThat(load.exitCode()).as("one record is rejected").isEqualTo(1);
        assertThat(load.err())
                .contains("2 records accepted, 1 rejected, 1 merged")
                .contains("Atlantis Poseidonis")
                .contains("Rejected records are in");
        assertThat(query("en")).contains("A garden for all").doesNotContain("Un jardin pour tous");
        assertThat(query("fr")).contains("Un jardin pour tous").doesNotContain("A garden for all");

        Path rejected = rejected();
        Path mended = Files.writeString(
                folder.resolve("mended.txt"), Files.readString(rejected).replace("Atlantis Poseidonis", "Greece"));
        Outcome added = icp("load", "--add", mended.toString(), "--data", data());
        assertThat(added.err()).contains("3 records accepted");

        Outcome without = icp("load", "--add", "--without", "mended.txt", "--withdraw", "--data", data());
        assertThat(without.err()).contains("2 records accepted");
        Outcome history = icp("release", "history", "a-sunken-city", "--data", data());
        assertThat(history.exitCode()).isZero();
        assertThat(history.out().indexOf("withdrawn"))
                .isBetween(0, history.out().indexOf("added"));
        assertThat(icp("release", "history", "no-such", "--data", data()).exitCode())
                .isEqualTo(1);
    }

    @Test
    void wrongUsageIsToldFromWhatFails() {
        assertThat(icp("load", "--without", "page.txt", "--data", data()).exitCode())
                .isEqualTo(2);
        assertThat(icp("fetch", "ftp://example.org/", "-o", folder.toString()).exitCode())
                .isEqualTo(2);
        Outcome missing =
                icp("fetch", base + "/nothing", "-o", folder.resolve("x").toString(), "--delay", "0");
        assertThat(missing.exitCode()).isEqualTo(3);
        assertThat(missing.err()).contains(base + "/nothing: answers 404");
    }

    @Test
    void aSyntheticListingLoadsWithOneRecordInAThousandRejected() throws IOException {
        String file = folder.resolve("synthetic.txt").toString();
        assertThat(icp("synth", "--practices", "1000", "-o", file).exitCode()).isZero();
        Outcome validate = icp("validate", file, "--data", data());
        assertThat(validate.exitCode()).isEqualTo(1);
        assertThat(validate.err()).contains("999 records accepted, 1 rejected, 0 merged; 0 warnings.");
        String again = folder.resolve("again.txt").toString();
        icp("synth", "--practices", "1000", "-o", again);
        assertThat(Path.of(again)).hasSameTextualContentAs(Path.of(file));
    }

    @Test
    void theQualityOfMatchingIsPrinted() {
        Outcome themes = icp("evaluate", "themes");
        assertThat(themes.exitCode()).isZero();
        assertThat(themes.out())
                .contains("training part: ", "held-out part: ", "macro F1", "precision", "recall")
                .doesNotContain(" - ");
        assertThat(icp("evaluate", "themes", "--mistakes").out()).contains(" - ");
    }

    @Test
    void theReadingOfHeadingsAndPeriodsIsPrintedWithEachMiss() throws IOException {
        assertThat(icp("evaluate", "headings").out()).contains("cities ", "all fields ", " right (100.0 %)");
        assertThat(icp("evaluate", "periods").exitCode()).isZero();
        Path table = Files.writeString(
                folder.resolve("headings.tsv"),
                "id\theading\tcountry\tcities\tstart\tend\tstatus\nx\tNorway Oslo 2016\tno\tbergen\t2016\t2016\tdated\n");
        Outcome wrong = icp("evaluate", "headings", table.toString());
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.out())
                .contains("x Norway Oslo 2016: cities expected bergen, got oslo", "0 of 1 right (0.0 %)");
    }

    private List<String> fetch(String path, String name) {
        Outcome fetch = icp("fetch", base + path, "-o", folder.resolve(name).toString(), "--delay", "0");
        assertThat(fetch.exitCode()).as(fetch.err()).isZero();
        return fetch.out().lines().toList();
    }

    private String query(String language) {
        return icp(
                        "query",
                        "practices-by-theme",
                        "-p",
                        "theme=refugees",
                        "-p",
                        "language=" + language,
                        "--format",
                        "csv",
                        "--data",
                        data())
                .out();
    }

    private Path rejected() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(data()).resolve("rejected"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static Outcome icp(String... arguments) {
        return IcpCommand.run(arguments);
    }
}
