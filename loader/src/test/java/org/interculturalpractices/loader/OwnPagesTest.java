package org.interculturalpractices.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.loader.report.LoadReport;
import org.interculturalpractices.ontology.oracle.OracleFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Practices' own pages beside the listings that they belong to, through real loads. */
class OwnPagesTest {

    private static final String SITE = "https://www.example.org/en/web/practices/-/";
    private static final String ABSTRACT = "Neighbours who came long ago visit those who came last year and...";
    private static final String FULL =
            "Neighbours who came long ago visit those who came last year, and they walk through the town together.";
    private static final String TOOLS =
            "  • Decrease text size\n  • Increase text size\n  • Print the page\n  • Print as PDF\n";

    private static final String PRACTICES = "SELECT ?p { ?p a icp:Practice } ORDER BY ?p";

    @TempDir
    private Path folder;

    private Path listing;
    private Path linked;
    private Path titled;

    @BeforeEach
    void write() throws IOException {
        listing = Files.writeString(
                folder.resolve("listing.html"),
                "<html><body><h1>Practices</h1>"
                        + record("walks-through-the-town", "Walks through the town", "Norway Bergen 2019-2023")
                        + record("a-choir", "A choir of all tongues", "Germany Berlin")
                        + "</body></html>");
        Files.writeString(
                folder.resolve("listing-metadata.json"), "{\"iri\": \"https://www.example.org/en/web/practices\"}");
        linked = Files.writeString(folder.resolve("walks.html"), """
                <html lang="fr"><head><link rel="canonical" href="http://example.org/fr/web/practices/-/walks-through-the-town?redirect=%%2Fx#top"></head>
                <body><p>Introduction.</p><a href="/t">Template for collection of Good practices &gt;&gt;</a>
                <h2><a href="/fr">Retour</a> Walking through our town</h2><h3>Get to know it on foot</h3><p>2019-2022</p>
                <ul><li>Diminuer la taille du texte</li><li>Imprimer en PDF</li></ul>
                <p>Purpose: %s</p><p>Impact:</p><p>Hundreds have walked.</p><h3>Key documents</h3>
                <p><a href="https://example.org/map.pdf">The map</a></p></body></html>""".formatted(FULL));
        titled = Files.writeString(
                folder.resolve("choir.txt"),
                "Introduction.\n\nTemplate for collection of Good practices >>\n\nZurück A Choir of All Tongues\n\n2018 -\n"
                        + TOOLS + "\nPeople of forty languages sing together every week in the town hall.\n");
    }

    @Test
    void aPageJoinsTheRecordThatLinksToItOrHasItsTitle() {
        LoadPreview result = preview("data", listing, linked, titled);
        assertThat(result.report().accepted()).isEqualTo(2);
        assertThat(result.report().merged()).isEqualTo(2);
        assertThat(codes(result.report())).contains("period-differs");
        Map<String, String> walks = result.select("""
                    SELECT ?text ?purpose ?impact ?city ?start ?end ?document (COUNT(?record) AS ?records) {
                      <https://w3id.org/intercultural-practices/id/practice/walks-through-the-town> dct:description ?text ;
                        icp:purpose ?purpose ; icp:impact ?impact ; icp:city ?city ; icp:startYear ?start ; icp:endYear ?end ;
                        dct:references ?document ; prov:wasDerivedFrom ?record
                    } GROUP BY ?text ?purpose ?impact ?city ?start ?end ?document""").getFirst();
        assertThat(walks)
                .containsEntry("purpose", FULL)
                .containsEntry("impact", "Hundreds have walked.")
                .containsEntry("city", "bergen")
                .containsEntry("start", "2019")
                .containsEntry("end", "2023")
                .containsEntry("document", "map.pdf")
                .containsEntry("records", "2");
        assertThat(walks.get("text")).startsWith("Get to know it on foot").doesNotContain("Diminuer");
        assertThat(result.select("""
                    SELECT ?status ?text ?city { ?p dct:description ?d ; icp:periodStatus ?status ; icp:periodText ?text ; icp:city ?city
                    FILTER CONTAINS(?d, "forty languages") }"""))
                .as("the listing has no period, so the page's is taken")
                .containsExactly(Map.of("status", "ongoing", "text", "2018 -", "city", "berlin"));
    }

