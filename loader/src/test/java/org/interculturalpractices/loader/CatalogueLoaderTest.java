package org.interculturalpractices.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.problem.Problem.Severity;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.FolderLock;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.loader.report.LoadReport;
import org.interculturalpractices.loader.report.SourceReport;
import org.interculturalpractices.ontology.NamedGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueLoaderTest {

    private static final String SUPPER =
            "Supper of the street|Norway Oslo 2019-2021|Purpose: Neighbours and refugees cook together.";
    private static final String GARDEN =
            "A garden for all|Sweden Malmö since 2018|An urban gardening project of the city.";

    private static final String DESCRIPTIONS =
            "SELECT ?practice ?text { ?practice a icp:Practice ; dct:description ?text } ORDER BY ?practice";

    /** A folder with a release, which no test changes. */
    @TempDir
    private static Path good;

    @TempDir
    private Path folder;

    @BeforeAll
    static void loadOnce(@TempDir Path pages) {
        CatalogueLoader.load(Pages.load(good, Pages.write(pages.resolve("good.txt"), SUPPER)), LoadListener.NONE);
    }

    @Test
    void rejectsTheRecordThatIsWrongAndLoadsTheOthers() {
        Path page = Pages.write(
                folder.resolve("page.txt"),
                SUPPER,
                "A bridge|Atlantis Poseidonis 2020|People met there.",
                "A door|Germany Berlin 2023-2019|It opened before it closed.",
                GARDEN);
        List<Problem> heard = new ArrayList<>();
        LoadResult result = CatalogueLoader.load(Pages.load(data(), page), new LoadListener() {
            @Override
            public void problem(Problem problem) {
                heard.add(problem);
            }
        });

        LoadReport report = result.report();
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejected()).isEqualTo(2);
        assertThat(heard).isEqualTo(report.problems());
        assertThat(report.problems())
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .extracting(Problem::line)
                .containsExactly(11, 17);
        assertThat(report.problems().toString()).contains("Atlantis").contains("2023-2019");
        assertThat(result.release().report())
                .content()
                .contains("\"rejected\" : 2")
                .contains("Atlantis");
        try (ReleaseStore store = new ReleaseStore(result.release())) {
            assertThat(store.value("SELECT (COUNT(*) AS ?n) { ?practice a icp:Practice }"))
                    .isEqualTo("2");
        }
    }

    @Test
    void keepsAnUnknownCityAsTextWithAWarning() {
        Path page = Pages.write(folder.resolve("page.txt"), "A well|Norway Nowherebyen 2020|Water for all.");
        LoadPreview result = LoadPreview.of(Pages.load(data(), page));
        assertThat(result.report().problems())
                .filteredOn(problem -> problem.code().equals("place-unresolved"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
                    assertThat(problem.line()).isEqualTo(5);
                    assertThat(problem.message()).contains("Nowherebyen");
                });
        assertThat(result.select("SELECT ?text ?city { ?p icp:placeText ?text OPTIONAL { ?p icp:city ?city } }"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsOnlyKeys("text").containsEntry("text", "Nowherebyen"));
    }

    @Test
    void mergesAnExactDuplicateWithAWarning() {
        Path page = Pages.write(folder.resolve("page.txt"), SUPPER, GARDEN, SUPPER);
        LoadReport report = LoadPreview.of(Pages.load(data(), page)).report();
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.merged()).isEqualTo(1);
        assertThat(report.rejected()).isZero();
        assertThat(report.problems())
                .filteredOn(problem -> problem.code().equals("duplicate"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("page.txt:3"));
    }

    /** The golden pages are read by a test of their own; here they go all the way. */
    @Test
    void sourcesOfEveryKindBecomePractices() {
        List<Path> sources = Stream.of(
                        "facets-and-footer/page.txt",
                        "html-listing/page.html",
                        "practice-page/page.html",
                        "csv-usual-names/page.csv",
                        "json-array/page.json",
                        "json-lines/page.ndjson",
                        "graph/page.ttl")
                .map(Path.of("src/test/resources/pages")::resolve)
                .toList();
        LoadResult result = CatalogueLoader.load(LoadRequest.of(data(), sources).withdrawing(), LoadListener.NONE);
        LoadReport report = result.report();
        assertThat(report.sources()).extracting(SourceReport::read).containsExactly(3, 2, 1, 5, 2, 2, 3);
        assertThat(report.problems())
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .extracting(Problem::code)
                .containsOnly("country-unknown", "title-missing", "period-impossible");
        assertThat(report.rejected()).isEqualTo(5);
        try (ReleaseStore store = new ReleaseStore(result.release())) {
            assertThat(store.value("SELECT (COUNT(*) AS ?n) { ?practice a icp:Practice }"))
                    .isEqualTo(Integer.toString(report.accepted()));
            assertThat(store.value("""
                    SELECT (COUNT(DISTINCT ?record) AS ?n) { ?practice a icp:Practice ; prov:wasDerivedFrom ?record }""")).isEqualTo(Integer.toString(report.accepted() + report.merged()));
            assertThat(store.value("SELECT (COUNT(*) AS ?n) { ?record icp:headingLine \"CH Geneva\" }"))
                    .as("a country that was given by its code has its name in the heading")
                    .isEqualTo("0");
            assertThat(store.value("SELECT (STR(?document) AS ?n) { ?practice dct:title \"Un jardin pour tous\"@fr ;"
                            + " dct:references ?document }"))
                    .isEqualTo("https://www.example.org/garden.pdf");
        }
    }

    @Test
    void aDuplicateInAnotherSourceIsOnePracticeWithTwoRecords() {
        Path one = Pages.write(folder.resolve("one.txt"), SUPPER);
        Path two = Pages.write(folder.resolve("two.txt"), GARDEN, SUPPER);
        LoadPreview result =
                LoadPreview.of(LoadRequest.of(data(), List.of(one, two)).withdrawing());
        assertThat(result.report().accepted()).isEqualTo(2);
        assertThat(result.value("SELECT (COUNT(*) AS ?n) { ?practice a icp:Practice }"))
                .isEqualTo("2");
        assertThat(result.value("""
                    SELECT (COUNT(DISTINCT ?record) AS ?n)
                    { ?practice dct:title "Supper of the street"@en ; prov:wasDerivedFrom ?record }""")).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({
        "missing, SOURCE_NOT_FOUND",
        "empty, SOURCE_EMPTY",
        "binary, SOURCE_BINARY",
        "latin1, SOURCE_NOT_UTF8",
        "truncated, SOURCE_TRUNCATED",
        "cut, SOURCE_TRUNCATED",
        "prose, NO_RECORDS",
        "rejected, NO_RECORDS",
        "long, SOURCE_LINE_TOO_LONG"
    })
    void leavesTheCurrentReleaseWhereAFileIsWrong(String kind, Code code) throws IOException {
        String before = new DataFolder(good).current().orElseThrow();
        Path bad = folder.resolve(kind + ".txt");
        switch (kind) {
            case "empty" -> Files.write(bad, new byte[0]);
            case "binary" -> Files.write(bad, new byte[] {0, 1, 2, 3, 0, 5});
            case "latin1" ->
                Files.write(bad, "Caf\u00e9\n\nNorway Oslo 2020\n\nText\n".getBytes(StandardCharsets.ISO_8859_1));
            case "truncated" -> Files.writeString(bad, "A title\n\nNorway Oslo 2020\n");
            case "cut" -> Files.writeString(bad, "A title\n\nNorway Oslo 2020\n\nA text that breaks off in the mid");
            case "prose" -> Files.writeString(bad, "Only some words here.\n\nAnd a few more of them.\n");
            case "rejected" -> Pages.write(bad, "A bridge|Atlantis Poseidonis 2020|People met there.");
            case "long" -> Files.writeString(bad, "x".repeat(50_000_000));
            default -> assertThat(bad).doesNotExist();
        }
        assertThatThrownBy(() -> CatalogueLoader.load(Pages.load(good, bad), LoadListener.NONE))
                .isInstanceOfSatisfying(LoaderException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(code);
                    assertThat(failure.getMessage()).contains(bad.getFileName().toString());
                });
        assertThat(new DataFolder(good).current()).contains(before);
        assertThat(new DataFolder(good).currentRelease()).isPresent();
        assertThat(good.resolve("building")).doesNotExist();
    }

    @Test
    void keepsTheIriOfAPracticeWhoseTitleIsMended() {
        Path page = folder.resolve("page.txt");
        CatalogueLoader.load(Pages.load(data(), Pages.write(page, SUPPER, GARDEN)), LoadListener.NONE);
        Pages.write(page, SUPPER.replace("Supper of the", "Suppers in the"), GARDEN);
        LoadPreview result = LoadPreview.of(Pages.load(data(), page));
        assertThat(result.report().difference().changed()).isEqualTo(1);
        assertThat(result.value("SELECT ?practice { ?practice dct:title \"Suppers in the street\"@en }"))
                .isEqualTo("supper-of-the-street");
    }

    @Test
    void tellsPracticesOfTheSameTitleApartByPlace() {
        Path page = Pages.write(
                folder.resolve("page.txt"),
                "A garden for all|Sweden Malmö since 2018|An urban gardening project of the city.",
                "A garden for all|Norway Bergen 2019|Another garden for all people of the city.");
        LoadPreview result = LoadPreview.of(Pages.load(data(), page));
        assertThat(result.select("SELECT ?practice { ?practice a icp:Practice } ORDER BY ?practice"))
                .extracting(row -> row.get("practice"))
                .containsExactly("a-garden-for-all", "a-garden-for-all-bergen");
    }

    @Test
    void practicesOfTheSameTitleAndHeadingKeepTheirIrisInAnyOrder() {
        String one = "A garden for all|Norway Bergen 2019|The first garden of the city.";
        String two = "A garden for all|Norway Bergen 2019|Another garden for all people of the city.";
        Path page = folder.resolve("page.txt");
        String expected = "[a-garden-for-all: The first garden of the city., "
                + "a-garden-for-all-bergen: Another garden for all people of the city.]";
        assertThat(practicesLoaded(Pages.write(page, one, two))).isEqualTo(expected);
        assertThat(practicesPreviewed(Pages.write(page, one, two))).isEqualTo(expected);
        assertThat(practicesLoaded(Pages.write(page, two, one))).isEqualTo(expected);
        assertThat(practicesPreviewed(Pages.write(page, two)))
                .isEqualTo("[a-garden-for-all-bergen: Another garden for all people of the city.]");
    }

    @Test
    void aDuplicateOfARejectedRecordIsRejectedToo() {
        String rejected = "A bridge|Atlantis Poseidonis 2020|People met there.";
        Path page = Pages.write(folder.resolve("page.txt"), rejected, SUPPER, rejected);
        LoadReport report = LoadPreview.of(Pages.load(data(), page)).report();
        assertThat(report.rejected()).isEqualTo(2);
        assertThat(report.merged()).isZero();
    }

    @Test
    void aCuratorCanAddAndRemoveThemes() throws IOException {
        Path page = Pages.write(folder.resolve("page.txt"), GARDEN);
        Path curation = Files.writeString(folder.resolve("themes.csv"), """
                practice,theme,action,curator,reason,date
                a-garden-for-all,urban-gardening,remove,A. Curator,It is a car park,2024-05-06
                a-garden-for-all,sport,add,A. Curator,They play there,2024-05-06
                no-such-practice,sport,add,A. Curator,Nobody,2024-05-06
                """);
        LoadPreview result =
                LoadPreview.of(LoadRequest.of(data(), List.of(page)).keeping(curation));
        assertThat(result.report().problems())
                .filteredOn(problem -> problem.code().equals("decision-unused"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("no-such-practice"));
        assertThat(result.select("SELECT ?theme { ?practice icp:theme ?theme }"))
                .extracting(row -> row.get("theme"))
                .containsExactly("sport");
        assertThat(result.value("SELECT ?reason { ?removal a icp:ThemeRemoval ; icp:reason ?reason }"))
                .isEqualTo("It is a car park");
    }

    @Test
    void saysThatTheLicenceOfASourceIsNotKnown() throws IOException {
        Path page = Pages.write(folder.resolve("page.txt"), SUPPER);
        LoadPreview unknown = LoadPreview.of(Pages.load(data(), page));
        assertThat(unknown.report().problems()).extracting(Problem::code).contains("licence-unknown");
        assertThat(rights(unknown)).contains("not known");
        Files.writeString(folder.resolve("page-metadata.json"), """
                {"title": "A page", "license": "https://example.org/licence", "publisher": "A publisher"}
                """);
        LoadPreview known = LoadPreview.of(Pages.load(data(), page));
        assertThat(known.report().problems()).extracting(Problem::code).doesNotContain("licence-unknown");
        assertThat(rights(known)).contains("https://example.org/licence").doesNotContain("not known");
    }

    @Test
    void validatesWithoutWriting() {
        Path page = Pages.write(folder.resolve("page.txt"), SUPPER, "A bridge|Atlantis Poseidonis 2020|People met.");
        LoadReport report =
                CatalogueLoader.preview(LoadRequest.of(folder.resolve("data"), List.of(page)), LoadListener.NONE);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(data()).doesNotExist();
    }

    @Test
    void refusesAFolderThatAnotherLoadWritesTo() {
        try (FolderLock held = new DataFolder(data()).lock()) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> CatalogueLoader.load(LoadRequest.bundled(data()), LoadListener.NONE))
                    .isInstanceOfSatisfying(
                            LoaderException.class,
                            failure -> assertThat(failure.code()).isEqualTo(Code.DATA_FOLDER_BUSY));
        }
    }

    private static String rights(LoadPreview read) {
        return read.select("SELECT ?p ?o { <" + NamedGraph.CATALOGUE.iri()
                        + "> dct:license|dct:rights ?o . BIND(STR(?o) AS ?p) }")
                .toString();
    }

    private String practicesLoaded(Path page) {
        LoadResult result = CatalogueLoader.load(Pages.load(data(), page), LoadListener.NONE);
        try (ReleaseStore store = new ReleaseStore(result.release())) {
            return practices(store.select(DESCRIPTIONS));
        }
    }

    private String practicesPreviewed(Path page) {
        return practices(LoadPreview.of(Pages.load(data(), page)).select(DESCRIPTIONS));
    }

    private static String practices(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> row.get("practice") + ": " + row.get("text"))
                .toList()
                .toString();
    }

    private Path data() {
        return folder.resolve("data");
    }
}
