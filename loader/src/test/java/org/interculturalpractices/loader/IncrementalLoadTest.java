package org.interculturalpractices.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.PracticeVersions;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.loader.report.LoadReport;
import org.interculturalpractices.loader.report.SourceReport;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.loader.source.SourceDescription;
import org.interculturalpractices.loader.source.SourceEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that come, change and go, one load after the other. */
class IncrementalLoadTest {

    private static final String SUPPER =
            "Supper of the street|Norway Oslo 2021|Neighbours cook for each other once a month.";
    private static final String GARDEN =
            "A garden for all|Norway Bergen 2019-2023|People of the city grow vegetables there.";

    private static final String PRACTICES = "SELECT (COUNT(*) AS ?n) { ?practice a icp:Practice }";

    /** A folder with a release of {@link #SUPPER}, which no test changes. */
    @TempDir
    private static Path begun;

    @TempDir
    private Path folder;

    @BeforeAll
    static void loadOnce(@TempDir Path pages) throws IOException {
        Files.createDirectories(begun.resolve("datasets"));
        CatalogueLoader.load(Pages.load(begun, Pages.write(pages.resolve("one.txt"), SUPPER)), LoadListener.NONE);
    }

    /** Linked datasets take time and are not what is loaded here. */
    @BeforeEach
    void withoutDatasets() throws IOException {
        Files.createDirectories(data().resolve("datasets"));
    }

    @Test
    void addsASourceToThoseOfTheCurrentRelease() throws IOException {
        begin();
        LoadPreview result = previewAdding(Pages.write(folder.resolve("two.txt"), GARDEN));
        assertThat(sources(result)).containsExactly("one.txt", "two.txt");
        assertThat(practices(result)).isEqualTo("2");
    }

    @Test
    void aSourceOfTheSameNameTakesThePlaceOfTheFormerOneAndPracticesKeepTheirIris() {
        load(Pages.write(folder.resolve("one.txt"), SUPPER, GARDEN));
        LoadPreview result = previewAdding(Pages.write(
                folder.resolve("one.txt"),
                "Supper of the street|Norway Oslo 2021|Neighbours cook for each other twice a month.",
                GARDEN));
        assertThat(sources(result)).containsExactly("one.txt");
        assertThat(
                        result.value(
                                "SELECT (STR(?p) AS ?n) { ?p dct:title ?t ; dct:description ?d FILTER CONTAINS(?d, \"twice\") }"))
                .endsWith("/supper-of-the-street");
    }

    @Test
    void twoVersionsOfAPageLoadedTogetherAreOnePracticeWithOneText() throws IOException {
        begin();
        Path mended = Pages.write(
                folder.resolve("mended.txt"),
                "Supper of the street|Norway Oslo 2021|Neighbours cook for each other twice a month.");
        load(mended);
        LoadPreview both = LoadPreview.of(LoadRequest.of(data(), List.of(folder.resolve("one.txt"), mended))
                .withdrawing());
        assertThat(both.report().accepted()).isEqualTo(1);
        assertThat(both.report().merged()).isEqualTo(1);
        assertThat(both.value("SELECT (COUNT(?text) AS ?n) { ?practice dct:description ?text ; a icp:Practice }"))
                .isEqualTo("1");
        assertThat(both.value(
                        "SELECT (COUNT(?record) AS ?n) { ?practice prov:wasDerivedFrom ?record ; a icp:Practice }"))
                .isEqualTo("2");
    }

    @Test
    void addingTheSameSourceAgainChangesNothing() throws IOException {
        String first = begin().id();
        LoadResult again = add(folder.resolve("one.txt"));
        assertThat(again.changed()).isFalse();
        assertThat(again.release().id()).isEqualTo(first);
    }

    @Test
    void withdrawsASourceByItsName() throws IOException {
        begin();
        add(Pages.write(folder.resolve("two.txt"), GARDEN));
        LoadPreview result = LoadPreview.of(
                LoadRequest.adding(data(), List.of()).without("one.txt").withdrawing());
        assertThat(sources(result)).containsExactly("two.txt");
        assertThat(result.value("SELECT (STR(?p) AS ?n) { ?p a icp:WithdrawnPractice }"))
                .endsWith("/supper-of-the-street");
    }

    @Test
    void saysWhichSourcesThereAreIfOneToWithdrawIsNone() throws IOException {
        begin();
        assertThatThrownBy(() -> CatalogueLoader.load(
                        LoadRequest.adding(data(), List.of())
                                .without("nosuch.txt")
                                .withdrawing(),
                        LoadListener.NONE))
                .isInstanceOfSatisfying(
                        LoaderException.class,
                        failure -> assertThat(failure.code()).isEqualTo(Code.SOURCE_NOT_FOUND))
                .hasMessageContaining("one.txt");
    }

    @Test
    void theCopyOfASourceIsUsedThoughTheFileIsGone() throws IOException {
        begin();
        Files.delete(folder.resolve("one.txt"));
        assertThat(practices(previewAdding(Pages.write(folder.resolve("two.txt"), GARDEN))))
                .isEqualTo("2");
    }

