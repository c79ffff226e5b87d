package org.interculturalpractices.service.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.interculturalpractices.service.BundledService;
import org.interculturalpractices.service.RunningService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search page over the bundled catalogue: words, facets, and the query behind each state. */
class SearchIT {

    private static final RunningService SERVICE = BundledService.get();
    private static final String BOTKYRKA = "Botkyrka: Anti-Rumour Cafés – Stop the Rumour";
    private static final Pattern COUNT = Pattern.compile("[0-9]+");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rumour",
                "RUMOURS",
                "rumour cafes",
                "RUMOUR Cafés",
                "\"anti-rumour cafés\"",
                "rumo*",
                "rumor~",
                "Schweden rumour"
            })
    void findsWordsWhateverTheirAccentsCaseAndNumber(String words) {
        assertThat(titles(page("/practices?lang=en&words=" + BundledService.encode(words))))
                .containsExactly(BOTKYRKA);
    }

    @Test
    void findsPracticesByThePlaceInAnyLanguage() {
        assertThat(titles(page("/practices?words=Norv%C3%A8ge")))
                .hasSize(2)
                .isEqualTo(titles(page("/practices?country=no")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"not closed",
                "(((",
                "rumour AND",
                "/a.*b/",
                "<script>alert(1)</script>",
                "\\",
                "text:",
                "*",
                "~"
            })
    void neverFailsOnWhatIsNoSyntax(String words) {
        HttpResponse<String> page = SERVICE.get("/practices?words=" + BundledService.encode(words), "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert");
        assertThat(Jsoup.parse(page.body()).select("input[name=words]").first().val())
                .isEqualTo(words);
    }

    @Test
    void allWordsHaveToBeThere() {
        assertThat(titles(page("/practices?words=rumour+zebra"))).isEmpty();
        assertThat(titles(page("/practices?words=rumour+OR+zebra"))).containsExactly(BOTKYRKA);
    }

    @Test
    void marksTheWordsThatWereLookedFor() {
        assertThat(page("/practices?words=rumours").select("mark").eachText())
                .contains("Rumour")
                .allMatch(word -> word.matches("(?i)rumours?"));
    }

    @Test
    void everyValueOfEveryFacetLeadsToAsManyPracticesAsItSays() {
        Document home = page("/?lang=en");
        List<Element> values = home.select("aside .facet li a");
        assertThat(values).hasSizeGreaterThan(30);
        for (Element value : values) {
            Document narrowed = page(value.attr("href"));
            assertThat(titles(narrowed))
                    .as(value.text())
                    .hasSize(number(value.select(".count").text()));
            assertThat(narrowed.select(".filters b").eachText())
                    .as(value.text())
                    .containsExactly(value.select(".label").text());
        }
    }

    @Test
    void everyYearLeadsToAsManyPracticesAsItsColumnSays() {
        List<Element> years = page("/?lang=en").select("svg.years a");
        assertThat(years).hasSizeGreaterThan(5);
        for (Element year : years) {
            String said = year.attr("aria-label");
            assertThat(titles(page(year.attr("href")))).as(said).hasSize(number(said.substring(said.indexOf(':'))));
        }
    }

    @Test
    void theMapHasEachPlaceOnceAndItsCirclesNarrow() {
        Document home = page("/?lang=en");
        List<Element> circles = home.select("svg.map a");
        assertThat(circles).hasSize(8);
        Element calderdale = circles.stream()
                .filter(circle -> circle.attr("aria-label").startsWith("Calderdale"))
                .findFirst()
                .orElseThrow();
        assertThat(titles(page(calderdale.attr("href")))).hasSize(2);
        assertThat(SERVICE.get("/map/world.svg", "image/svg+xml").body()).contains("<path d=\"M");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "words=data",
                "theme=equality-data",
                "theme=equality-data&theme=refugees",
                "policyArea=neighbourhoods&country=no",
                "city=gb%2Fcalderdale",
                "year=2020",
                "year=2019&year=2016",
                "status=ongoing",
                "writtenIn=sq&words=t%C3%AB",
                "words=nothing-has-this"
            })
    void theQueryBehindAStateGivesTheSamePracticesInTheSameOrder(String state) throws IOException {
        Document page = page("/practices?lang=en&" + state);
        String csv = page.select("ul.tools a[download$=.csv]").attr("href");
        List<String> titles = CSVParser.parse(
                        SERVICE.get(csv, "*/*").body(),
                        CSVFormat.DEFAULT
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .stream()
                .map(row -> row.get("title"))
                .toList();
        assertThat(titles(page)).isEqualTo(titles);
        HttpResponse<String> data =
                SERVICE.get(page.select("ul.tools a[download$=.jsonld]").attr("href"), "*/*");
        assertThat(data.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/ld+json");
        for (String title : titles) {
            assertThat(data.body()).contains(title);
        }
        String editor = page.select("ul.tools a[href*=example]").attr("href");
        String query = page(editor).select("textarea").text();
        HttpResponse<String> answer = BundledService.query(query, "text/csv");
        assertThat(answer.body().lines().count() - 1).isEqualTo(titles.size());
    }

    @Test
    void sortsTheTableByLinks() {
        Document table = page("/practices?view=table&lang=en");
        List<String> up = titles(page(table.select("th a[href*=sort=title]").attr("href")));
        Document turned = page("/practices?view=table&sort=title&lang=en");
        List<String> down = titles(page(turned.select("th a[href*=sort=-title]").attr("href")));
        assertThat(down).isEqualTo(up.reversed()).hasSize(10);
        assertThat(turned.select("th[aria-sort=ascending]").text()).isEqualTo("Title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=x", "page=501", "sort=colour"})
    void saysWhichParameterIsWrong(String wrong) {
        HttpResponse<String> answer = SERVICE.get("/practices?" + wrong, "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The parameter '" + wrong.substring(0, wrong.indexOf('=')));
    }

    @Test
    void theTextQueryOfSparqlIsNeverCutShortUnlessItHasALimit() {
        String prefix = "PREFIX text: <http://jena.apache.org/text#> PREFIX dct: <http://purl.org/dc/terms/> ";
        assertThat(count(prefix + "SELECT * { ?practice text:query \"*:*\" }")).isEqualTo(10);
        assertThat(count(prefix + "SELECT * { (?practice ?score) text:query (\"*:*\" 3) }"))
                .isEqualTo(3);
        assertThat(count(prefix + "SELECT * { ?practice text:query (dct:title \"cafés\") }"))
                .isEqualTo(1);
        assertThat(count(prefix + "SELECT * { ?practice text:query (dct:title \"Tribe\") }"))
                .isZero();
        assertThat(count(prefix + "SELECT * { ?practice text:query \"Tribe\" ; dct:title ?title }"))
                .isEqualTo(1);
        assertThat(BundledService.query(prefix + "SELECT * { ?p text:query (1 2 3 4 5) }", "*/*")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        String words = "rumour ".repeat(200);
        assertThat(SERVICE.get("/practices?words=" + BundledService.encode(words), "*/*")
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> answer =
                BundledService.query("SELECT * { ?p <http://jena.apache.org/text#query> \"" + words + "\" }", "*/*");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("at most 1000 characters");
    }

    private static long count(String query) {
        return BundledService.query(query, "text/csv").body().lines().count() - 1;
    }

    private static Document page(String path) {
        HttpResponse<String> page = SERVICE.get(path, "text/html");
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(page.body());
    }

    private static List<String> titles(Document page) {
        List<String> listed = page.select("ul.practices h3").eachText();
        return listed.isEmpty() ? page.select("tbody th[scope=row]").eachText() : listed;
    }

    private static int number(String text) {
        Matcher number = COUNT.matcher(text);
        assertThat(number.find()).isTrue();
        return Integer.parseInt(number.group());
    }
}
