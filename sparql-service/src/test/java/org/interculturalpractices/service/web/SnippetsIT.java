package org.interculturalpractices.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.interculturalpractices.service.BundledService;
import org.interculturalpractices.service.OtherProgram;
import org.interculturalpractices.service.RunningService;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code that pages of queries show, taken from the page and run: it gives the rows that the service gives. R is not at hand. */
class SnippetsIT {

    private static final RunningService SERVICE = BundledService.get();
    private static Browser browser;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/queries/practices-by-theme?theme=refugees&theme=equality-data",
                "/queries/practices-containing-text?text=it%27s%20%22not%22%20%24HOME%20%26%20%25",
                "/queries/practice-search?words=%22anti-rumour%22&country=se",
                "/queries/themes-by-practices?language=fr",
                "/queries/practices-near-point?lat=-34.7&long=138.6"
            })
    void rowsAreTheRowsOfTheService(String path, @TempDir Path folder) throws IOException, InterruptedException {
        List<List<String>> rows = rows(SERVICE.get(path, "text/csv").body());
        assertThat(rows(run("sh", folder, code(path, "curl"), "request.sh")))
                .hasSameSizeAs(rows)
                .isEqualTo(rows);
        assertThat(rows(run(java(), folder, code(path, "java"), "Request.java")))
                .isEqualTo(rows);
        String python = run("/usr/bin/python3", folder, code(path, "python"), "rows.py");
        String script = script(code(path, "javascript"));
        assertThat(python.lines().filter(line -> line.startsWith("{"))).hasSameSizeAs(rows);
        assertThat(script.lines().filter(line -> line.startsWith("{"))).hasSameSizeAs(rows);
        for (List<String> row : rows) {
            for (String value : row) {
                assertThat(python).contains(value.replace("\n", "\\n"));
                assertThat(script).contains(value);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/queries/practices-as-schema-org?theme=refugees", "/queries/has-theme-been-used-in-city"})
    void textIsTheTextOfTheService(String path, @TempDir Path folder) throws IOException, InterruptedException {
        String text = SERVICE.get(path, path.contains("schema-org") ? "text/turtle" : "application/sparql-results+json")
                .body()
                .strip();
        assertThat(run("sh", folder, code(path, "curl"), "request.sh").strip()).isEqualTo(text);
        assertThat(run(java(), folder, code(path, "java"), "Request.java").strip())
                .isEqualTo(text);
        assertThat(run("/usr/bin/python3", folder, code(path, "python"), "text.py")
                        .strip())
                .isEqualTo(text);
        assertThat(script(code(path, "javascript")).strip()).isEqualTo(text);
    }

    @Test
    void theJoinOfTheGuideGivesBergen(@TempDir Path folder) throws IOException, InterruptedException {
        String code = Jsoup.parse(SERVICE.get("/linking", "text/html").body())
                .selectFirst("#code-join")
                .wholeText();
        assertThat(run("/usr/bin/python3", folder, code, "join.py")).isEqualTo("Bergen 1 120500\n");
    }

    private static String code(String path, String language) {
        return Objects.requireNonNull(
                        Jsoup.parse(SERVICE.get(path, "text/html").body()).selectFirst("#code-" + language))
                .wholeText();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String run(String program, Path folder, String code, String name)
            throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve(name), code);
        OtherProgram.Output output = OtherProgram.run(program, file.toString());
        assertThat(output.exitCode()).as(output.errors()).isZero();
        return output.text();
    }

    /** What a script writes to the console, in a page of the service. */
    private static String script(String code) {
        browser.allowScripts(true);
        browser.open(SERVICE.uri("/about"), 1280, false);
        browser.driver().manage().timeouts().scriptTimeout(Duration.ofSeconds(20));
        return (String) Objects.requireNonNull(browser.driver()
                .executeAsyncScript(
                        "const [code, done] = arguments; const lines = [];"
                                + " const console = { log: (each) => lines.push(typeof each === 'string' ? each : JSON.stringify(each)) };"
                                + " new (Object.getPrototypeOf(async function () {}).constructor)('console', code)(console)"
                                + ".then(() => done(lines.join('\\n')), (error) => done('failed: ' + error));",
                        code));
    }

    private static List<List<String>> rows(String csv) throws IOException {
        return CSVParser.parse(
                        csv,
                        CSVFormat.DEFAULT
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .stream()
                .map(CSVRecord::toList)
                .toList();
    }
}
