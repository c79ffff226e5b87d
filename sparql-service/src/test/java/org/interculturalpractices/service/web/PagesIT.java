package org.interculturalpractices.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interculturalpractices.queries.NamedQuery;
import org.interculturalpractices.queries.QueryCatalog;
import org.interculturalpractices.service.BundledService;
import org.interculturalpractices.service.RunningService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages for people, and what every answer carries. */
class PagesIT {

    private static final Pattern FACT = Pattern.compile("<dt>([^<]+)</dt><dd>([0-9,]+)</dd>");

    private final RunningService service = BundledService.get();

    @ParameterizedTest
    @CsvSource({
        "Practices, SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a icp:Practice }",
        "Cities and other local authorities, SELECT (COUNT(DISTINCT ?x) AS ?n) { ?p a icp:Practice ; icp:city ?x }",
        "Countries, SELECT (COUNT(DISTINCT ?x) AS ?n) { ?p a icp:Practice ; icp:country ?x }",
        "Themes, SELECT (COUNT(DISTINCT ?x) AS ?n) { ?p a icp:Practice ; icp:theme ?x }",
        "Policy areas, SELECT (COUNT(DISTINCT ?x) AS ?n) { ?p a icp:Practice ; icp:policyArea ?x }",
        "Triples, SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    })
    void thePageAboutTheGraphCountsWhatTheEndpointCounts(String name, String query) {
        String counted = BundledService.query(
                        "PREFIX icp: <https://w3id.org/intercultural-practices/ontology#> " + query, "text/csv")
                .body()
                .lines()
                .toList()
                .get(1);
        Matcher facts = FACT.matcher(about());
        String shown = facts.results()
                .filter(fact -> fact.group(1).equals(name))
                .map(fact -> fact.group(2).replace(",", ""))
                .findFirst()
                .orElseThrow();
        assertThat(shown).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /page/id/city/no/bergen?lang=en | What linked datasets say | not stated | /queries/data-about-city?city=no/bergen
            /page/id/country/no?lang=fr     | Ce que disent les jeux de données liés | non indiquée | /queries/data-about-country?country=no
            """)
    void thePageOfAPlaceSaysWhatLinkedDatasetsSayOfIt(String path, String title, String noYear, String query) {
        String page = service.get(path, "text/html").body();
        int from = page.indexOf("id=\"linked\"");
        assertThat(from).isPositive();
        String section = page.substring(from, page.indexOf("</section>", from));
        assertThat(section)
                .contains(title, noYear, "<caption>", "scope=\"row\"")
                .contains("/page/graph/dataset/", "https://creativecommons.org/licenses/by/4.0/");
        Matcher link = Pattern.compile("href=\"(/queries/[^\"]+)\"").matcher(section);
        assertThat(link.find()).isTrue();
        String href = link.group(1).replace("&amp;", "&").replace("%2F", "/");
        assertThat(href).startsWith(query);
        assertThat(service.get(href, "text/html").body()).contains("/population");
    }

    @Test
    void anEqualsSignInAParameterHarmsNoPage() {
        assertThat(BundledService.get()
                        .get("/practices?x=a=b&lang=fr", "text/html")
                        .statusCode())
                .isEqualTo(200);
        assertThat(BundledService.get().get("/nothing?x=a=b", "text/html").statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePageAboutTheGraphSaysHowToQueryAndWhomToCredit() {
        assertThat(about())
                .startsWith("<!DOCTYPE html>")
                .contains(
                        service.endpoint().toString(), "curl", "/dumps", "Council of Europe", "GeoNames", "CC BY 4.0");
    }

    @Test
    void theLibraryAndTheWorkbenchLinkToEveryQuery() {
        String library = service.get("/queries", "text/html").body();
        String workbench = service.get("/sparql", "text/html").body();
        for (NamedQuery query : QueryCatalog.bundled().queries()) {
            assertThat(library).contains("\"/queries/" + query.name() + "\"");
            assertThat(workbench).contains("\"/sparql?example=" + query.name() + "\"");
        }
    }

    @Test
    void theWorkbenchRunsScriptsOfThisServiceAlone() {
        HttpResponse<String> page = service.get("/sparql", "text/html");
        assertThat(Jsoup.parse(page.body()).select("script[src]").eachAttr("src"))
                .hasSize(2)
                .allMatch(source -> source.startsWith("/"));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/about",
                "/queries/themes-by-practices",
                "/dumps",
                "/page/id/city/no/bergen",
                "/page/ontology",
                "/catalog",
                "/nosuch"
            })
    void pagesLoadNothingForeignAndRunNoScript(String path) {
        HttpResponse<String> page = service.get(path, "text/html");
        Document parsed = Jsoup.parse(page.body());
        assertThat(parsed.select("script:not([type='application/ld+json']), [src], [style], style"))
                .isEmpty();
        assertThat(parsed.select("h1")).hasSize(1);
        assertThat(parsed.select("link[rel=stylesheet]").eachAttr("href")).containsExactly("/style.css");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void theStyleSheetIsThereAndSmall() {
        HttpResponse<String> sheet = service.get("/style.css", "text/css");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(sheet.body()).hasSizeLessThan(15_000).doesNotContain("@import", "url(");
    }

    @Test
    void theQueryThatTheEditorBeginsWithAnswers() {
        String query = Jsoup.parse(service.get("/sparql", "text/html").body())
                .select("textarea[name=query]")
                .text();
        HttpResponse<String> answer = BundledService.query(query, "text/csv");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines().count()).isGreaterThan(1);
    }

    @Test
    void healthNamesTheReleaseThatAnswers() {
        HttpResponse<String> health = service.get("/healthz", "*/*");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(health.body())
                .contains("\"up\"")
                .contains(BundledService.query("ASK {}", "*/*")
                        .headers()
                        .firstValue("Icp-Release")
                        .orElseThrow());
    }

    @Test
    void anAddressWithNothingIsAPageForBrowsersAndAProblemForPrograms() {
        HttpResponse<String> page = service.get("/nosuch", "text/html");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is nothing here");
        HttpResponse<String> problem = service.get("/nosuch", "application/json");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private String about() {
        return service.get("/about", "text/html").body();
    }
}
