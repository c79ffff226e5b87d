package org.interculturalpractices.loader.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadRequest;
import org.interculturalpractices.loader.fetch.TestSite.Reply;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.loader.report.LoadReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching the own pages of practices over real HTTP; only the pauses are not waited for. */
class OwnPageFetchTest {

    @TempDir
    private Path folder;

    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private TestSite site;
    private Map<String, Reply> replies;
    private List<String> asked;
    private String base;

    @BeforeEach
    void serve() throws IOException {
        site = new TestSite();
        replies = site.replies();
        asked = site.asked();
        base = site.uri("").toString();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void followsTheLinksOfRecordsToOwnPagesOnce() {
        listingsInTwoLanguages();
        List<Path> files = fetchOwnPages(50);
        assertThat(asked)
                .containsExactly(
                        "/robots.txt",
                        "/en/list",
                        "/en/list?page=2",
                        "/fr/list",
                        "/en/-/garden",
                        "/en/-/choir?id=1",
                        "/en/-/choir?id=2",
                        "/en/-/gone");
        assertThat(files).hasSize(6);
        assertThat(missed).singleElement().asString().contains("/en/-/gone").contains("answers 404");
        assertThat(pauses).hasSize(asked.size() - 1).containsOnly(Duration.ofSeconds(2));
        LoadReport report =
                CatalogueLoader.preview(LoadRequest.of(Path.of("no-such-folder"), files), LoadListener.NONE);
        assertThat(report.rejected()).isZero();
        assertThat(report.sources())
                .filteredOn(source -> source.name().contains("garden"))
                .singleElement()
                .satisfies(source -> assertThat(source.merged()).isEqualTo(1));
    }

    @Test
    void goesOnWithOwnPagesWhereItWasInterrupted() {
        listingsInTwoLanguages();
        Pause interrupted = duration -> {
            if (asked.contains("/en/-/choir?id=1")) {
                throw new InterruptedException("stopped by the test");
            }
        };
        assertThatThrownBy(() -> fetchOwnPages(50, interrupted)).hasMessageContaining("was interrupted");
        assertThat(Thread.interrupted()).isTrue();
        asked.clear();
        fetchOwnPages(50);
        assertThat(asked).containsExactly("/robots.txt", "/en/-/choir?id=2", "/en/-/gone");
    }

    @Test
    void stopsAtTheMostOwnPagesAndSaysSo() {
        listingsInTwoLanguages();
        assertThat(fetchOwnPages(1)).hasSize(4);
        assertThat(missed).singleElement().asString().contains("beyond the first 1 own pages of 4");
    }

    @Test
    void leavesOwnPagesAloneThatRobotsTxtForbidsAndASiteThatFailsOnAndOn() {
        listingsInTwoLanguages();
        replies.put("/robots.txt", new Reply(200, Map.of(), "User-agent: *\nDisallow: /en/-/choir\n"));
        fetchOwnPages(50);
        assertThat(asked).noneMatch(path -> path.startsWith("/en/-/choir"));
        assertThat(missed).hasSize(3);
        StringBuilder records = new StringBuilder();
        for (int page = 1; page <= 9; page++) {
            records.append(record("/en/-/none" + page, "Practice " + page));
        }
        replies.put("/en/list", new Reply(200, Map.of(), "<html><body>" + records + "</body></html>"));
        assertThatThrownBy(() -> fetchOwnPages(50)).hasMessageContaining("answers 404");
        assertThat(asked).filteredOn(path -> path.contains("none")).hasSize(5);
    }

    @Test
    void refusesAListingOfAnotherHostBesideTheFirst() {
        assertThatThrownBy(() -> new FetchRequest(
                        URI.create(base + "/en"),
                        folder,
                        Duration.ZERO,
                        1,
                        "",
                        List.of(URI.create("https://example.org/fr")),
                        1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another host");
    }

    private void listingsInTwoLanguages() {
        String next = "<a href='/en/list?page=2'>Next</a>";
        replies.put(
                "/en/list",
                new Reply(
                        200,
                        Map.of("ETag", "\"1\""),
                        "<html><body>" + record("/en/-/garden", "A garden") + record("/en/-/choir?id=1", "Choir one")
                                + record("http://example.org/away", "Away") + next));
        replies.put(
                "/en/list?page=2",
                new Reply(
                        200,
                        Map.of(),
                        "<html><body>" + record("/en/-/garden#top", "A garden")
                                + record("/en/-/choir?id=2", "Choir two")));
        replies.put(
                "/fr/list",
                new Reply(
                        200,
                        Map.of(),
                        "<html lang='fr'><body>" + record("/fr/-/garden?redirect=%2Ffr", "A garden")
                                + record("/en/-/gone", "Gone")));
        replies.put("/en/-/garden", new Reply(200, Map.of("ETag", "\"g\""), ownPage("A garden")));
        replies.put("/en/-/choir?id=1", new Reply(200, Map.of(), ownPage("Choir one")));
        replies.put("/en/-/choir?id=2", new Reply(200, Map.of(), ownPage("Choir two")));
    }

    private static String record(String link, String title) {
        return "<h3><a href='%s'>%s</a></h3><p>Norway Bergen 2019</p><p>%s brings people of the town together.</p>"
                .formatted(link, title, title);
    }

    private static String ownPage(String title) {
        return """
                <html><body><p>Introduction.</p><p>Template for good practices &gt;&gt;</p><h1><a href='/'>Back</a> %s</h1>
                <ul><li>Increase text size</li><li>Print the page</li></ul><p>%s brings all the people together, day by day.</p>""".formatted(title, title);
    }

    private List<Path> fetchOwnPages(int most) {
        return fetchOwnPages(most, pauses::add);
    }

    private List<Path> fetchOwnPages(int most, Pause pause) {
        return ListingFetcher.fetch(
                new FetchRequest(
                        URI.create(base + "/en/list"),
                        folder,
                        FetchRequest.DEFAULT_DELAY,
                        200,
                        "",
                        List.of(URI.create(base + "/fr/list")),
                        most),
                new FetchListener() {
                    @Override
                    public void fetched(FetchedPage page) {
                        // The files are asked for.
                    }

                    @Override
                    public void missed(LoaderException failure) {
                        missed.add(failure.getMessage());
                    }
                },
                pause);
    }
}
