package org.interculturalpractices.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.interculturalpractices.loader.curate.Curation;
import org.interculturalpractices.loader.decide.Attribution;
import org.interculturalpractices.loader.decide.ThemeDecision.Action;
import org.interculturalpractices.loader.files.Checksums;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.reject.Reject;
import org.interculturalpractices.loader.reject.RejectLedger;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.loader.report.LoadReport;
import org.interculturalpractices.loader.report.PracticeChange;
import org.interculturalpractices.loader.report.PracticeChange.Kind;
import org.interculturalpractices.loader.report.RejectState;
import org.interculturalpractices.loader.source.SourceDescription;
import org.interculturalpractices.loader.source.SourceEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a curator did in one load is there after the next, by following the instructions and by slips that people make. */
class NothingIsLostTest {

    private static final String SUPPER =
            "Supper of the street|Norway Oslo 2021|Neighbours cook for each other once a month.";
    private static final String GARDEN =
            "A garden for all|Norway Bergen 2019-2023|People of the city grow vegetables there.";
    private static final String CHOIR =
            "A choir of tongues|Sweden Botkyrka 2018|People sing together in the town hall.";
    private static final String SUNKEN =
            "A sunken city|Atlantis Oslo 2022|Its people live under the sea, as is well known.";
    private static final String BACKWARDS =
            "Back in time|Norway Oslo 2023-2019|The clock of the town hall runs backwards.";
    private static final String PRACTICES = "SELECT ?p { ?p a icp:Practice }";
    private static final Attribution BY = new Attribution("A. Curator", "It is so.", LocalDate.of(2026, 11, 28));

    @TempDir
    private Path folder;

    @BeforeEach
    void withoutDatasets() throws IOException {
        Files.createDirectories(data().datasetsFolder());
    }

    @Test
    void aMendedRecordOutlivesTheNextLoads() throws IOException {
        Files.writeString(
                folder.resolve("page-metadata.json"),
                "{\"iri\": \"https://example.org/page\", \"publisher\": \"A publisher\"}");
        add(page("page.txt", SUPPER, SUNKEN, BACKWARDS));
        Path rejected = rejectedFiles().getFirst();
        mend(rejected, "Atlantis Oslo", "Norway Oslo");
        String edited = Files.readString(rejected);
        LoadReport one = add(rejected).report();
        assertThat(one.open()).isEqualTo(1);
        assertThat(one.isComplete()).isFalse();
        LoadResult next = add(page("other.txt", CHOIR));
        assertThat(practices(next)).contains("a-sunken-city");
        assertThat(rejected).as("it is edited, and a source").hasContent(edited);
        assertThat(SourceDescription.readBeside(rejected).publisher()).isEqualTo("A publisher");

        Path renamed = folder.resolve("mended by me.txt");
        Files.copy(rejected, renamed);
        mend(renamed, "2023-2019", "2019-2023");
        LoadResult both = add(renamed);
        assertThat(both.report().isComplete()).isTrue();
        assertThat(practices(both)).contains("a-sunken-city", "back-in-time");
        assertThat(ledger(RejectState.MENDED))
                .extracting(Reject::practice)
                .containsExactlyInAnyOrder("a-sunken-city", "back-in-time");

        mend(renamed, "Norway Oslo 2022", "Norway Bergen 2022");
        LoadResult again = add(renamed);
        assertThat(practices(again))
                .as("the record mended twice keeps its address")
                .contains("a-sunken-city")
                .hasSize(4);
        assertThat(again.report().difference().of(Kind.CHANGED))
                .singleElement()
                .returns("a-sunken-city", PracticeChange::practice)
                .returns("place", PracticeChange::reason);
        assertThat(add().changed()).isFalse();
    }

