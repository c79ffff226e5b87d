package org.interculturalpractices.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.interculturalpractices.loader.decide.DecisionFile;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.source.SourceEntry;
import org.interculturalpractices.service.RunningService;
import org.interculturalpractices.service.web.PageCheck;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two loads with the decisions of a curator between them: what the pages say of what is left to do, and of what was decided. */
class CurationPagesIT {

    @TempDir
    private static Path folder;

    private static CuratedFolder curated;
    private static DataFolder data;
    private static RunningService service;

    @BeforeAll
    static void loadDecideAndLoad() throws IOException {
        curated = new CuratedFolder(folder);
        data = curated.data();
        service = RunningService.on(data.path());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyListHasItsCountAndTheCommandThatDecides() {
        Document page = page("/curation");
        assertThat(page.select("main nav li").eachText())
                .startsWith(
                        "Rejected records (1)",
                        "Practices that may be one (1)",
                        "Places not found (" + CuratedFolder.UNKNOWN_PLACES + ")",
                        "Periods not understood (1)")
                .contains("Decisions in force (7)", "Rejected records that need no mending (1)");
        assertThat(commands(page, "rejects"))
                .hasSize(2)
                .first()
                .satisfies(load -> assertThat(load)
                        .startsWith("./icp load --add data/rejected/listing-rejected-")
                        .matches(command -> Files.exists(
                                data.path().resolve(command.substring("./icp load --add data/".length())))));
        assertThat(commands(page, "rejects").getLast()).matches("\\./icp curate dismiss [0-9a-f]{12} --reason \"…\"");
        assertThat(page.select("section[aria-labelledby=rejects]").text())
                .contains("A sunken city", "Atlantis Poseidonis 2020", "line 11", "rejected since", "country-unknown");
        assertThat(commands(page, "duplicates"))
                .containsExactly(
                        "./icp curate merge festival-terra-nova-unica festival-terra-nova-unica-lisbon --reason \"…\"",
                        "./icp curate split festival-terra-nova-unica festival-terra-nova-unica-lisbon --reason \"…\"");
        assertThat(commands(page, "places"))
                .hasSize(10)
                .contains("./icp curate place neighbours-who-garden-together-part-1-of-the-project no --reason \"…\"");
        assertThat(commands(page, "periods"))
                .containsExactly("./icp curate period the-lamp-in-the-window 2016 --reason \"…\"");
        assertThat(commands(page, "themeless"))
                .contains("./icp curate theme a-house-on-the-hill --add THEME --reason \"…\"");
        assertThat(commands(page, "weak"))
                .contains(
                        "./icp curate theme neighbours-who-garden-together-part-1-of-the-project --add urban-gardening --reason \"…\"",
                        "./icp curate theme neighbours-who-garden-together-part-1-of-the-project --remove urban-gardening --reason \"…\"");
        assertThat(commands(page("/curation?list=unused"), "unused"))
                .hasSize(50)
                .allMatch(command -> command.matches("\\./icp curate theme PRACTICE --add [a-z0-9-]+ --reason \"…\""));
        assertThat(commands(page, "dismissed"))
                .allMatch(command -> command.endsWith(" --undo --reason \"…\""))
                .hasSize(1);
    }

    @Test
    void theDecisionsInForceSayWhoDecidedWhatWhenAndWhy() {
        List<String> decisions =
                page("/curation?list=decisions").select("main li:has(time)").eachText();
        assertThat(decisions).hasSize(7).allMatch(decision -> decision.contains("Seen on site A. Curator 20"));
        assertThat(decisions)
                .anyMatch(decision -> decision.startsWith("A garden for all Theme added: sport"))
                .anyMatch(decision -> decision.startsWith("A garden for all Theme removed: refugees"))
                .anyMatch(decision ->
                        decision.contains("Place corrected: Bergen, Norway (in the source: Spain Sabadell)"))
                .anyMatch(decision -> decision.contains("Period corrected: 2016-2018 (in the source: 2017)"))
                .anyMatch(decision -> decision.startsWith("The school of languages Withdrawn"))
                .anyMatch(
                        decision -> decision.startsWith("Everyone sings in a choir The same as: A choir for everyone"))
                .anyMatch(decision -> decision.startsWith("A garden for all Not the same as: A house on the hill"));
    }

    @Test
    void aLongListHasPagesOfItsOwn() {
        Document first = page("/curation?list=places");
        Document second = page("/curation?list=places&page=2");
        assertThat(commands(first, "places")).hasSize(50);
        assertThat(commands(second, "places"))
                .hasSize(CuratedFolder.UNKNOWN_PLACES - 50)
                .doesNotContainAnyElementsOf(commands(first, "places"));
        assertThat(first.select("a[rel=next]").attr("href")).isEqualTo("/curation?list=places&page=2");
        assertThat(second.select("a[rel=prev]").attr("href")).isEqualTo("/curation?list=places");
        assertThat(second.select("main section")).hasSize(1);
        assertThat(page("/curation").select("a[href='/curation?list=places']").text())
                .contains("all " + CuratedFolder.UNKNOWN_PLACES);
        assertThat(service.get("/curation?list=nothing", "text/html").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anEntryThatIsDecidedLeavesItsListAtOnceAndWaitsForTheNextLoad() throws IOException {
        byte[] places = Files.readAllBytes(data.decisions().path(DecisionFile.PLACES));
        try {
            curated.curate("place", "neighbours-who-garden-together-part-7-of-the-project", "no/oslo");
            Document page = page("/curation");
            assertThat(page.select("main nav li").eachText())
                    .contains(
                            "Places not found (" + (CuratedFolder.UNKNOWN_PLACES - 1) + ")", "Decisions that wait (1)");
            assertThat(page.select("section[aria-labelledby=waiting] li").text())
                    .contains("part 7", "Place corrected: Oslo", "from the next load on");
            assertThat(commands(page, "waiting"))
                    .containsExactly(
                            "./icp load --add",
                            "./icp curate place neighbours-who-garden-together-part-7-of-the-project --undo --reason \"…\"");
        } finally {
            Files.write(data.decisions().path(DecisionFile.PLACES), places);
        }
    }

    @Test
    void aDamagedFileIsNamedAndTheRestStays() throws IOException {
        byte[] rejects = Files.readAllBytes(data.rejects());
        try {
            Files.writeString(data.rejects(), "no,such,table\n1,2,3\n");
            Document page = page("/curation");
            assertThat(page.select("[role=status]").text()).contains("rejects.csv", "cannot be read");
            assertThat(page.text()).doesNotContain(data.path().toString());
            assertThat(page.select("main nav li").eachText())
                    .contains("Rejected records (0)", "Places not found (" + CuratedFolder.UNKNOWN_PLACES + ")");
        } finally {
            Files.write(data.rejects(), rejects);
        }
        assertThat(page("/curation").select("main nav li").eachText()).contains("Rejected records (1)");
    }

    @Test
    void theFrenchPageHasNoEnglishWordsButData() {
        for (String list : List.of("", "&list=waiting", "&list=decisions", "&list=dismissed")) {
            Document page = page("/curation?lang=fr" + list);
            page.select("[lang=en], code, q, a, strong > span, time").remove();
            assertThat(page.select("main").text())
                    .doesNotContainPattern(
                            "\\b(?:the|of|and|is|was|with|by|it|this|that|period|reason|since|load|record)\\b");
        }
    }

    @Test
    void thePageOfAPracticeHasItsDecisionsAndItsCommands() {
        Document garden = page("/page/id/practice/" + CuratedFolder.GARDEN);
        assertThat(garden.select("section[aria-labelledby=decisions] li").eachText())
                .hasSize(3)
                .anyMatch(decision -> decision.startsWith("Theme added: sport. Seen on site A. Curator 20"));
        List<String> commands = garden.select("details.mend code").eachText();
        assertThat(commands)
                .contains(
                        "./icp curate theme a-garden-for-all --remove sport --reason \"…\"",
                        "./icp curate theme a-garden-for-all --add refugees --reason \"…\"",
                        "./icp curate theme a-garden-for-all --add THEME --reason \"…\"",
                        "./icp curate place a-garden-for-all no/bergen --reason \"…\"",
                        "./icp curate period a-garden-for-all 2019-2024 --reason \"…\"",
                        "./icp curate merge a-garden-for-all PRACTICE --reason \"…\"",
                        "./icp curate withdraw a-garden-for-all --reason \"…\"")
                .doesNotContain("./icp curate theme a-garden-for-all --add sport --reason \"…\"");
        assertThat(page("/page/id/practice/stop-the-rumour").select("main").text())
                .contains("Place corrected: Bergen, Norway (in the source: Spain Sabadell)");
        assertThat(page("/page/id/practice/stop-the-rumour")
                        .select("details.mend code")
                        .eachText())
                .contains("./icp curate place stop-the-rumour --undo --reason \"…\"");
        assertThat(page("/page/id/practice/a-choir-for-everyone")
                        .select("section[aria-labelledby=decisions]")
                        .text())
                .contains("The same as", "Everyone sings in a choir");
        assertThat(page("/page/id/practice/the-lamp-in-the-window").select("section[aria-labelledby=decisions]"))
                .isEmpty();
    }

    @Test
    void thePageOfAWithdrawnPracticeSaysWhoWithdrewItOrThatNoSourceHasIt() {
        for (String address :
                List.of("/id/practice/the-school-of-languages", "/page/id/practice/the-school-of-languages")) {
            HttpResponse<String> gone = service.get(address, "text/html");
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(Jsoup.parse(gone.body()).select("main").text())
                    .contains("The school of languages", "A curator decided", "Seen on site A. Curator 20")
                    .contains("./icp curate restore the-school-of-languages --reason \"…\"");
        }
        assertThat(service.get("/id/practice/the-school-of-languages.ttl", "*/*")
                        .body())
                .contains("a curator decided it (A. Curator, 20", "Seen on site");
        HttpResponse<String> bySource = service.get("/page/id/practice/a-market-of-yesterday?lang=fr", "text/html");
        assertThat(bySource.statusCode()).isEqualTo(410);
        assertThat(Jsoup.parse(bySource.body()).select("main").text())
                .contains("Aucune source de la version actuelle ne l’a plus")
                .doesNotContain("curate");
        assertThat(page("/practices/the-school-of-languages/history")
                        .select("main")
                        .text())
                .contains("Withdrawn. Seen on site A. Curator 20");
        assertThat(service.get("/page/id/practice/everyone-sings-in-a-choir?lang=fr", "text/html")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/page/id/practice/a-choir-for-everyone?lang=fr");
    }

    @Test
    void aSourceHasAPageOfWhatBecameOfItAndWhatChanged() throws IOException {
        SourceEntry now = curated.source("listing.txt");
        String release = data.current().orElseThrow();
        Document report = page("/releases/" + release + "/report");
        String address = "/releases/" + release + "/report/" + now.label();
        assertThat(report.select("a[href='" + address + "']").text()).isEqualTo("listing.txt");
        assertThat(report.select("main").text())
                .contains("1 are open, 0 mended, and 1 need no mending")
                .contains("0 new, 3 changed, 1 merged with others, 2 withdrawn");
        Document page = page(address);
        assertThat(page.select("h2").eachText())
                .containsExactly(
                        "What the load changed of its practices (5)",
                        "Rejected records (2)",
                        "Problems (" + (CuratedFolder.UNKNOWN_PLACES + 5) + ")");
        assertThat(page.select("table").get(0).text())
                .contains("withdrawn The school of languages withdrawn by A. Curator, Seen on site")
                .contains("withdrawn A market of yesterday the new listing.txt does not have it")
                .contains("changed A garden for all period, themes");
        assertThat(page.select("table").get(1).text())
                .contains("A sunken city " + curated.reject("A sunken city") + " country-unknown open")
                .contains("A drowned village " + curated.reject("A drowned village")
                        + " country-unknown needs no mending");
        assertThat(page.select("table").get(2).select("tbody tr")).hasSize(50);
        assertThat(page(page.select("a[rel=next]").attr("href"))
                        .select("table")
                        .get(2)
                        .select("tbody tr"))
                .hasSize(CuratedFolder.UNKNOWN_PLACES + 5 - 50);
        assertThat(page.select("a[href='/releases/" + curated.firstRelease() + "/report/"
                        + curated.first().label() + "']"))
                .hasSize(1);
        assertThat(page("/releases/" + curated.firstRelease() + "/report/"
                                + curated.first().label())
                        .text())
                .contains("No earlier release that is kept had it in another content");
        assertThat(service.get("/releases/" + release + "/report/other.txt@00000000", "text/html")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theLibraryListsEveryKindOfDecision() {
        String rows = service.get("/queries/curation-decisions", "text/csv").body();
        assertThat(rows.lines().skip(1).map(row -> row.split(",", 3)[1]))
                .contains("added", "removed", "placed", "dated", "withdrawn", "merged", "separated");
    }

    @Test
    void thePagesAreValidAndAccessibleWithWhatTheBundledCatalogueHasNot(@TempDir Path pages)
            throws IOException, InterruptedException {
        assertThat(PageCheck.faults(
                        service,
                        List.of(
                                "/curation",
                                "/curation?list=places&page=2",
                                "/page/id/practice/" + CuratedFolder.GARDEN,
                                "/page/id/practice/the-school-of-languages",
                                "/practices/the-school-of-languages/history",
                                "/releases/" + data.current().orElseThrow() + "/report",
                                "/releases/" + data.current().orElseThrow() + "/report/"
                                        + curated.source("listing.txt").label()),
                        pages))
                .isEmpty();
    }

    private static List<String> commands(Document page, String list) {
        return page.select("section[aria-labelledby=" + list + "] .command code")
                .eachText();
    }

    private static Document page(String path) {
        HttpResponse<String> answer = service.get(path, "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
