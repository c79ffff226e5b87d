package org.interculturalpractices.loader.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.interculturalpractices.loader.BundledFolder;
import org.interculturalpractices.loader.files.FileEntry;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every dump of RDF, read by Jena and by RDF4J, holds the statements of the release: the whole, and each named graph. */
class DumpTest {

    private static ReleaseFolder release;
    private static CanonicalText whole;

    @BeforeAll
    static void load() throws IOException {
        release = BundledFolder.release();
        whole = CanonicalText.byRdf4j(release.graph(), "nq");
    }

    @Test
    void holdsAsManyStatementsAsTheManifestSays() {
        assertThat(whole.sha256()).isEqualTo(release.id());
        assertThat(whole.lines()).hasSize((int) release.manifest().quads());
        assertThat(whole.triples()).hasSize((int) release.manifest().triples());
    }

    @ParameterizedTest
    @EnumSource(DumpFormat.class)
    void theWholeGraphReadsBack(DumpFormat format) throws IOException {
        Path file = release.path().resolve(format.path());
        for (CanonicalText read : readings(file, format)) {
            if (format.namesGraphs()) {
                assertThat(read.sha256()).isEqualTo(release.id());
            } else {
                assertThat(new HashSet<>(read.lines())).isEqualTo(whole.triples());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DumpFormat.class)
    void theNamedGraphsAddUpToTheWhole(DumpFormat format) throws IOException {
        List<FileEntry> files = release.manifest().files().stream()
                .filter(file -> file.path().matches("dumps/graph/.*\\." + format.extension() + "\\.gz"))
                .toList();
        assertThat(files).hasSameSizeAs(release.manifest().graphs().keySet());
        Set<String> sum = new HashSet<>();
        for (FileEntry file : files) {
            String graph = file.path().replaceFirst("^dumps/graph/(.*)/[^/]*$", "$1");
            for (CanonicalText read : readings(release.file(file), format)) {
                assertThat(read.lines())
                        .as(file.path())
                        .hasSize(release.manifest().graphs().get(graph).intValue());
                sum.addAll(read.lines());
            }
        }
        assertThat(sum).isEqualTo(format.namesGraphs() ? new HashSet<>(whole.lines()) : whole.triples());
    }

    @Test
    void theDumpsAreThoseOfEveryGraphAndFormat() {
        Stream<String> expected = Stream.concat(
                Arrays.stream(DumpFormat.values()).map(DumpFormat::path),
                release.manifest().graphs().keySet().stream()
                        .flatMap(graph -> Arrays.stream(DumpFormat.values())
                                .map(format -> "dumps/graph/" + graph + "/"
                                        + format.fileName(graph.substring(graph.lastIndexOf('/') + 1)))));
        assertThat(release.manifest().files().stream().map(FileEntry::path)).containsAll(expected.toList());
    }

    private static List<CanonicalText> readings(Path file, DumpFormat format) throws IOException {
        return List.of(CanonicalText.byJena(file, format.extension()), CanonicalText.byRdf4j(file, format.extension()));
    }
}