    @Test
    void aMendedRecordThatIsMergedAndPartedAgainHasItsOwnAddress() throws IOException {
        add(page("page.txt", SUPPER, SUNKEN));
        Path rejected = rejectedFiles().getFirst();
        mend(rejected, "Atlantis Oslo", "Norway Oslo");
        add(rejected);
        curate(curation -> curation.merge("supper", "a-sunken", BY));
        assertThat(practices(add())).containsExactly("supper-of-the-street");
        add(page("other.txt", GARDEN));
        curate(curation -> curation.split("supper", "a-sunken", BY));
        assertThat(practices(add())).contains("supper-of-the-street", "a-sunken-city");
        assertThat(Files.readAllLines(data().register()))
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void aMendedRecordIsKnownByItsWordsWhereItsNoteIsGone() throws IOException {
        add(page("page.txt", SUPPER, SUNKEN, BACKWARDS));
        LoadReport report =
                add(page("by-hand.txt", SUNKEN.replace("Atlantis", "Norway"))).report();
        assertThat(report.open()).isEqualTo(1);
        assertThat(ledger(RejectState.MENDED)).extracting(Reject::title).containsExactly("A sunken city");
        String open = ledger(RejectState.OPEN).getFirst().id();
        try (Curation curation = Curation.of(data().path())) {
            curation.dismiss(open.substring(0, 6), BY);
            curation.save();
        }
        assertThat(preview().report().isComplete())
                .as("what is no practice needs no mending")
                .isTrue();
    }

    @Test
    void aFileOfRejectedRecordsThatSomebodyEditsIsNeverWritten() throws IOException {
        add(page("page.txt", SUPPER, SUNKEN));
        Path rejected = rejectedFiles().getFirst();
        Files.writeString(rejected, Files.readString(rejected) + "A thought of mine.\n");
        String edited = Files.readString(rejected);
        add(page("page.txt", SUPPER, SUNKEN, BACKWARDS));
        assertThat(rejected).hasContent(edited);
        assertThat(rejectedFiles())
                .as("the new version of the page has a file of its own")
                .hasSize(2);
        Path other = rejectedFiles().stream()
                .filter(file -> !file.equals(rejected))
                .findFirst()
                .orElseThrow();
        assertThat(other).content().contains("A sunken city", "Back in time");
    }

    @Test
    void aDecisionGivenOnceCountsInEveryLaterLoad() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.csv"),
                "practice,theme,action,curator,reason,date\na-garden-for-all,sport,add,A. Curator,They play,2026-11-28\n");
        CatalogueLoader.load(
                LoadRequest.of(data().path(), List.of(page("one.txt", GARDEN))).keeping(file), LoadListener.NONE);
        LoadPreview later = preview(page("two.txt", SUPPER));
        assertThat(select(later, "SELECT ?theme { ?p icp:theme ?theme }")).contains("sport");
        assertThat(select(later, "SELECT ?reason { ?a icp:method icp:curated ; icp:reason ?reason }"))
                .containsExactly("They play");
    }

    @Test
    void everyKindOfDecisionIsPublishedAndCanBeTakenBack() throws IOException {
        LoadResult first = add(page("one.txt", GARDEN, SUPPER, CHOIR));
        curate(curation -> {
            curation.theme("a-garden", "sport", Action.ADD, BY);
            curation.place("a-garden", List.of("Norway/Oslo", "se"), BY);
            curation.period("A choir of tongues", "2016-", BY);
            curation.withdraw("supper", BY);
        });
        LoadResult decided = add();
        assertThat(practices(decided)).containsExactlyInAnyOrder("a-garden-for-all", "a-choir-of-tongues");
        assertThat(select(decided, "SELECT ?c { ?p a icp:Practice ; icp:country ?c }"))
                .contains("no", "se");
        assertThat(select(decided, "SELECT ?t { ?d a icp:PlaceCorrection ; icp:replacedText ?t }"))
                .containsExactly("Norway Bergen");
        assertThat(select(
                        decided,
                        "SELECT ?s { ?p icp:startYear ?s ; icp:periodStatus ?o FILTER STRENDS(STR(?o), \"ongoing\") }"))
                .containsExactly("2016");
        assertThat(select(decided, "SELECT ?r { ?p a icp:WithdrawnPractice ; icp:withdrawal/icp:reason ?r }"))
                .containsExactly("It is so.");
        assertThat(decided.report().difference().undecided())
                .as("a curator withdrew it")
                .isZero();
        curate(curation -> {
            curation.undoTheme("a-garden", "sport", BY);
            curation.undoPlace("a-garden", BY);
            curation.undoPeriod("a-choir", BY);
            curation.restore("supper", BY);
        });
        assertThat(preview().id())
                .as("as if nothing had been decided")
                .isEqualTo(first.release().id());
        assertThat(Files.readString(data().path().resolve("decisions/taken-back.csv")))
                .contains("a-garden-for-all sport add", "a-garden-for-all no/oslo se", "a-choir-of-tongues 2016-");
    }

    @Test
    void aMergeAndASplitArePublishedWithTheirReasons() throws IOException {
        add(page("one.txt", GARDEN, SUPPER));
        curate(curation -> curation.merge("a-garden", "supper", BY));
        LoadResult merged = add();
        assertThat(practices(merged)).containsExactly("a-garden-for-all");
        assertThat(merged.report().difference().merged()).isEqualTo(1);
        assertThat(select(merged, "SELECT ?r { ?p a icp:WithdrawnPractice ; icp:merge/icp:curator ?r }"))
                .containsExactly("A. Curator");
        curate(curation -> curation.split("a-garden", "supper", BY));
        LoadPreview split = preview();
        assertThat(practices(split)).containsExactlyInAnyOrder("a-garden-for-all", "supper-of-the-street");
        assertThat(select(split, "SELECT ?o { ?s a icp:Separation ; icp:otherPractice ?o }"))
                .containsExactly("supper-of-the-street");
        assertThat(Files.readString(data().path().resolve("decisions/taken-back.csv")))
                .contains("same curator");
    }

    @Test
    void aLoadThatWouldWithdrawPracticesChangesNothingUnasked() throws IOException {
        add(page("one.txt", GARDEN, SUPPER));
        String before = state();
        LoadRequest without = LoadRequest.of(data().path(), List.of(page("two.txt", CHOIR)));
        assertThatThrownBy(() -> CatalogueLoader.load(without, LoadListener.NONE))
                .isInstanceOfSatisfying(LoaderException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(Code.WITHDRAWAL_REFUSED);
                    assertThat(refused.code().exitCode()).isEqualTo(2);
                })
                .hasMessageContaining("2 of the practices")
                .hasMessageContaining("a-garden-for-all \"A garden for all\": its source one.txt is left out");
        assertThat(state()).isEqualTo(before);
        LoadReport preview = CatalogueLoader.preview(without, LoadListener.NONE);
        assertThat(preview.difference().withdrawn()).isEqualTo(2);
        assertThat(preview.difference().added()).isEqualTo(1);
        assertThat(state()).isEqualTo(before);
        assertThat(practices(LoadPreview.of(without.withdrawing()))).containsExactly("a-choir-of-tongues");
    }

    @Test
    void twoSourcesOfOneNameLiveBesideEachOther() throws IOException {
        add(page("one/page.txt", GARDEN));
        LoadResult both = add(page("two/page.txt", SUPPER));
        assertThat(practices(both)).containsExactlyInAnyOrder("a-garden-for-all", "supper-of-the-street");
        assertThat(both.report().problems()).extracting(Problem::code).contains("source-beside");
        LoadResult replaced = add(page("two/page.txt", SUPPER.replace("once", "twice")));
        assertThat(practices(replaced)).containsExactlyInAnyOrder("a-garden-for-all", "supper-of-the-street");
        assertThat(replaced.report().problems()).extracting(Problem::code).contains("source-replaced");
        assertThat(replaced.report().difference().of(Kind.CHANGED))
                .singleElement()
                .returns("text", PracticeChange::reason);
        List<SourceEntry> sources = replaced.release().manifest().sources();
        assertThat(sources).hasSize(2).extracting(SourceEntry::name).containsOnly("page.txt");
        assertThatThrownBy(() -> LoadPreview.of(leavingOut("page.txt")))
                .hasMessageContaining(sources.getFirst().label())
                .hasMessageContaining(sources.getLast().label());
        assertThat(practices(LoadPreview.of(leavingOut(sources.getFirst().label()))))
                .hasSize(1);
    }

    @Test
    void aSourceIsKnownByItsAddressWhateverItsName() throws IOException {
        describe("one/page-metadata.json", "https://example.org/practices");
        describe("two/page-metadata.json", "https://example.org/others");
        describe("three/saved-metadata.json", "https://example.org/practices");
        add(page("one/page.txt", GARDEN, CHOIR));
        LoadResult other = add(page("two/page.txt", SUPPER));
        assertThat(other.release().manifest().sources()).hasSize(2);
        LoadResult renamed = add(page("three/saved.txt", GARDEN, CHOIR.replace("sing", "sing and dance")));
        assertThat(renamed.release().manifest().sources())
                .extracting(SourceEntry::name)
                .containsExactly("page.txt", "saved.txt");
        assertThat(practices(renamed)).hasSize(3);
        Path moved = Files.copy(folder.resolve("three/saved.txt"), folder.resolve("moved.txt"));
        LoadResult relabelled = add(moved);
        assertThat(relabelled.release().manifest().sources())
                .extracting(SourceEntry::name, SourceEntry::iri)
                .as("a name is a label, and the description stays though its file was left behind")
                .contains(tuple("moved.txt", "https://example.org/practices"));
        assertThat(relabelled.report().difference().changes()).isEmpty();
        Files.writeString(moved, Files.readString(moved).replace("dance", "dance a lot"));
        assertThat(preview(moved).report().entries()).hasSize(2);
    }

    @Test
    void whatACuratorWritesWhileALoadRunsIsNotOverwritten() throws IOException {
        add(page("one.txt", GARDEN));
        Path themes = data().path().resolve("decisions/themes.csv");
        Path given = Files.writeString(
                folder.resolve("given.csv"),
                "practice,theme,action,curator,reason,date\na-garden-for-all,sport,add,A. Curator,They play,2026-11-28\n");
        String mine = "practice,theme,action,curator,reason,date\na-garden-for-all,housing,add,Me,Mine,2026-11-28\n";
        LoadListener writing = new LoadListener() {
            @Override
            public void problem(Problem problem) {
                // Of no matter here.
            }

            @Override
            public void progress(String what, long done, long total) {
                try {
                    Files.createDirectories(themes.getParent());
                    Files.writeString(themes, mine);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        LoadRequest request = LoadRequest.adding(data().path(), List.of()).keeping(given);
        assertThatThrownBy(() -> CatalogueLoader.load(request, writing)).hasMessageContaining("was edited meanwhile");
        assertThat(themes).hasContent(mine);
        assertThat(select(LoadPreview.of(request), "SELECT ?t { ?p icp:theme ?t }"))
                .contains("sport", "housing");
    }

    private Path page(String name, String... records) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Pages.write(file, records);
    }

    private void describe(String sidecar, String iri) throws IOException {
        Files.createDirectories(folder.resolve(sidecar).getParent());
        Files.writeString(folder.resolve(sidecar), "{\"iri\": \"" + iri + "\"}");
    }

    private static void mend(Path file, String wrong, String right) throws IOException {
        Files.writeString(file, Files.readString(file).replace(wrong, right));
    }

    private DataFolder data() {
        return new DataFolder(folder.resolve("data"));
    }

    private LoadResult add(Path... sources) {
        return CatalogueLoader.load(LoadRequest.adding(data().path(), List.of(sources)), LoadListener.NONE);
    }

    private LoadPreview preview(Path... sources) {
        return LoadPreview.of(LoadRequest.adding(data().path(), List.of(sources)));
    }

    private LoadRequest leavingOut(String source) {
        return LoadRequest.adding(data().path(), List.of()).without(source).withdrawing();
    }

    private void curate(Consumer<Curation> verbs) {
        try (Curation curation = Curation.of(data().path())) {
            verbs.accept(curation);
            curation.save();
        }
    }

    private List<Path> rejectedFiles() throws IOException {
        try (Stream<Path> files = Files.list(data().rejected())) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private List<Reject> ledger(RejectState state) {
        return RejectLedger.read(data().rejects()).in(state);
    }

    private String state() throws IOException {
        StringBuilder state = new StringBuilder();
        try (Stream<Path> files = Files.walk(data().path())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                state.append(file).append(' ').append(Checksums.ofFile(file)).append('\n');
            }
        }
        return state.toString();
    }

    private static Set<String> practices(LoadResult result) {
        return new TreeSet<>(select(result, PRACTICES));
    }

    private static Set<String> practices(LoadPreview preview) {
        return new TreeSet<>(select(preview, PRACTICES));
    }

    private static List<String> select(LoadResult result, String query) {
        try (ReleaseStore store = new ReleaseStore(result.release())) {
            return values(store.select(query));
        }
    }

    private static List<String> select(LoadPreview preview, String query) {
        return values(preview.select(query));
    }

    private static List<String> values(List<Map<String, String>> rows) {
        return rows.stream().map(row -> row.values().iterator().next()).toList();
    }
}