    @Test
    void theSamePracticesWithTheSameIrisWhicheverWayTheyCome() throws IOException {
        List<String> alone = practices(load("alone", listing));
        assertThat(alone).containsExactly("a-choir-of-all-tongues", "walks-through-the-town");
        LoadResult later = CatalogueLoader.load(
                LoadRequest.adding(folder.resolve("alone"), List.of(linked, titled)), LoadListener.NONE);
        List<Path> sources = new ArrayList<>(List.of(listing, linked, titled));
        String id = null;
        for (int turn = 0; turn < sources.size(); turn++) {
            LoadPreview together = preview("data" + turn, sources.toArray(Path[]::new));
            assertThat(practices(together)).isEqualTo(alone);
            id = together.id();
            assertThat(id)
                    .as("in the order %s", sources)
                    .isEqualTo(later.release().id());
            Collections.rotate(sources, 1);
        }
        assertThat(practices(later)).isEqualTo(alone);
        assertThat(preview("alone", linked, titled, listing).id()).isEqualTo(id);
    }

    @Test
    void thePageMayComeBeforeTheListingIfItsSidecarSaysThePlace() throws IOException {
        Files.writeString(folder.resolve("choir-metadata.json"), "{\"country\": \"DE\", \"city\": \"Berlin\"}");
        LoadResult first = load("data", titled);
        assertThat(practices(first)).containsExactly("a-choir-of-all-tongues");
        LoadPreview then = LoadPreview.of(LoadRequest.adding(folder.resolve("data"), List.of(listing)));
        assertThat(practices(then)).containsExactly("a-choir-of-all-tongues", "walks-through-the-town");
        assertThat(then.value(
                        "SELECT (COUNT(?p) AS ?n) { ?p a icp:WithdrawnPractice MINUS { ?p dct:isReplacedBy ?other } }"))
                .isEqualTo("0");
    }

