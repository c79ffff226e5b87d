package org.interculturalpractices.loader.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.interculturalpractices.loader.backup.BackupContents.KeptFile;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.EarlierFolder;
import org.interculturalpractices.loader.release.FolderLock;
import org.interculturalpractices.loader.report.LoadListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in an archive, and when none is written. */
class BackupTest {

    @TempDir
    private Path folder = Path.of("unset");

    private DataFolder data = new DataFolder(Path.of("unset"));

    @BeforeEach
    void unpack() throws IOException {
        data = EarlierFolder.unpack(1, folder.resolve("data"));
    }

    @Test
    void holdsWhatCannotBeMadeAnewAndNothingElse() throws IOException {
        for (String kept :
                List.of("notes/plan.txt", "datasets/towns/source/old.lock", "sources/abc/page.new", "x.bak")) {
            write(kept);
        }
        for (String temporary : List.of(
                "service.json",
                "service.lock",
                "CURRENT.new",
                "building/half",
                "linking/half",
                "pending/half",
                "pending.new/half",
                "lost+found/half",
                "datasets/towns/review.csv.new")) {
            write(temporary);
        }
        String release = "releases/" + data.current().orElseThrow() + "/";
        write(release + "index/terms");
        BackupContents contents = backup("a.zip");

        assertThat(contents.files())
                .extracting(KeptFile::path)
                .filteredOn(path -> !path.startsWith("sources/"))
                .containsExactly(
                        "CURRENT",
                        "FORMAT",
                        "activations.log",
                        "datasets/towns/source/old.lock",
                        "identity.csv",
                        "notes/plan.txt",
                        "register.tsv",
                        "rejected/gardens-rejected-1fc13256.txt",
                        release + "graph.nq.gz",
                        release + "manifest.json",
                        release + "report.json",
                        "report.json",
                        "x.bak");
        assertThat(contents.files())
                .extracting(KeptFile::path)
                .filteredOn(path -> path.startsWith("sources/"))
                .hasSize(5)
                .contains("sources/abc/page.new")
                .anyMatch(path -> path.endsWith("/suppers-metadata.json"));
        assertThat(contents.folders()).contains("datasets", "notes", "rejected").doesNotContain("building");
        assertThat(contents.releases())
                .containsExactly(data.current().orElseThrow())
                .contains(contents.current());
        assertThat(contents.folder()).isEqualTo(2);
    }

    @Test
    void beginsWithWhatItHoldsAndEndsWithEveryFileOfIt() throws IOException {
        BackupContents contents = backup("a.zip");
        try (ZipFile zip = new ZipFile(folder.resolve("a.zip").toFile())) {
            List<String> names = new ArrayList<>();
            zip.entries().asIterator().forEachRemaining(entry -> names.add(entry.getName()));
            assertThat(names.getFirst()).isEqualTo("backup.json");
            assertThat(names)
                    .endsWith(contents.files().stream()
                            .map(file -> "data/" + file.path())
                            .toArray(String[]::new))
                    .contains("data/datasets/");
            for (KeptFile file : contents.files()) {
                ZipEntry entry = zip.getEntry("data/" + file.path());
                assertThat(zip.getInputStream(entry).readAllBytes())
                        .isEqualTo(Files.readAllBytes(data.path().resolve(file.path())));
            }
        }
    }

    @Test
    void theSameFolderGivesTheSameBytes() throws IOException {
        backup("a.zip");
        backup("b.zip");
        assertThat(folder.resolve("b.zip")).hasSameBinaryContentAs(folder.resolve("a.zip"));
    }

    @Test
    void aFileOfTheSameNameIsReplacedOnlyByAWholeBackup() throws IOException {
        backup("a.zip");
        byte[] before = Files.readAllBytes(folder.resolve("a.zip"));
        Path changing = write("notes.txt");
        LoadListener disturbs = new LoadListener() {
            @Override
            public void progress(String stage, long done, long total) {
                if (stage.equals("write") && done == 0) {
                    replace(changing, "other");
                }
            }
        };
        refuses(Code.SOURCE_CHANGED, () -> Backup.write(data, folder.resolve("a.zip"), Duration.ZERO, disturbs));
        assertThat(folder.resolve("a.zip")).hasBinaryContent(before);
        assertThat(folder.resolve("a.zip.new")).doesNotExist();
        backup("a.zip");
        assertThat(Files.size(folder.resolve("a.zip"))).isGreaterThan(before.length);
    }

