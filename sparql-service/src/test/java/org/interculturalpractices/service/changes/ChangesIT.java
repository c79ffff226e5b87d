package org.interculturalpractices.service.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.interculturalpractices.loader.diff.PatchFile;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.service.RunningService;
import org.interculturalpractices.service.release.SmallListing;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two releases one after the other: what is withdrawn, what is replaced, what changed, and what is new. */
class ChangesIT {

    private static final String FIRST = "id/practice/neighbours-who-garden-together-part-1-of-the-project";
    private static final String SECOND = "id/practice/neighbours-who-garden-together-part-2-of-the-project";
    private static final String THIRD = "id/practice/neighbours-who-garden-together-part-3-of-the-project";

    @TempDir
    private static Path folder;

    private static ReleaseFolder before;
    private static ReleaseFolder after;
    private static RunningService service;

    @BeforeAll
    static void loadTwo() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        before = SmallListing.load(data, folder, 3);
        // A curator finds that the third practice is the first.
        Files.writeString(
                data.identity(),
                "practice,other,decision,basis,reason,curator,date\n"
                        + FIRST.substring("id/practice/".length()) + "," + THIRD.substring("id/practice/".length())
                        + ",same,curator,It is the same garden,A. Curator,2026-11-25\n");
        after = SmallListing.load(data, folder, 1);
        service = RunningService.on(data.path());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aWithdrawnPracticeIsGoneAndAMergedOneLeadsOn() {
        assertThat(service.get("/" + FIRST, "text/turtle").statusCode()).isEqualTo(303);
        for (String path :
                List.of("/" + SECOND, "/" + SECOND + ".ttl", "/" + SECOND + "/period/1", "/page/" + SECOND)) {
            HttpResponse<String> gone = service.get(path, "*/*");
            assertThat(gone.statusCode()).as(path).isEqualTo(410);
            assertThat(gone.body()).contains("practice-withdrawn");
        }
        HttpResponse<String> page = service.get("/" + SECOND, "text/html");
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body())
                .contains("The practice was withdrawn", "/practices/" + SECOND.substring(12) + "/history");
        HttpResponse<String> merged = service.get("/" + THIRD + ".ttl", "*/*");
        assertThat(merged.statusCode()).isEqualTo(301);
        assertThat(merged.headers().firstValue("Location")).hasValue("/" + FIRST + ".ttl");
    }

    @Test
    void thePageOfAHistoryNamesTheReleasesInWhichAPracticeCameAndWent() {
        Document page = Jsoup.parse(service.get("/practices/" + SECOND.substring(12) + "/history", "text/html")
                .body());
        assertThat(page.select("article > ul li:has(time)").eachText())
                .hasSize(2)
                .satisfies(events -> {
                    assertThat(events.getFirst())
                            .contains("withdrawn", after.manifest().shortId());
                    assertThat(events.getLast())
                            .contains("new", before.manifest().shortId());
                });
        assertThat(page.select("main a").eachAttr("href")).contains(diff());
        assertThat(Jsoup.parse(service.get("/practices/" + FIRST.substring(12) + "/history", "text/html")
                                .body())
                        .select("article > ul li:has(time)")
                        .eachText())
                .hasSize(2)
                .first()
                .satisfies(event -> assertThat(event).contains("unchanged"));
        assertThat(service.get("/practices/no-such-practice/history", "text/html")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePageOfAReportAccountsForEverySource() {
        Document page = Jsoup.parse(
                service.get("/releases/" + after.id() + "/report", "text/html").body());
        List<Integer> numbers = page.select("td.number").eachText().stream()
                .map(Integer::valueOf)
                .toList();
        assertThat(numbers.subList(2, 7))
                .as("read, accepted, merged, rejected, warnings")
                .containsExactly(1, 1, 0, 0, 1);
        assertThat(page.text()).contains("licence-unknown");
        assertThat(service.get("/releases/" + "0".repeat(64) + "/report", "text/html")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePatchOverHttpMakesTheOneOfTheOther() throws IOException {
        HttpResponse<String> patch = service.get(diff() + ".rdfp", "*/*");
        assertThat(patch.statusCode()).isEqualTo(200);
        assertThat(patch.headers().firstValue("Content-Type")).hasValue("application/rdf-patch");
        assertThat(service.get(diff(), "application/rdf-patch").body()).isEqualTo(patch.body());
        Path file = folder.resolve("diff.rdfp");
        Files.write(file, patch.body().getBytes(StandardCharsets.UTF_8));
        PatchFile.apply(before.graph(), file, folder.resolve("made.nq"));
        assertThat(DigestUtils.sha256Hex(Files.readAllBytes(folder.resolve("made.nq"))))
                .isEqualTo(after.id());
    }

    @Test
    void thePageNamesWhatChanged() {
        HttpResponse<String> answer = service.get(diff(), "text/html");
        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h2").eachText()).contains("Practices that are gone");
        assertThat(page.text())
                .contains(
                        SECOND.substring(12),
                        "graph/catalogue",
                        before.manifest().shortId());
        assertThat(service.get(diff(), "image/png").statusCode()).isEqualTo(406);
        Document releases = Jsoup.parse(service.get("/releases", "text/html").body());
        assertThat(releases.select("table a").eachAttr("href")).contains(diff());
        assertThat(releases.select("tbody tr")).hasSize(2);
    }

    @Test
    void theCatalogueRecordKnowsTheReleaseBefore() {
        String record = service.get("/catalog.nt", "*/*").body();
        assertThat(record)
                .contains(
                        "<http://www.w3.org/ns/dcat#previousVersion> <https://w3id.org/intercultural-practices/releases/"
                                + before.id() + ">");
    }

    @Test
    void theFeedAndTheSitemapGiveTheTimesOfTheLog() throws IOException {
        List<String> times = Files.readAllLines(folder.resolve("data/activations.log")).stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        Document feed = Jsoup.parse(service.get("/feed.atom", "*/*").body(), Parser.xmlParser());
        assertThat(feed.select("entry > id").eachText())
                .containsExactly("https://w3id.org/intercultural-practices/" + FIRST);
        assertThat(times).contains(feed.select("entry > updated").text());
        Document map = Jsoup.parse(service.get("/sitemap/1.xml", "*/*").body(), Parser.xmlParser());
        assertThat(map.select("lastmod").eachText()).allMatch(times::contains);
        assertThat(map.select("url:has(loc:containsOwn(/id/city/no/bergen)) lastmod")
                        .text())
                .as("the place has lost a practice")
                .isEqualTo(times.getLast());
        assertThat(map.select("url:has(loc:containsOwn(/id/country/fr)) lastmod")
                        .text())
                .isEqualTo(times.getFirst());
    }

    private static String diff() {
        return "/releases/" + before.id() + "/diff/" + after.id();
    }
}
