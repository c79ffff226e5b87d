package org.interculturalpractices.loader.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadPreview;
import org.interculturalpractices.loader.LoadRequest;
import org.interculturalpractices.loader.LoadResult;
import org.interculturalpractices.loader.ReleaseStore;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.loader.report.LoadReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same practice on several pages and in several languages, through real loads. */
class IdentityTest {

    private static final String HEADING = "practice,other,decision,basis,reason,curator,date\n";
    private static final String GARDEN = "A garden for all in the town";
    private static final String ENGLISH =
            "The people of the town come together and grow their vegetables in a garden that belongs to everyone.";
    private static final String ENGLISH_MENDED =
            "The people of the town meet in a garden that belongs to all of them and where vegetables are grown.";
    private static final String FRENCH =
            "Les habitants de la ville se retrouvent dans un jardin qui appartient à tout le monde et y cultivent des légumes.";

    @TempDir
    private Path folder;

    /** Linked datasets take time and are not what is told apart here. */
    @BeforeEach
    void withoutDatasets() throws IOException {
        Files.createDirectories(folder.resolve("data/datasets"));
    }

    @Test
    void recordsOfTwoSourcesWithTheSameTitlePlaceAndPeriodAreOnePractice() throws IOException {
        Path one = listing("one.txt", GARDEN, ENGLISH);
        Path two = listing("two.txt", "A garden for all in the Town!", ENGLISH_MENDED);
        LoadResult result = load(one, two);
        assertThat(result.report().accepted()).isEqualTo(1);
        assertThat(result.report().merged()).isEqualTo(1);
        assertThat(codes(result.report())).contains("merged");
        assertThat(Files.readString(folder.resolve("data/identity.csv")))
                .startsWith(HEADING)
                .contains("same,same-title,")
                .contains("% of the words of the titles");
        assertThat(ask(result, """
                SELECT (CONCAT(?title, " ", STR(COUNT(?record))) AS ?n)
                { ?practice a icp:Practice ; dct:title ?title ; prov:wasDerivedFrom ?record } GROUP BY ?title""")).isEqualTo(GARDEN + " 2");
    }

    @Test
    void anExactCopyBetweenTwoRecordsOfAPracticeTakesNothingAway() throws IOException {
        Path one = listing("one.txt", GARDEN, ENGLISH);
        Path copy = Files.writeString(
                folder.resolve("copy.txt"), "Practices\n\n" + GARDEN + "\n\nNorway Bergen 2019\n\n" + ENGLISH + "\n");
        Path two = listing("two.txt", "A garden for all in the Town!", ENGLISH_MENDED);
        LoadPreview result = preview(one, copy, two);
        assertThat(result.report().accepted()).isEqualTo(1);
        assertThat(result.report().merged()).isEqualTo(2);
        assertThat(result.value("SELECT (COUNT(?record) AS ?n) { ?practice prov:wasDerivedFrom ?record }"))
                .isEqualTo("3");
    }