    @Test
    void aPracticeHasAVersionThatChangesWithWhatIsSaidOfItAlone() throws IOException {
        ReleaseFolder first = begin();
        ReleaseFolder more = add(Pages.write(folder.resolve("two.txt"), GARDEN)).release();
        ReleaseFolder changed = add(Pages.write(
                        folder.resolve("one.txt"),
                        "Supper of the street|Norway Oslo 2021|Neighbours cook for each other twice a month."))
                .release();
        String supper = "supper-of-the-street";
        assertThat(PracticeVersions.of(first, supper)).isPresent().isEqualTo(PracticeVersions.of(more, supper));
        assertThat(PracticeVersions.of(changed, supper)).isPresent().isNotEqualTo(PracticeVersions.of(more, supper));
        assertThat(PracticeVersions.of(first, "a-garden-for-all")).isEmpty();
        assertThat(PracticeVersions.of(changed, "a-garden-for-all"))
                .isPresent()
                .isEqualTo(PracticeVersions.of(more, "a-garden-for-all"));
    }

    @Test
    void practicesWhoseSlugsBeginAlikeHaveVersionsOfTheirOwn() throws IOException {
        List<String> titles = List.of("Part 1", "Part 10", "Part 1 again", "Part 100", "Part");
        ReleaseFolder release = load(Pages.write(
                        folder.resolve("one.txt"),
                        titles.stream()
                                .map(title -> title + "|Norway Oslo 2021|Neighbours and refugees cook for each other: "
                                        + title + ".")
                                .toArray(String[]::new)))
                .release();
        List<String> rows = Files.readAllLines(release.path().resolve("practice-versions.tsv"));
        assertThat(rows).hasSize(titles.size()).isSorted();
        for (String row : rows) {
            assertThat(PracticeVersions.of(release, row.substring(0, row.indexOf('\t'))))
                    .hasValue(row.substring(row.indexOf('\t') + 1));
        }
        assertThat(PracticeVersions.of(release, "part-11")).isEmpty();
        assertThat(PracticeVersions.of(release, "a")).isEmpty();
        assertThat(PracticeVersions.of(release, "z")).isEmpty();
    }

    @Test
    void keepsRejectedRecordsSoThatTheyCanBeMendedAndLoaded() throws IOException {
        Files.writeString(
                folder.resolve("page-metadata.json"),
                "{\"iri\": \"https://example.org/page\", \"language\": \"en\", \"retrieved\": \"2026-11-20\"}");
        Path page = Pages.write(
                folder.resolve("page.txt"),
                SUPPER,
                "A sunken city|Atlantis Oslo 2022|Its people live under the sea, as is well known.",
                "Back in time|Norway Oslo 2023-2019|The clock of the town hall runs backwards.",
                GARDEN);
        LoadReport report = load(page).report();
        assertThat(report.rejected()).isEqualTo(2);
        SourceReport source = report.sources().getFirst();
        assertThat(source.lines().boilerplate()
                        + source.lines().records()
                        + source.lines().rejected())
                .isEqualTo(source.lines().total());
        assertThat(source.lines().rejected()).isEqualTo(10);
        Path rejected = rejectedFile();
        assertThat(report.open()).isEqualTo(2);
        assertThat(CatalogueSource.open(rejected).description())
                .isEqualTo(CatalogueSource.open(page).description())
                .isNotEqualTo(SourceDescription.UNKNOWN);
        String text = Files.readString(rejected);
        assertThat(text).contains("#! page.txt:11: error: \"Atlantis Oslo\"", "A sunken city", "Back in time");
        Path mended = Files.writeString(
                folder.resolve(rejected.getFileName()),
                text.replace("Atlantis Oslo 2022", "Norway Oslo 2022").replace("2023-2019", "2019-2023"));
        LoadResult result = add(mended);
        assertThat(result.report().rejected())
                .as("the page itself still has them")
                .isEqualTo(2);
        assertThat(result.report().open()).as("and another source mends them").isZero();
        assertThat(result.report().isComplete()).isTrue();
        assertThat(practices(result)).isEqualTo("4");
        assertThat(rejected)
                .as("nobody has edited it, and no record of it is open")
                .doesNotExist();
    }

    /** Goes on from a load of {@code one.txt} with one practice. */
    private ReleaseFolder begin() throws IOException {
        Pages.write(folder.resolve("one.txt"), SUPPER);
        return LinkedCopy.of(new DataFolder(begun), data()).currentRelease().orElseThrow();
    }

    private Path rejectedFile() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data/rejected"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private LoadResult load(Path page) {
        return CatalogueLoader.load(Pages.load(data(), page), LoadListener.NONE);
    }

    private LoadResult add(Path page) {
        return CatalogueLoader.load(LoadRequest.adding(data(), List.of(page)), LoadListener.NONE);
    }

    private LoadPreview previewAdding(Path page) {
        return LoadPreview.of(LoadRequest.adding(data(), List.of(page)));
    }

    private static List<String> sources(LoadPreview preview) {
        return preview.report().entries().stream().map(SourceEntry::name).toList();
    }

    private static String practices(LoadPreview preview) {
        return preview.value(PRACTICES);
    }

    private static String practices(LoadResult result) {
        try (ReleaseStore store = new ReleaseStore(result.release())) {
            return store.value(PRACTICES);
        }
    }
}