    @Test
    void aPageWithoutAListingAndWithoutAPlaceIsRejectedAndSaysWhatToDo() {
        LoadReport report = preview(
                        "data",
                        Pages.write(folder.resolve("other.txt"), "A garden|Norway Oslo 2020|People dig."),
                        titled)
                .report();
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.problems())
                .filteredOn(problem -> problem.code().equals("place-missing"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.rendered())
                        .startsWith("choir.txt:5: error:")
                        .contains("\"country\" and \"city\" in its sidecar file"));
        assertThatThrownBy(() -> preview("none", titled))
                .isInstanceOfSatisfying(
                        LoaderException.class, e -> assertThat(e.code()).isEqualTo(Code.NO_RECORDS));
    }

    @Test
    void aTitleOfSeveralPracticesJoinsNoneUnlessTheSidecarSaysWhichPlace() throws IOException {
        Path two = Pages.write(
                folder.resolve("two.txt"),
                "A choir of all tongues|Norway Oslo 2020|People of Oslo sing.",
                "A choir of all tongues|Norway Bergen 2021|People of Bergen sing.");
        LoadReport report = preview("data", two, titled).report();
        assertThat(report.problems())
                .filteredOn(problem -> problem.code().equals("own-page-ambiguous"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("two.txt:3", "two.txt:9"));
        Files.writeString(folder.resolve("choir-metadata.json"), "{\"country\": \"Norway\", \"city\": \"Bergen\"}");
        LoadPreview told = preview("told", two, titled);
        assertThat(told.report().merged()).isEqualTo(1);
        assertThat(told.value("SELECT ?city { ?p dct:description ?d ; icp:city ?city FILTER CONTAINS(?d, \"forty\") }"))
                .isEqualTo("bergen");
    }

    @Test
    void aPageWithTheWordsOfItsListingToTheLetterIsNoLoss() throws IOException {
        Path words = Pages.write(
                folder.resolve("words.txt"), "A choir of all tongues|Germany Berlin 2018|People sing here.");
        Path same = Files.writeString(
                folder.resolve("same.txt"), "Back A choir of all tongues\n2018\n" + TOOLS + "People sing here.\n");
        LoadPreview result = preview("data", words, same, Files.copy(same, folder.resolve("copy.txt")));
        assertThat(practices(result)).containsExactly("a-choir-of-all-tongues");
        assertThat(result.report().merged()).isEqualTo(1);
        assertThat(result.report().problems())
                .as("a copy of a file is read once")
                .extracting(Problem::code)
                .contains("source-twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"own-page-1.txt,35.txt,district-mothers", "own-page-2.txt,young.txt,young-mayor"})
    void realLayoutsJoinTheirListings(String names) {
        String[] parts = names.split(",", -1);
        Path pages = OracleFolder.require("pages");
        Path page = pages.resolve(parts[0]);
        Path from = pages.resolve("listings").resolve(parts[1]);
        if (!Files.exists(from)) {
            from = Pages.write(
                    folder.resolve(parts[1]),
                    "Young Mayor|United Kingdom London-Lewisham 2018 onwards|Young people elect.");
        }
        LoadPreview result = preview("data", page, from);
        assertThat(result.report().sources().getFirst().merged()).isEqualTo(1);
        assertThat(practices(result)).contains(parts[2]);
    }

    @Test
    void aBadPageIsAnErrorOfItsOwnAndTheOthersLoad() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.txt"), "Some words.\n\nAnd some more of them.\n");
        Path cut = Files.writeString(folder.resolve("cut.txt"), "A title\n\nNorway Oslo 2020\n");
        LoadResult result = load("data", bad, listing, cut, folder.resolve("missing.txt"));
        assertThat(result.report().failed()).containsExactly("missing.txt", "bad.txt", "cut.txt");
        assertThat(result.report().isComplete()).isFalse();
        assertThat(codes(result.report())).contains("source-not-found", "no-records", "source-truncated");
        assertThat(practices(result)).hasSize(2);
        assertThat(result.release().manifest().sources()).hasSize(1);
        assertThatThrownBy(() -> CatalogueLoader.load(
                        LoadRequest.of(folder.resolve("data"), List.of(bad, listing))
                                .strictly(),
                        LoadListener.NONE))
                .isInstanceOfSatisfying(
                        LoaderException.class, e -> assertThat(e.code()).isEqualTo(Code.NO_RECORDS));
        assertThatThrownBy(() -> load("data", bad, cut))
                .isInstanceOfSatisfying(
                        LoaderException.class, e -> assertThat(e.code()).isEqualTo(Code.NO_RECORDS));
    }

    @Test
    void aPageThatBreaksWithdrawsNothing() throws IOException {
        Path garden = Pages.write(folder.resolve("garden.txt"), "A garden|Norway Oslo 2020|People dig.");
        ReleaseFolder before = load("data", listing, garden).release();
        Files.writeString(garden, "");
        LoadResult broken = load("data", listing, garden);
        assertThat(broken.report().failed()).containsExactly("garden.txt");
        assertThat(broken.report().problems())
                .filteredOn(problem -> problem.code().equals("source-empty"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("stays in its place"));
        assertThat(broken.release().id()).isEqualTo(before.id());
        LoadResult added =
                CatalogueLoader.load(LoadRequest.adding(folder.resolve("data"), List.of(garden)), LoadListener.NONE);
        assertThat(added.release().id()).isEqualTo(before.id());
    }

    /** Loads without linked datasets, so that a preview gives the id of the release. */
    private LoadResult load(String data, Path... sources) throws IOException {
        Files.createDirectories(folder.resolve(data).resolve("datasets"));
        return CatalogueLoader.load(
                LoadRequest.of(folder.resolve(data), List.of(sources)).withdrawing(), LoadListener.NONE);
    }

    private LoadPreview preview(String data, Path... sources) {
        return LoadPreview.of(
                LoadRequest.of(folder.resolve(data), List.of(sources)).withdrawing());
    }

    private static List<String> codes(LoadReport report) {
        return report.problems().stream().map(Problem::code).toList();
    }

    private static List<String> practices(LoadResult result) {
        try (ReleaseStore store = new ReleaseStore(result.release())) {
            return practices(store.select(PRACTICES));
        }
    }

    private static List<String> practices(LoadPreview preview) {
        return practices(preview.select(PRACTICES));
    }

    private static List<String> practices(List<Map<String, String>> rows) {
        return rows.stream().map(row -> row.get("p")).toList();
    }

    private static String record(String page, String title, String heading) {
        return "<h3><a href='%s%s'>%s</a></h3><p>%s</p><p>%s</p>".formatted(SITE, page, title, heading, ABSTRACT);
    }
}
