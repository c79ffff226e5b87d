package org.interculturalpractices.loader.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadListener;
import org.interculturalpractices.loader.LoadReport;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.loader.LoaderException.Code;
import org.interculturalpractices.loader.parse.CollectedRecords;
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

    /** What the server answers at a path. */
    private record Reply(int status, Map<String, String> headers, String body) {}

    @TempDir
    private Path folder;

    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> agents = new CopyOnWriteArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private HttpServer server;
    private String base;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        base = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void pagesThroughAListingAndKeepsSourcesThatCanBeLoaded() throws IOException {
        listing();
        List<Path> files = fetch();
        assertThat(files).hasSize(3);
        assertThat(asked).containsExactly("/robots.txt", "/list?page=1", "/list?page=2", "/list?page=3");
        assertThat(agents)
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
        LoadReport report = CatalogueLoader.validate(files, null, LoadListener.NONE);
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

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
        Reply reply = replies.getOrDefault(path, new Reply(404, Map.of(), ""));
        boolean same = matches(exchange, reply, "If-None-Match", "ETag")
                || matches(exchange, reply, "If-Modified-Since", "Last-Modified");
        asked.add(same ? path + " 304" : path);
        Charset charset = path.startsWith("/latin1") ? Charset.forName("windows-1252") : UTF_8;
        byte[] body = reply.body.getBytes(charset);
        reply.headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(same ? 304 : reply.status, same || body.length == 0 ? -1 : body.length);
        if (!same && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static boolean matches(HttpExchange exchange, Reply reply, String condition, String header) {
        String asked = exchange.getRequestHeaders().getFirst(condition);
        return asked != null && asked.equals(reply.headers.get(header));
    }
}
