package org.interculturalpractices.loader.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.interculturalpractices.loader.BundledFolder;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadRequest;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.FolderLock;
import org.interculturalpractices.loader.release.ReleaseBuilder;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.loader.release.ReleaseRebuilder;
import org.interculturalpractices.loader.report.LoadListener;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The difference of two releases makes the one of the other, by this project's hand and by Jena's; and a release is rebuilt. */
class ReleaseDiffTest {

    @TempDir
    private static Path shared;

    private static ReleaseFolder one;
    private static ReleaseFolder other;

    @TempDir
    private Path folder;

    @BeforeAll
    static void loadTwo() throws IOException {
        Path page = Files.writeString(shared.resolve("page.txt"), """
                A title

                Norway Oslo 2020

                Some words of text about refugees.
                """);
        DataFolder data = BundledFolder.copy(shared.resolve("data"));
        one = data.currentRelease().orElseThrow();
        other = CatalogueLoader.load(LoadRequest.of(data.path(), List.of(page)).withdrawing(), LoadListener.NONE)
                .release();
    }

    @Test
    void appliedToOneItGivesTheOtherByteForByteInBothDirections() throws IOException {
        for (List<ReleaseFolder> pair : List.of(List.of(one, other), List.of(other, one))) {
            Path patch = patch(pair.getFirst(), pair.getLast());
            Path made = folder.resolve("made.nq");
            PatchFile.apply(pair.getFirst().graph(), patch, made);
            try (var expected = QuadLines.open(pair.getLast().graph())) {
                assertThat(Files.readAllBytes(made)).isEqualTo(expected.readAllBytes());
            }
        }
    }

    @Test
    void jenaAppliesItToo() throws IOException {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        RDFDataMgr.read(dataset, one.graph().toString());
        byte[] patch = Files.readAllBytes(patch(one, other));
        // The patch is a transaction of its own.
        RDFPatchOps.applyChange(dataset, RDFPatchOps.read(new ByteArrayInputStream(patch)));
        DatasetGraph expected = DatasetGraphFactory.create();
        RDFDataMgr.read(expected, other.graph().toString());
        assertThat(Txn.calculateRead(dataset, () -> quads(dataset))).isEqualTo(quads(expected));
    }

    @Test
    void itCountsWhatChangedInEachGraph() throws IOException {
        ReleaseDiff diff = ReleaseDiff.compare(one.graph(), other.graph(), (added, line) -> {});
        assertThat(other.manifest().quads()).isEqualTo(one.manifest().quads() + diff.added() - diff.removed());
        diff.graphs().forEach((graph, change) -> {
            String slug = graph.substring(graph.lastIndexOf('/') + 1);
            assertThat(other.manifest().graphs().get(slug))
                    .as(slug)
                    .isEqualTo(one.manifest().graphs().get(slug) + change.added() - change.removed());
        });
        assertThat(ReleaseDiff.compare(one.graph(), one.graph(), (added, line) -> {})
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aPatchForAnotherReleaseIsRefusedWithTheLine() throws IOException {
        Path patch = patch(one, other);
        assertThatThrownBy(() -> PatchFile.apply(other.graph(), patch, folder.resolve("made.nq")))
                .isInstanceOfSatisfying(LoaderException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(Code.GRAPH_INVALID);
                    assertThat(failure.line()).isGreaterThan(3);
                })
                .hasMessageContaining("H prev");
    }

    @Test
    void aReleaseIsRebuiltFromItsQuadsWithTheSameDownloads() throws IOException {
        ReleaseFolder rebuilt = rebuild("rebuilt", one.graph(), List.of()).release();
        assertThat(rebuilt.id()).isEqualTo(one.id());
        rebuilt.verify();
        assertThat(rebuilt.manifest().counts()).isEqualTo(one.manifest().counts());
        assertThat(rebuilt.manifest().graphs()).isEqualTo(one.manifest().graphs());
        assertThat(rebuilt.manifest().files().stream()
                        .filter(file -> !file.path().equals("report.json")))
                .containsExactlyElementsOf(one.manifest().files().stream()
                        .filter(file -> !file.path().equals("report.json"))
                        .toList());
        assertThat(rebuilt.manifest().sources()).hasSameSizeAs(one.manifest().sources());
        assertThat(rebuilt.manifest().sources().getFirst().sha256())
                .isEqualTo(one.manifest().sources().getFirst().sha256());
        assertThat(rebuild("rebuilt", one.graph(), List.of()).built()).isFalse();
    }

    @Test
    void aReleaseIsRebuiltFromAnotherAndTheDifference() throws IOException {
        ReleaseFolder rebuilt =
                rebuild("patched", one.graph(), List.of(patch(one, other))).release();
        assertThat(rebuilt.id()).isEqualTo(other.id());
    }

    @Test
    void whatIsNoReleaseIsRefusedWithTheLine() throws IOException {
        List<String> lines = lines(one.graph());
        assertRefused("swapped", List.of(lines.get(1), lines.get(0)), 2, "order");
        assertRefused("twice", List.of(lines.get(0), lines.get(0)), 2, "order");
        assertRefused("cut", List.of(lines.get(0), lines.get(1).substring(0, 20)), 0, "");
        assertRefused("blank", List.of("_:a <http://a/b> <http://a/c> <http://a/d> ."), 1, "blank node");
        assertRefused("no-graph", List.of("<http://a/a> <http://a/b> <http://a/c> ."), 1, "no graph");
        assertRefused("spaces", List.of("<http://a/a>  <http://a/b> <http://a/c> <http://a/d> ."), 1, "written");
        assertThat(folder.resolve("refused/releases")).isEmptyDirectory();
        assertThat(folder.resolve("refused/building")).doesNotExist();
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path missing = folder.resolve("missing.nq.gz");
        assertThatThrownBy(() -> rebuild("refused", missing, List.of()))
                .isInstanceOfSatisfying(
                        LoaderException.class,
                        failure -> assertThat(failure.code()).isEqualTo(Code.SOURCE_NOT_FOUND))
                .hasMessageContaining("missing.nq.gz");
        assertThatThrownBy(() -> rebuild("refused", one.graph(), List.of(missing)))
                .hasMessageContaining("missing.nq.gz");
    }

    private void assertRefused(String name, List<String> lines, int line, String words) throws IOException {
        Path file = Files.write(folder.resolve(name + ".nq"), lines);
        assertThatThrownBy(() -> rebuild("refused", file, List.of()))
                .as(name)
                .isInstanceOfSatisfying(LoaderException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(Code.GRAPH_INVALID);
                    assertThat(failure.source()).isEqualTo(name + ".nq");
                    assertThat(failure.line()).isGreaterThanOrEqualTo(line);
                })
                .hasMessageContaining(words);
    }

    private ReleaseBuilder.Outcome rebuild(String data, Path graph, List<Path> patches) {
        try (FolderLock lock = new DataFolder(folder.resolve(data)).lock()) {
            return ReleaseRebuilder.rebuild(lock, graph, patches, LoadListener.NONE);
        }
    }

    private Path patch(ReleaseFolder from, ReleaseFolder to) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReleaseDiff.writePatch(from.id(), from.graph(), to.id(), to.graph(), out);
        return Files.write(folder.resolve(from.manifest().shortId() + ".rdfp"), out.toByteArray());
    }

    private static List<String> lines(Path graph) throws IOException {
        try (var in = QuadLines.open(graph)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Set<Quad> quads(DatasetGraph dataset) {
        return new HashSet<>(Iter.toList(dataset.find()));
    }
}
