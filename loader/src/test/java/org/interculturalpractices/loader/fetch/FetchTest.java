package org.interculturalpractices.loader.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.interculturalpractices.loader.fetch.TestSite.Reply;
import org.interculturalpractices.loader.parse.CollectedRecords;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.read.SourceReader;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.loader.source.InputFormat;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching over real HTTP, from a server of this machine; only the pauses are not waited for. */
class FetchTest {

    @TempDir
    private Path folder;

    private final List<Duration> pauses = new ArrayList<>();
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
    void pagesThroughAListingAndKeepsSourcesThatCanBeLoaded() throws IOException {
        listing();
        List<Path> files = fetch();
        assertThat(files).hasSize(3);
        assertThat(asked).containsExactly("/robots.txt", "/list?page=1", "/list?page=2", "/list?page=3");
        assertThat(site.agents())
                .allSatisfy(agent -> assertThat(agent)
                        .startsWith("InterculturalPracticesGraph/")
                        .endsWith(" (+mail@example.org)"));
        CatalogueSource source = CatalogueSource.open(files.getFirst());
        assertThat(source.format()).isEqualTo(InputFormat.HTML);
        assertThat(source.description().iri()).isEqualTo(base + "/list?page=1");
        assertThat(source.description().title()).isEqualTo("Page 1");
        assertThat(source.description().retrieved()).isNotNull();
        assertThat(Files.readString(folder.resolve("fetch.json")))
                .contains(source.sha256())
                .contains("\"complete\" : true");
    }

    @Test
    void keepsTheCharsetOfTheHeaderBesideThePage() {
        replies.put(
                "/latin1",
                new Reply(
                        200,
                        Map.of("Content-Type", "text/html; Charset=\"ISO-8859-1\""),
                        "<title>F\u00EAtes</title><h3>F\u00EAte \u00E0 l\u2019\u00E9cole</h3><p>France Orl\u00E9ans 2019\u20132021</p>"
                                + "<p>L\u2019\u00E9cole f\u00EAte ses langues chaque \u00E9t\u00E9.</p>"));
        FetchRequest request = new FetchRequest(URI.create(base + "/latin1"), folder, Duration.ZERO, 1, "");
        CatalogueSource source = CatalogueSource.open(
                ListingFetcher.fetch(request, page -> {}, pauses::add).getFirst());
        assertThat(source.description().charset()).isEqualTo("ISO-8859-1");
        assertThat(source.description().title()).isEqualTo("F\u00EAtes");
        CollectedRecords found = new CollectedRecords();
        new SourceReader(PlacesAuthority.bundled()).read(source, found);
        assertThat(found.problems()).isEmpty();
        assertThat(found.records()).singleElement().satisfies(record -> {
            assertThat(record.title()).isEqualTo("F\u00EAte \u00E0 l\u2019\u00E9cole");
            assertThat(record.heading().period().endYear()).isEqualTo(2021);
            assertThat(record.text()).isEqualTo("L\u2019\u00E9cole f\u00EAte ses langues chaque \u00E9t\u00E9.");
        });
    }

    @Test
    void pausesBetweenRequestsAsLongAsTheSiteAsksFor() {
        listing();
        fetch();
        assertThat(pauses).containsOnly(Duration.ofSeconds(2)).hasSize(3);
        replies.put("/robots.txt", new Reply(200, Map.of(), "User-agent: *\nCrawl-delay: 7\n"));
        pauses.clear();
        fetch();
        assertThat(pauses).containsOnly(Duration.ofSeconds(7));
    }

    @Test
    void asksOnlyWhetherPagesHaveChangedWhenAllAreThere() throws IOException {
        listing();
        List<Path> files = fetch();
        byte[] before = Files.readAllBytes(files.get(1));
        asked.clear();
        replies.put(
                "/list?page=2", new Reply(200, Map.of("ETag", "\"other\""), page("Page 2, mended", "/list?page=3")));
        assertThat(fetch()).isEqualTo(files);
        assertThat(asked).containsExactly("/robots.txt", "/list?page=1 304", "/list?page=2", "/list?page=3 304");
        assertThat(Files.readAllBytes(files.get(1))).isNotEqualTo(before);
        assertThat(files).extracting(Path::getFileName).doesNotHaveDuplicates();
        assertThat(files.getFirst().getFileName().toString()).matches("001-localhost-list-[0-9a-f]{8}\\.html");
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        listing();
        replies.put("/list?page=3", new Reply(500, Map.of(), "no"));
        assertFails("answers 500");
        asked.clear();
        replies.put("/list?page=3", new Reply(200, Map.of(), page("Page 3", null)));
        assertThat(fetch()).hasSize(3);
        assertThat(asked).containsExactly("/robots.txt", "/list?page=3");
    }

    @Test
    void obeysRobotsTxt() {
        listing();
        replies.put("/robots.txt", new Reply(200, Map.of(), "User-agent: *\nDisallow: /list\n"));
        assertFails("must not be fetched");
        assertThat(asked).containsExactly("/robots.txt");
        replies.put(
                "/robots.txt",
                new Reply(
                        200,
                        Map.of(),
                        "User-agent: *\nDisallow: /\n\nUser-agent: InterculturalPracticesGraph\nAllow: /\n"));
        assertThat(fetch()).hasSize(3);
    }

