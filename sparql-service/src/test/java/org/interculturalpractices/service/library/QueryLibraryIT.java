package org.interculturalpractices.service.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.interculturalpractices.queries.NamedQuery;
import org.interculturalpractices.queries.QueryCatalog;
import org.interculturalpractices.service.BundledService;
import org.interculturalpractices.service.RunningService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The query library as pages, as REST and as an OpenAPI description. */
class QueryLibraryIT {

    private static final RunningService SERVICE = BundledService.get();
    private static final String THEMES = "/queries/themes-by-practices";

    static Stream<NamedQuery> queries() {
        return QueryCatalog.bundled().queries().stream().filter(query -> !query.isFederated());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyQueryHasAPageWithItsAnswer(NamedQuery query) {
        HttpResponse<String> page = SERVICE.get("/queries/" + query.name() + "?lang=fr", "text/html");
        assertThat(page.statusCode()).as(query.name()).isEqualTo(200);
        Document parsed = Jsoup.parse(page.body());
        assertThat(parsed.select("h1").text()).isEqualTo(query.title().in("fr"));
        assertThat(parsed.select("form.fields [name]:not([type=hidden])").eachAttr("name"))
                .containsAll(
                        query.parameters().stream().map(each -> each.name()).toList());
        assertThat(parsed.select("[role=alert]")).isEmpty();
        assertThat(parsed.select("code[id^=code-]")).hasSize(5);
        String drawing = switch (query.view()) {
            case BAR, TIMELINE -> "svg.bars";
            case MAP -> "svg.map";
            case TABLE -> "article";
        };
        assertThat(parsed.select(drawing)).as("a drawing of " + query.name()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "practices-by-theme, text/csv, text/csv",
        "practices-by-theme, application/json, application/sparql-results+json",
        "practices-by-theme, text/tab-separated-values, text/tab-separated-values",
        "practices-as-schema-org, text/turtle, text/turtle",
        "practices-as-schema-org, application/ld+json, application/ld+json",
        "has-theme-been-used-in-city, application/json, application/sparql-results+json"
    })
    void answersInTheFormatThatIsAccepted(String name, String accept, String type) {
        HttpResponse<String> answer = SERVICE.get("/queries/" + name, accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.headers().firstValue("Icp-Release")).isPresent();
        assertThat(answer.headers().firstValue("ETag")).isPresent();
    }

    @Test
    void takesListsByRepetitionAndByCommas() {
        String repeated = csv("/queries/practices-by-theme?theme=refugees&theme=equality-data");
        assertThat(csv("/queries/practices-by-theme?theme=refugees,equality-data"))
                .isEqualTo(repeated);
        assertThat(repeated.lines().count())
                .isGreaterThan(csv("/queries/practices-by-theme?theme=refugees")
                        .lines()
                        .count());
    }

    @Test
    void pagesThroughAllRowsInTheirOrder() {
        List<String> all = csv(THEMES).lines().skip(1).toList();
        StringBuilder collected = new StringBuilder();
        String next = THEMES + "?limit=7";
        while (next != null) {
            HttpResponse<String> part = SERVICE.get(next, "text/csv");
            assertThat(part.headers().firstValue("Icp-Total-Count")).hasValue(Integer.toString(all.size()));
            part.body().lines().skip(1).forEach(row -> collected.append(row).append('\n'));
            next = part.headers().firstValue("Link").stream()
                    .flatMap(link -> Stream.of(link.split(", <", -1)))
                    .filter(link -> link.endsWith("rel=\"next\""))
                    .map(link -> link.replaceFirst("^<", "").replaceFirst(">.*", ""))
                    .map(link -> link.startsWith("/") ? link : "/" + link)
                    .findFirst()
                    .orElse(null);
        }
        assertThat(collected.toString().lines().toList()).isEqualTo(all);
    }

    @Test
    void asksTheReleaseThatIsNamedAndKeepsItsAnswerForEver() {
        String id = SERVICE.get(THEMES, "text/csv")
                .headers()
                .firstValue("Icp-Release")
                .orElseThrow();
        HttpResponse<String> pinned = SERVICE.get(THEMES + "?release=" + id.substring(0, 12), "text/csv");
        assertThat(pinned.body()).isEqualTo(csv(THEMES));
        assertThat(pinned.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(SERVICE.get(THEMES + "?release=00000000", "text/csv").statusCode())
                .isEqualTo(404);
        String page =
                SERVICE.get(THEMES + "?language=fr&release=" + id, "text/html").body();
        String editor = Jsoup.parse(page).select("a[href*=example]").attr("href");
        assertThat(editor).startsWith("/releases/" + id + "/sparql?example=themes-by-practices");
        assertThat(SERVICE.get(editor, "text/html").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "practices-by-theme?theme=No%20such%21, 400, The parameter 'theme' cannot be 'No such!': give a theme by its slug",
        "practices-by-theme?colour=red, 400, has no parameter 'colour'",
        "practices-near-point?lat=95, 400, a number such as 59.91 from -90 to 90",
        "practices-active-in-year?year=x, 400, a year of four digits",
        "themes-by-practices?limit=0, 400, The parameter 'limit' cannot be '0'",
        "practices-as-schema-org?limit=3, 400, has no rows",
        "practices-by-them, 404, did you mean 'practices-by-theme'"
    })
    void saysWhichValueWouldBeRight(String path, int status, String words) {
        HttpResponse<String> answer = SERVICE.get("/queries/" + path, "text/csv");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(words);
    }

    @Test
    void aWrongValueLeavesTheFormAndSaysWhatToDo() {
        HttpResponse<String> page = SERVICE.get("/queries/practices-active-in-year?year=x&lang=en", "text/html");
        assertThat(page.statusCode()).isEqualTo(400);
        Document parsed = Jsoup.parse(page.body());
        assertThat(parsed.select("[role=alert]").text()).contains("a year of four digits");
        assertThat(parsed.select("form.fields input[name=year]")).hasSize(1);
    }

    @Test
    void choicesComeFromTheDataByTheirNames() {
        Document page = Jsoup.parse(SERVICE.get("/queries/practices-by-theme?theme=refugees&lang=fr", "text/html")
                .body());
        assertThat(page.select("input[name=theme]").eachAttr("value")).contains("refugees", "equality-data");
        assertThat(page.select("input[name=theme][checked]").eachAttr("value")).containsExactly("refugees");
        assertThat(page.select(".choices label").eachText()).contains("réfugiés");
        assertThat(page.select("tbody a").attr("href")).startsWith("/page/id/practice/");
    }

    @Test
    void theDescriptionIsOpenApiAndEveryOperationAnswers() {
        SwaggerParseResult read = new OpenAPIV3Parser()
                .readContents(SERVICE.get("/openapi.json", "application/json").body());
        assertThat(read.getMessages()).isEmpty();
        OpenAPI document = read.getOpenAPI();
        assertThat(document.getOpenapi()).startsWith("3.1");
        assertThat(document.getPaths()).hasSize(QueryCatalog.bundled().queries().size());
        queries().forEach(query -> {
            Operation operation =
                    document.getPaths().get("/queries/" + query.name()).getGet();
            HttpResponse<String> answer = SERVICE.get("/queries/" + query.name(), "*/*");
            assertThat(operation.getResponses().get("200").getContent())
                    .containsKey(answer.headers()
                            .firstValue("Content-Type")
                            .orElseThrow()
                            .replaceFirst(";.*", ""));
            assertThat(operation.getParameters().stream().map(parameter -> parameter.getName()))
                    .containsAll(
                            query.parameters().stream().map(each -> each.name()).toList());
        });
    }

    private static String csv(String path) {
        HttpResponse<String> answer = SERVICE.get(path, "text/csv");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