    @Test
    void aPlaceThatIsNoneIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), data.path());
        Files.createDirectory(folder.resolve("out"));
        for (Path place : List.of(
                data.path().resolve("a.zip"),
                data.path().resolve("sources/a.zip"),
                link.resolve("a.zip"),
                folder.resolve("out/../data/a.zip"),
                folder.resolve("out"))) {
            refuses(Code.BACKUP_PLACE, () -> Backup.write(data, place, Duration.ZERO, LoadListener.NONE));
        }
        refuses(Code.IO, () -> Backup.write(data, folder.resolve("none/a.zip"), Duration.ZERO, LoadListener.NONE));
        refuses(
                Code.SOURCE_NOT_FOUND,
                () -> Backup.write(
                        new DataFolder(folder.resolve("none")),
                        folder.resolve("a.zip"),
                        Duration.ZERO,
                        LoadListener.NONE));
        assertThat(data.path().resolve("a.zip")).doesNotExist();
    }

    @Test
    void waitsForALoadThatRunsAndKeepsOthersOut() throws Exception {
        AtomicReference<CompletableFuture<Void>> ended = new AtomicReference<>();
        List<String> stages = Collections.synchronizedList(new ArrayList<>());
        FolderLock load = data.lock();
        LoadListener watches = new LoadListener() {
            @Override
            public void progress(String stage, long done, long total) {
                stages.add(stage);
                if (stage.startsWith("waiting") && ended.get() == null) {
                    ended.set(CompletableFuture.runAsync(load::close));
                }
                if (stage.equals("write")) {
                    refuses(Code.DATA_FOLDER_BUSY, data::lock);
                }
            }
        };
        Backup.write(data, folder.resolve("a.zip"), Duration.ofMinutes(1), watches);
        ended.get().join();
        assertThat(stages).contains("waiting for the load that writes to the data folder", "checksums", "write");
        try (FolderLock free = data.lock()) {
            assertThat(free).isNotNull();
        }
    }

    @Test
    void givesUpWhenALoadRunsForTooLong() throws IOException {
        try (FolderLock load = data.lock()) {
            assertThat(load).isNotNull();
            refuses(
                    Code.DATA_FOLDER_BUSY,
                    () -> Backup.write(data, folder.resolve("a.zip"), Duration.ofMillis(300), LoadListener.NONE));
        }
        assertThat(folder.resolve("a.zip")).doesNotExist();
    }

    @Test
    void namesADamagedRelease() throws IOException {
        Path graph = data.currentRelease().orElseThrow().graph();
        byte[] bytes = Files.readAllBytes(graph);
        bytes[bytes.length / 2] ^= 1;
        Files.write(graph, bytes);
        List<Problem> problems = new ArrayList<>();
        LoadListener hears = new LoadListener() {
            @Override
            public void problem(Problem problem) {
                problems.add(problem);
            }
        };
        Backup.write(data, folder.resolve("a.zip"), Duration.ZERO, hears);
        assertThat(problems).extracting(Problem::code).containsExactly("release-damaged");
    }

    @Test
    void aNameThatNotEverySystemCanHaveIsRefused() throws IOException {
        write("a\\b.txt");
        assertThatThrownBy(() -> backup("a.zip")).hasMessageContaining("rename it");
    }

    private BackupContents backup(String name) {
        return Backup.write(data, folder.resolve(name), Duration.ZERO, LoadListener.NONE);
    }

    private Path write(String path) throws IOException {
        Path file = data.path().resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "a note");
    }

    private static void replace(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void refuses(Code code, ThrowingCallable use) {
        assertThatThrownBy(use)
                .isInstanceOfSatisfying(
                        LoaderException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