    @Test
    void fetchesNothingWhileTheSiteCannotSayWhatMayBeFetched() {
        listing();
        replies.put("/robots.txt", new Reply(500, Map.of(), ""));
        assertFails("nothing may be fetched now");
        assertThat(asked).containsExactly("/robots.txt");
    }

    @Test
    void waitsAsLongAsABusySiteAsksFor() {
        listing();
        replies.put("/list?page=1", new Reply(503, Map.of("Retry-After", "11"), ""));
        assertFails("answers 503");
        assertThat(asked).filteredOn("/list?page=1"::equals).hasSize(3);
        assertThat(pauses).contains(Duration.ofSeconds(11));
        replies.put("/list?page=1", new Reply(429, Map.of("Retry-After", "100000"), ""));
        assertFails("answers 429");
        assertThat(pauses).contains(Duration.ofMinutes(5)).doesNotContain(Duration.ofSeconds(100_000));
    }

    @Test
    void endsWhereAPageLeadsBack() {
        listing();
        replies.put("/list?page=3", new Reply(200, Map.of(), page("Page 3", "/list?page=1")));
        assertThat(fetch()).hasSize(3);
    }

    @Test
    void stopsAtTheMostPages() {
        listing();
        assertThat(ListingFetcher.fetch(
                        new FetchRequest(URI.create(base + "/list?page=1"), folder, Duration.ZERO, 2, ""),
                        page -> {},
                        pauses::add))
                .hasSize(2);
    }

    @Test
    void followsARedirectOnTheSameHostAlone() {
        replies.put("/list?page=1", new Reply(301, Map.of("Location", "/moved"), ""));
        replies.put("/moved", new Reply(200, Map.of(), page("Moved", null)));
        assertThat(fetch()).hasSize(1);
        replies.put("/list?page=1", new Reply(301, Map.of("Location", "http://127.0.0.2:9/away"), ""));
        assertFails("leads to another host");
        replies.put("/list?page=1", new Reply(302, Map.of("Location", "/list?page=1"), ""));
        assertFails("leads on and on");
    }

    @Test
    void refusesWhatIsTooLargeForAPage() {
        replies.put("/list?page=1", new Reply(200, Map.of(), "x".repeat((16 << 20) + 1)));
        assertFails("more than 16 MiB");
    }

    @Test
    void refusesAFolderWithAnotherListing() {
        listing();
        fetch();
        assertThatThrownBy(() -> ListingFetcher.fetch(
                        new FetchRequest(URI.create(base + "/other"), folder, Duration.ZERO, 2, ""),
                        page -> {},
                        pauses::add))
                .hasMessageContaining("name another folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='/2'>Next</a>",
                "<a href='/2'>Next »</a>",
                "<a href='/2'>Suivant</a>",
                "<a href='/2'>Nächste Seite</a>",
                "<a href='/2'>Successivo</a>",
                "<a href='/2'>Siguiente</a>",
                "<a href='/2'>Tjetri</a>",
                "<a href='/2'>Следећа</a>",
                "<a href='/2'>Sonraki</a>",
                "<a href='/2'>»</a>",
                "<a href='/2' aria-label='Next page'><i></i></a>",
                "<link rel='next' href='/2'>",
                "<a rel='nofollow next' href='/2#top'>2</a>",
            })
    void findsTheNextPage(String markup) {
        URI page = URI.create(base + "/1");
        assertThat(NextLink.of(Jsoup.parse(markup, page.toString()), page)).contains(URI.create(base + "/2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='http://example.org/2'>Next</a>",
                "<li class='disabled'><a href='/2'>Next</a></li>",
                "<a href='/2'>What comes next in the city</a>",
                "<a href='/1'>Next</a>",
                "<a href='mailto:x@example.org'>Next</a>"
            })
    void takesNoOtherLinkForIt(String markup) {
        URI page = URI.create(base + "/1");
        assertThat(NextLink.of(Jsoup.parse(markup, page.toString()), page)).isEmpty();
    }

    private void listing() {
        replies.put("/list?page=1", new Reply(200, Map.of("ETag", "\"1\""), page("Page 1", "/list?page=2")));
        replies.put("/list?page=2", new Reply(200, Map.of("ETag", "\"2\""), page("Page 2", "/list?page=3")));
        replies.put(
                "/list?page=3",
                new Reply(200, Map.of("Last-Modified", "Tue, 24 Nov 2026 08:00:00 GMT"), page("Page 3", null)));
    }

    private static String page(String title, String next) {
        String link = next == null ? "" : "<a href='" + next + "'>Next</a>";
        return "<html><head><title>%s</title></head><body><h3>A garden for all</h3><p>Norway Bergen 2019</p><p>Text.</p>%s</body></html>"
                .formatted(title, link);
    }

    private List<Path> fetch() {
        return ListingFetcher.fetch(
                new FetchRequest(
                        URI.create(base + "/list?page=1"), folder, FetchRequest.DEFAULT_DELAY, 200, "mail@example.org"),
                page -> {},
                pauses::add);
    }

    private void assertFails(String message) {
        assertThatThrownBy(this::fetch)
                .isInstanceOfSatisfying(
                        LoaderException.class,
                        failure -> assertThat(failure.code()).isEqualTo(Code.FETCH_FAILED))
                .hasMessageContaining(message);
    }
}