    @Test
    void recordsOfOneSourceStayTwoPractices() throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.txt"),
                GARDEN + "\n\nNorway Bergen 2019\n\n" + ENGLISH + "\n\n" + GARDEN + "\n\nNorway Bergen 2019\n\n"
                        + ENGLISH_MENDED + "\n");
        assertThat(preview(page).report().accepted()).isEqualTo(2);
    }

    @Test
    void anotherPeriodIsAnotherPractice() throws IOException {
        Path one = listing("one.txt", GARDEN, ENGLISH);
        Path two = Files.writeString(
                folder.resolve("two.txt"), GARDEN + "\n\nNorway Bergen 2021\n\n" + ENGLISH_MENDED + "\n");
        assertThat(preview(one, two).report().accepted()).isEqualTo(2);
    }

    @Test
    void anotherNumberInTheTitleIsAnotherPractice() throws IOException {
        Path one = listing("one.txt", "Neighbours of the town who garden together, part 1", ENGLISH);
        Path two = listing("two.txt", "Neighbours of the town who garden together, part 2", ENGLISH_MENDED);
        assertThat(preview(one, two).report().accepted()).isEqualTo(2);
    }

    @Test
    void aPageThatOneListingLeadsToFromSeveralPracticesIsThePageOfNone() throws IOException {
        Path page = Files.writeString(folder.resolve("en.html"), """
                <html lang="en"><body>
                <h3><a href="https://www.example.org/all">A garden</a></h3><p>Norway Bergen 2019</p><p>%s</p>
                <h3><a href="https://www.example.org/all">A choir</a></h3><p>Norway Oslo 2020</p><p>%s</p>
                </body></html>""".formatted(ENGLISH, ENGLISH_MENDED));
        assertThat(preview(page).report().accepted()).isEqualTo(2);
    }

    @Test
    void theSameTitleInTwoLanguagesIsAQuestionForACurator() throws IOException {
        Path one = listing("one.txt", GARDEN, ENGLISH);
        Path two = listing("two.txt", GARDEN, FRENCH);
        LoadReport report = preview(one, two).report();
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.problems())
                .filteredOn(problem -> problem.code().equals("identity-suspected"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("icp curate merge ", "icp curate split"));
    }

    @Test
    void pagesThatTheListingsLinkMakeOnePracticeInTwoLanguages() throws IOException {
        Path english = html("en.html", "en", GARDEN, ENGLISH);
        Path french = html("fr.html", "fr", "Un jardin pour toute la ville", FRENCH);
        LoadResult result = load(english, french);
        assertThat(result.report().accepted()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("data/identity.csv"))).contains("same,same-page,");
        assertThat(ask(result, """
                SELECT (GROUP_CONCAT(LANG(?title); separator=" ") AS ?n)
                { SELECT ?title { ?practice a icp:Practice ; dct:title ?title } ORDER BY LANG(?title) }""")).isEqualTo("en fr");
        assertThat(ask(result, "SELECT (COUNT(?text) AS ?n) { ?practice a icp:Practice ; dct:description ?text }"))
                .isEqualTo("2");
    }

    @Test
    void aCuratorJoinsAndPartsPractices() throws IOException {
        Path one = listing("one.txt", GARDEN, ENGLISH);
        Path two = listing("two.txt", "Un jardin pour toute la ville", FRENCH);
        assertThat(load(one, two).report().accepted()).isEqualTo(2);
        Path file = folder.resolve("data/identity.csv");
        String row = "a-garden-for-all-in-the-town,un-jardin-pour-toute-la-ville,%s,curator,"
                + "The French page is a translation,A. Curator,2026-11-25\n";
        Files.writeString(file, HEADING + row.formatted("same"));
        LoadResult joined = load(one, two);
        assertThat(joined.report().accepted()).isEqualTo(1);
        assertThat(ask(joined, """
                SELECT (STR(?by) AS ?n) { ?old a icp:WithdrawnPractice ; dct:isReplacedBy ?by }""")).endsWith("/a-garden-for-all-in-the-town");
        Files.writeString(file, HEADING + row.formatted("different"));
        LoadPreview parted = preview(one, two);
        assertThat(parted.report().accepted()).isEqualTo(2);
        assertThat(parted.value("SELECT (COUNT(*) AS ?n) { ?old a icp:WithdrawnPractice }"))
                .isEqualTo("0");
        assertThat(parted.value("""
                SELECT (COUNT(*) AS ?n)
                { <https://w3id.org/intercultural-practices/id/practice/un-jardin-pour-toute-la-ville> a icp:Practice }""")).isEqualTo("1");
    }

    @Test
    void aPracticeKeepsItsIriWhenOnlyItsSecondRecordIsLeft() throws IOException {
        Path one = listing("one.txt", GARDEN, ENGLISH);
        Path two = listing("two.txt", "A garden for all in the Town!", ENGLISH_MENDED);
        load(one, two);
        assertThat(preview(two).value("SELECT (STR(?practice) AS ?n) { ?practice a icp:Practice }"))
                .endsWith("/a-garden-for-all-in-the-town");
    }

    @Test
    void theSameInputGivesTheSameReleaseWhenWhatWasFoundIsKept() throws IOException {
        Path one = listing("one.txt", GARDEN, ENGLISH);
        Path two = listing("two.txt", "A garden for all in the Town!", ENGLISH_MENDED);
        String first = load(one, two).release().id();
        assertThat(load(one, two).release().id()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,a,same,curator,Why,Who,2026-11-25",
                "a,b,perhaps,curator,Why,Who,2026-11-25",
                "a,b,same,guess,Why,Who,2026-11-25",
                "a,b,same,curator,,Who,2026-11-25",
                "a,b,same,curator,Why,,2026-11-25",
                "a,b,same,curator,Why,Who,yesterday",
                "A title,b,same,curator,Why,Who,2026-11-25",
                "a,b,same",
                "a,b,same,curator,Why,Who,2026-11-25\nb,a,same,curator,Why,Who,2026-11-25",
                "a,b,same,curator,Why,Who,2026-11-25\nc,b,same,curator,Why,Who,2026-11-25"
            })
    void refusesAFileThatCannotBeUnderstood(String rows) throws IOException {
        Files.writeString(folder.resolve("data/identity.csv"), HEADING + rows + "\n");
        Path page = listing("one.txt", GARDEN, ENGLISH);
        assertThatThrownBy(() -> preview(page))
                .isInstanceOfSatisfying(
                        LoaderException.class,
                        failure -> assertThat(failure.code()).isEqualTo(Code.DECISIONS_INVALID));
    }

    private LoadResult load(Path... pages) {
        return CatalogueLoader.load(
                LoadRequest.of(folder.resolve("data"), Arrays.asList(pages)).withdrawing(), LoadListener.NONE);
    }

    private LoadPreview preview(Path... pages) {
        return LoadPreview.of(
                LoadRequest.of(folder.resolve("data"), Arrays.asList(pages)).withdrawing());
    }

    private static List<String> codes(LoadReport report) {
        return report.problems().stream().map(Problem::code).toList();
    }

    private static String ask(LoadResult result, String query) {
        try (ReleaseStore store = new ReleaseStore(result.release())) {
            return store.value(query);
        }
    }

    private Path listing(String name, String title, String text) throws IOException {
        return Files.writeString(folder.resolve(name), title + "\n\nNorway Bergen 2019\n\n" + text + "\n");
    }

    private Path html(String name, String language, String title, String text) throws IOException {
        return Files.writeString(folder.resolve(name), """
                <html lang="%s"><head><meta charset="utf-8"></head><body>
                <h3><a href="https://www.example.org/%s/web/practices/-/a-garden">%s</a></h3><p>Norway Bergen 2019</p><p>%s</p>
                </body></html>""".formatted(language, language, title, text));
    }
}
