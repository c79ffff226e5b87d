package org.interculturalpractices.loader.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.interculturalpractices.loader.BundledFolder;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadRequest;
import org.interculturalpractices.loader.LoadResult;
import org.interculturalpractices.loader.dump.DumpFormat;
import org.interculturalpractices.loader.files.FileEntry;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.report.LoadListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases are named by their content, whole or not there, and the same everywhere. */
class ReleaseTest {

    @TempDir
    private Path folder;

    @Test
    void twoFoldersGiveTheSameIdAndTheSameBytes() throws IOException {
        ReleaseFolder one = copy("one").currentRelease().orElseThrow();
        ReleaseFolder two = load("two").release();
        assertThat(two.id()).isEqualTo(one.id());
        assertThat(two.manifest().files())
                .isEqualTo(one.manifest().files())
                .hasSizeGreaterThan(DumpFormat.values().length * 8);
        for (FileEntry entry : one.manifest().files()) {
            assertThat(two.file(entry)).hasSameBinaryContentAs(one.file(entry));
        }
        assertThat(Files.readString(folder.resolve("two/register.tsv")))
                .isEqualTo(Files.readString(folder.resolve("one/register.tsv")));
    }

    @Test
    void aSecondLoadChangesNothing() throws IOException {
        LoadResult first = BundledFolder.result();
        DataFolder data = copy("data");
        assertThat(first.changed()).isTrue();
        Path manifest = data.release(first.release().id()).path().resolve(Manifest.FILE_NAME);
        var written = Files.getLastModifiedTime(manifest);

        LoadResult second = load("data");
        assertThat(second.changed()).isFalse();
        assertThat(second.release().id()).isEqualTo(first.release().id());
        assertThat(Files.getLastModifiedTime(manifest)).isEqualTo(written);
        assertThat(data.activations()).hasSize(1);
        assertThat(data.releases()).containsExactly(first.release().id());
    }

    @Test
    void theIdIsTheChecksumOfTheSortedDistinctLines() throws IOException {
        ReleaseFolder release = BundledFolder.release();
        List<String> lines = lines(release);
        assertThat(DigestUtils.sha256Hex(String.join("\n", lines) + "\n")).isEqualTo(release.id());
        assertThat(lines).isSortedAccordingTo(ReleaseTest::compareBytes).doesNotHaveDuplicates();
        assertThat(lines).hasSize((int) release.manifest().quads()).noneMatch(line -> line.contains("_:"));
    }

    @Test
    void manifestNamesEveryFileWithItsChecksum() {
        ReleaseFolder release = BundledFolder.release();
        release.verify();
        assertThat(release.manifest().counts()).satisfies(counts -> {
            assertThat(counts.practices()).isEqualTo(10);
            assertThat(counts.cities()).isEqualTo(8);
            assertThat(counts.countries()).isEqualTo(8);
        });
        assertThat(release.manifest().graphs().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(release.manifest().quads());
    }

    @Test
    void verifyNamesTheFileThatWasChanged() throws IOException {
        ReleaseFolder release = copy("data").currentRelease().orElseThrow();
        Path dump = release.path().resolve("dumps/graph.ttl.gz");
        byte[] bytes = Files.readAllBytes(dump);
        bytes[bytes.length / 2] ^= 1;
        Files.delete(dump);
        Files.write(dump, bytes);
        assertThatThrownBy(release::verify)
                .isInstanceOf(LoaderException.class)
                .hasMessageContaining("graph.ttl.gz")
                .hasMessageContaining("checksum");
    }

    @Test
    void aDamagedReleaseIsBuiltAgainFromItsSources() throws IOException {
        ReleaseFolder release = copy("data").currentRelease().orElseThrow();
        Files.delete(release.path().resolve("store/Data-0001/SPO.dat"));
        assertThatThrownBy(() -> data("data").release(release.id()))
                .isInstanceOfSatisfying(
                        LoaderException.class,
                        failure -> assertThat(failure.code()).isEqualTo(Code.RELEASE_DAMAGED));
        assertThat(data("data").currentRelease()).isEmpty();

        load("data").release().verify();
        assertThat(data("data").currentRelease()).isPresent();
    }

    @Test
    void whatACrashedLoadLeftIsSweptAway() throws IOException {
        copy("data");
        Path left = folder.resolve("data/building/release/store");
        Files.createDirectories(left);
        Files.writeString(left.resolve("half"), "half");
        load("data");
        assertThat(folder.resolve("data/building")).doesNotExist();
    }

    @Test
    void aLineOfTheLogThatIsCutShortIsLeftOut() throws IOException {
        copy("data");
        Files.writeString(folder.resolve("data/activations.log"), "2026-01-01T00:0", StandardOpenOption.APPEND);
        assertThat(data("data").activations()).hasSize(1);

        Path page =
                Files.writeString(folder.resolve("page.txt"), "A title\n\nNorway Oslo 2020\n\nSome words of text.\n");
        CatalogueLoader.load(
                LoadRequest.of(folder.resolve("data"), List.of(page)).withdrawing(), LoadListener.NONE);
        assertThat(data("data").activations()).hasSize(2);
    }

    @Test
    void findsAReleaseByTheFirstDigitsOfItsId() throws IOException {
        ReleaseFolder release = copy("data").currentRelease().orElseThrow();
        assertThat(data("data").release(release.id().substring(0, 12)).id()).isEqualTo(release.id());
        assertThatThrownBy(() -> data("data").release("ffffffffffff"))
                .isInstanceOfSatisfying(
                        LoaderException.class,
                        failure -> assertThat(failure.code()).isEqualTo(Code.RELEASE_UNKNOWN));
    }

    @Test
    void anEarlierReleaseCanBeActivatedAgain() throws IOException {
        String first = copy("data").current().orElseThrow();
        Path page =
                Files.writeString(folder.resolve("page.txt"), "A title\n\nNorway Oslo 2020\n\nSome words of text.\n");
        String second = CatalogueLoader.load(
                        LoadRequest.of(folder.resolve("data"), List.of(page)).withdrawing(), LoadListener.NONE)
                .release()
                .id();
        DataFolder data = data("data");
        assertThat(data.current()).contains(second);
        try (FolderLock lock = data.lock()) {
            lock.activate(first.substring(0, 12));
        }
        assertThat(data.current()).contains(first);
        assertThat(data.activations()).extracting(Activation::releaseId).containsExactly(first, second, first);
    }

    private DataFolder copy(String name) throws IOException {
        return BundledFolder.copy(folder.resolve(name));
    }

    private LoadResult load(String name) {
        return CatalogueLoader.load(LoadRequest.bundled(folder.resolve(name)), LoadListener.NONE);
    }

    private DataFolder data(String name) {
        return new DataFolder(folder.resolve(name));
    }

    private static List<String> lines(ReleaseFolder release) throws IOException {
        try (var in = QuadLines.open(release.graph())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static int compareBytes(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
