package org.interculturalpractices.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.service.BundledService;
import org.interculturalpractices.service.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page in both languages: valid HTML, accessible, silent, and nothing from elsewhere. */
class PageQualityIT {

    private static final RunningService SERVICE = BundledService.get();
    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final String BROKEN = "broken.html";

    private static Browser browser;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    static Stream<String> pages() {
        String release = SERVICE.get("/", "text/html")
                .headers()
                .firstValue("Icp-Release")
                .orElseThrow();
        return Stream.of(
                "/",
                "/practices",
                "/practices?words=rumour&view=table",
                "/practices?theme=equality-data&year=2020&map=world",
                "/practices?words=nothing-has-this",
                "/queries",
                "/queries/practices-by-theme?theme=refugees",
                "/queries/themes-by-practices",
                "/queries/ongoing-practices",
                "/queries/cities-for-linking",
                "/queries/has-theme-been-used-in-city",
                "/queries/practice-full-description",
                "/queries/practices-by-theme?theme=no!",
                "/about",
                "/linking",
                "/sparql?example=practices-by-theme",
                "/places",
                "/sparql",
                "/dumps",
                "/releases",
                "/releases/" + release,
                "/releases/" + release + "/report",
                "/releases/" + release + "/report/" + source(),
                "/releases/" + release + "/diff/" + release,
                "/practices/botkyrka-anti-rumour-cafes-stop-the-rumour/history",
                "/curation",
                "/curation?list=weak",
                "/curation?list=unused&page=2",
                "/reconcile",
                "/reconcile/preview?id=city/no/bergen",
                "/catalog",
                "/problem",
                "/problem/not-found",
                "/page/id/practice/botkyrka-anti-rumour-cafes-stop-the-rumour",
                "/page/id/city/no/bergen",
                "/page/id/country/no",
                "/page/id/theme/anti-rumour-work",
                "/page/id/policy-area/language",
                "/page/id/place-type/city",
                "/page/scheme/themes",
                "/page/graph/places",
                "/page/ontology",
                "/page/shapes",
                "/page/id/practice/botkyrka-anti-rumour-cafes-stop-the-rumour/theme/anti-rumour-work",
                "/nothing");
    }

    /** The label of a source of the release. */
    private static String source() {
        return new DataFolder(BundledService.data())
                .currentRelease()
                .orElseThrow()
                .manifest()
                .sources()
                .getFirst()
                .label();
    }

    @Test
    void everyPageIsValidHtml(@TempDir Path folder) throws IOException, InterruptedException {
        for (String path : pages().flatMap(path -> Stream.of(in("en", path), in("fr", path)))
                .toList()) {
            String page = SERVICE.get(path, "text/html").body();
            assertThat(page).as("words that are missing in " + path).doesNotContain("??");
            Files.writeString(folder.resolve(path.replaceAll("[/?=&]+", "-") + ".html"), page);
        }
        Files.writeString(folder.resolve(BROKEN), "<!DOCTYPE html><title>A</title><p><div></p>");
        List<String> errors = HtmlValidator.errors(folder);
        assertThat(errors).filteredOn(error -> !error.startsWith(BROKEN + ":")).isEmpty();
        assertThat(errors).as("what is broken is found").isNotEmpty();
    }

    private static String in(String language, String path) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isAccessibleAndSilent(String path) {
        browser.allowScripts(false);
        browser.open(SERVICE.uri(path), PHONE, false);
        assertThat(browser.overflow()).as("scrolls sideways").isLessThanOrEqualTo(0);
        assertSilent(path);
        browser.allowScripts(true);
        browser.open(SERVICE.uri(in("en", path)), DESK, false);
        assertThat(PageCheck.violations(browser)).as("wide and light").isEmpty();
        browser.open(SERVICE.uri(in("fr", path)), PHONE, true);
        assertThat(PageCheck.violations(browser)).as("narrow and dark").isEmpty();
        assertSilent(path);
        assertThat(browser.hosts()).containsExactly(SERVICE.uri("/").getAuthority());
    }

    /** A page with all that it needs; only the editor of queries may weigh more. */
    @ParameterizedTest
    @MethodSource("pages")
    void isLight(String path) throws IOException {
        int page = compressed(path);
        assertThat(page).as("a page of text").isLessThan(60_000);
        if (!path.startsWith("/sparql")) {
            assertThat(page + compressed("/style.css") + compressed("/favicon.svg") + compressed("/map/world.svg"))
                    .as("with its style, icon and map")
                    .isLessThan(150_000);
        }
    }

    private static int compressed(String path) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(SERVICE.get(path, "text/html, */*").body().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    /** The console speaks of the page itself where its status is that of an error, and of nothing else. */
    private static void assertSilent(String path) {
        int status = SERVICE.get(path, "text/html").statusCode();
        assertThat(browser.complaints())
                .filteredOn(complaint -> status == 200 || !complaint.contains("status of " + status))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id/practice/botkyrka-anti-rumour-cafes-stop-the-rumour",
                "id/city/no/bergen",
                "id/country/no",
                "id/theme/anti-rumour-work",
                "scheme/themes",
                "graph/places",
                "ontology"
            })
    void saysInTheWordsOfSchemaOrgWhatItIsAbout(String path, @TempDir Path folder)
            throws IOException, InterruptedException {
        Model data = EmbeddedData.read(SERVICE.get("/page/" + path, "text/html").body(), folder);
        Resource page = data.getResource(SERVICE.uri("/page/" + path).toString());
        Resource topic = page.getRequiredProperty(data.createProperty("https://schema.org/mainEntity"))
                .getResource();
        assertThat(topic.getURI()).isEqualTo(Iris.BASE + path);
        assertThat(topic.hasProperty(data.createProperty("https://schema.org/name")))
                .isTrue();
    }
}
