package org.interculturalpractices.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.interculturalpractices.ontology.Iris;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Walks through the service as a search engine does, from the start page and from the sitemap: every link leads somewhere, every
 * page says what it is, and every thing of the graph is reached.
 */
class CrawlIT {

    private static final RunningService SERVICE = BundledService.get();
    private static final Map<URI, HttpResponse<String>> SEEN = new TreeMap<>();
    private static final List<String> BROKEN = new ArrayList<>();
    private static final Set<String> FRAGMENTS = new TreeSet<>();

    @BeforeAll
    static void walk() {
        Deque<URI> next = new ArrayDeque<>(List.of(SERVICE.uri("/")));
        sitemap().forEach(next::add);
        while (!next.isEmpty()) {
            URI address = withoutFragment(next.remove());
            if (!SEEN.containsKey(address)) {
                HttpResponse<String> answer = get(address);
                SEEN.put(address, answer);
                Set<URI> links = links(address, answer);
                if (!isStateOfASearch(address)) {
                    links.stream()
                            .filter(link -> isHere(link) && !SEEN.containsKey(withoutFragment(link)))
                            .forEach(next::add);
                }
            }
        }
    }

    @Test
    void noLinkIsBroken() {
        assertThat(SEEN).hasSizeGreaterThan(1_000);
        assertThat(BROKEN).isEmpty();
    }

    @Test
    void everyFragmentHasItsPlace() {
        List<String> missing = new ArrayList<>();
        for (String link : FRAGMENTS) {
            URI address = URI.create(link);
            HttpResponse<String> page = SEEN.get(withoutFragment(address));
            if (page != null
                    && isPage(page)
                    && Jsoup.parse(page.body()).getElementById(address.getFragment()) == null) {
                missing.add(link);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyThingOfTheGraphIsReached() {
        Set<String> reached = new HashSet<>();
        SEEN.keySet().forEach(address -> reached.add(address.getPath()));
        Set<String> things = EndpointQuads.documents(EndpointQuads.of(SERVICE));
        assertThat(things.stream()
                        .map(iri -> iri.substring(Iris.BASE.length()))
                        .filter(path -> !path.matches("ontology/[0-9.]+|data/.*"))
                        .filter(path -> !reached.contains("/page/" + path)))
                .isEmpty();
    }

    @Test
    void everyPageSaysWhatItIs() {
        SEEN.forEach((address, answer) -> {
            if (isPage(answer)) {
                Document page = Jsoup.parse(answer.body());
                assertThat(page.select("h1")).as(address.toString()).hasSize(1);
                assertThat(page.title()).as(address.toString()).isNotBlank();
                assertThat(page.select("html").attr("lang"))
                        .isEqualTo(
                                answer.headers().firstValue("Content-Language").orElseThrow());
                assertThat(page.select("link[rel=canonical]").attr("href"))
                        .as(address.toString())
                        .isEqualTo(SERVICE.uri(address.getPath()).toString());
                assertThat(answer.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept-Language"));
            }
        });
    }

    @Test
    void theSitemapGivesTheTimeOfTheOnlyActivation() {
        String first = SEEN.get(SERVICE.uri("/sitemap/1.xml")).body();
        Set<String> times = new TreeSet<>();
        Jsoup.parse(first, Parser.xmlParser()).select("lastmod").forEach(time -> times.add(time.text()));
        String activated =
                get(SERVICE.uri("/releases")).body().replaceAll("(?s).*?<time datetime=\"([^\"]+)\".*", "$1");
        assertThat(times).containsExactly(activated);
    }

    private static List<URI> sitemap() {
        List<URI> pages = new ArrayList<>();
        for (String map : locations(SERVICE.uri("/sitemap.xml"))) {
            locations(URI.create(map)).forEach(page -> pages.add(URI.create(page)));
        }
        assertThat(pages).hasSizeGreaterThan(500);
        return pages;
    }

    private static List<String> locations(URI address) {
        HttpResponse<String> map = get(address);
        SEEN.put(address, map);
        assertThat(map.headers().firstValue("Content-Type")).hasValue("application/xml");
        return Jsoup.parse(map.body(), Parser.xmlParser()).select("loc").eachText();
    }

    private static Set<URI> links(URI address, HttpResponse<String> answer) {
        Set<URI> links = new HashSet<>();
        if (answer.statusCode() >= 300 && answer.statusCode() < 400) {
            links.add(address.resolve(answer.headers().firstValue("Location").orElseThrow()));
        } else if (answer.statusCode() != 200) {
            BROKEN.add(answer.statusCode() + " " + address);
        } else if (isPage(answer)) {
            Document page = Jsoup.parse(answer.body());
            for (Element element : page.select("a[href], link[href], form[action]")) {
                URI link = address.resolve(element.hasAttr("href") ? element.attr("href") : element.attr("action"));
                // Pages in the other language are tried elsewhere.
                if (link.getQuery() == null || !link.getQuery().contains("lang=")) {
                    links.add(link);
                }
                if (link.getFragment() != null && isHere(link)) {
                    FRAGMENTS.add(link.toString());
                }
            }
        }
        return links;
    }

    /** These lead to one another without end; robots.txt keeps crawlers from them too. */
    private static boolean isStateOfASearch(URI address) {
        return address.getPath().equals("/practices") && address.getQuery() != null;
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    private static boolean isHere(URI link) {
        return SERVICE.uri("/").getAuthority().equals(link.getAuthority());
    }

    private static URI withoutFragment(URI address) {
        String text = address.toString();
        int fragment = text.indexOf('#');
        return URI.create(fragment < 0 ? text : text.substring(0, fragment));
    }

    private static HttpResponse<String> get(URI address) {
        return SERVICE.send(HttpRequest.newBuilder(address)
                .header("Accept", "text/html, */*;q=0.5")
                .build());
    }
}
