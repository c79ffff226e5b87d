package org.interculturalpractices.loader.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.EarlierFolder;
import org.interculturalpractices.loader.release.Manifest;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.loader.report.LoadListener;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder made of an archive is the folder that was backed up, or is not there at all. */
class RestoreTest {

    @TempDir
    private static Path shared = Path.of("unset");

    private static DataFolder original = new DataFolder(Path.of("unset"));
    private static Path archive = Path.of("unset");

    @TempDir
    private Path folder = Path.of("unset");

    @BeforeAll
    static void backUp() throws IOException {
        original = EarlierFolder.unpack(1, shared.resolve("data"));
        Files.createDirectories(original.path().resolve("notes/empty"));
        Files.writeString(original.path().resolve("notes/\u0634.txt"), "a note");
        archive = shared.resolve("a.zip");
        Backup.write(original, archive, Duration.ZERO, LoadListener.NONE);
    }

    @Test
    void theFolderIsTheOneThatWasBackedUp() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("new/data"));
        Restore.Outcome outcome = Restore.restore(archive, data, LoadListener.NONE);
        assertThat(outcome.failed()).isEmpty();
        requireWhole(data);
        Manifest before = original.currentRelease().orElseThrow().manifest();
        Manifest after = data.currentRelease().orElseThrow().manifest();
        assertThat(after.parent()).isEqualTo(before.parent()).isNotNull();
        assertThat(after.sources()).isEqualTo(before.sources()).isNotEmpty();
        assertThat(after.files()).isEqualTo(before.files());
        assertThat(after.counts()).isEqualTo(before.counts());
        assertThat(data.path().resolve("datasets")).isEmptyDirectory();
    }

    @Test
    void anEmptyMountPointIsFilled() throws IOException {
        Files.createDirectory(folder.resolve("lost+found"));
        Files.createFile(folder.resolve("service.lock"));
        DataFolder data = new DataFolder(folder);
        Restore.restore(archive, data, LoadListener.NONE);
        Files.delete(folder.resolve("lost+found"));
        requireWhole(data);
    }

    @Test
    void aFolderWithFilesIsLeftAsItIs() throws IOException {
        Files.writeString(folder.resolve("register.tsv"), "mine");
        assertThatThrownBy(() -> Restore.restore(archive, new DataFolder(folder), LoadListener.NONE))
                .isInstanceOfSatisfying(
                        LoaderException.class,
                        failure -> assertThat(failure.code().exitCode()).isEqualTo(2))
                .hasMessageContaining("it has register.tsv")
                .hasMessageContaining("--data");
        assertThat(names(folder)).containsExactly("register.tsv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unpack", "compress", "store", "move"})
    void killedAtAnyStageItNeverLooksWholeAndEndsWhenRunAgain(String stage) throws Exception {
        DataFolder data = new DataFolder(folder.resolve("data"));
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        archive.toString(),
                        data.path().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); !stage.equals(line); line = said.readLine()) {
                assertThat(line).as("the restore comes to the stage %s", stage).isNotNull();
            }
            other.destroyForcibly().waitFor();
        }
        if (Files.exists(data.path().resolve("restoring"))) {
            assertThatThrownBy(data::currentRelease)
                    .isInstanceOfSatisfying(
                            LoaderException.class,
                            failure -> assertThat(failure.code()).isEqualTo(Code.DATA_FOLDER_RESTORING));
            Restore.restore(archive, data, LoadListener.NONE);
        }
        requireWhole(data);
    }

    @Test
    void whatWasMadeIsMovedWhereverTheMoveStopped() throws IOException {
        List<String> made = stopBeforeTheMove(new DataFolder(folder.resolve("made")));
        assertThat(made).last().isEqualTo("CURRENT");
        for (int moved = 1; moved <= made.size(); moved += made.size() - 1) {
            DataFolder data = new DataFolder(folder.resolve("data-" + moved));
            stopBeforeTheMove(data);
            for (String name : made.subList(0, moved)) {
                DurableFiles.move(
                        data.path().resolve("restoring/whole").resolve(name),
                        data.path().resolve(name));
            }
            assertThatThrownBy(data::currentRelease).hasMessageContaining("a restore of this folder did not end");
            assertThatThrownBy(data::lock).hasMessageContaining("a restore of this folder did not end");
            Restore.restore(archive, data, LoadListener.NONE);
            requireWhole(data);
        }
    }

    @Test
    void anotherArchiveIsNotMixedIntoOneThatIsBeingMoved() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        stopBeforeTheMove(data);
        DataFolder other = EarlierFolder.unpack(1, folder.resolve("other"));
        Path second = folder.resolve("b.zip");
        Backup.write(other, second, Duration.ZERO, LoadListener.NONE);
        assertThatThrownBy(() -> Restore.restore(second, data, LoadListener.NONE))
                .hasMessageContaining("the restore of another archive");
        Restore.restore(archive, data, LoadListener.NONE);
        requireWhole(data);
    }

    @Test
    void aDamagedReleaseIsLeftOutUnlessItIsTheCurrentOne() throws IOException {
        DataFolder damaged = EarlierFolder.unpack(1, folder.resolve("damaged"));
        String current = damaged.current().orElseThrow();
        String other = "0".repeat(64);
        for (String name : List.of("graph.nq.gz", "manifest.json", "report.json")) {
            Path file = damaged.path().resolve("releases").resolve(other).resolve(name);
            Files.createDirectories(file.getParent());
            Files.copy(damaged.path().resolve("releases").resolve(current).resolve(name), file);
        }
        Path second = folder.resolve("b.zip");
        Backup.write(damaged, second, Duration.ZERO, LoadListener.NONE);
        DataFolder data = new DataFolder(folder.resolve("data"));
        List<Problem> problems = new ArrayList<>();
        LoadListener hears = new LoadListener() {
            @Override
            public void problem(Problem problem) {
                problems.add(problem);
            }
        };
        assertThat(Restore.restore(second, data, hears).failed()).containsExactly(other);
        assertThat(problems).extracting(Problem::source).containsExactly("000000000000");
        assertThat(data.releases()).containsExactly(current);
        assertThat(names(data.path().resolve("releases"))).containsExactly(current);

        Files.delete(damaged.currentRelease().orElseThrow().graph());
        Backup.write(damaged, second, Duration.ZERO, LoadListener.NONE);
        DataFolder none = new DataFolder(folder.resolve("none"));
        assertThatThrownBy(() -> Restore.restore(second, none, LoadListener.NONE))
                .isInstanceOfSatisfying(
                        LoaderException.class,
                        failure -> assertThat(failure.code()).isEqualTo(Code.RELEASE_DAMAGED));
        assertThat(names(none.path())).containsExactly("load.lock");
    }

    private static void requireWhole(DataFolder data) throws IOException {
        assertThat(FolderFiles.differences(original.path(), data.path())).isEmpty();
        assertThat(data.path().resolve("restoring")).doesNotExist();
        ReleaseFolder release = data.currentRelease().orElseThrow();
        assertThat(data.current()).contains(release.id());
        release.verify();
    }

    /** Has everything made and nothing moved, and gives the names of what is to be moved, in order. */
    private static List<String> stopBeforeTheMove(DataFolder data) throws IOException {
        LoadListener stops = new LoadListener() {
            @Override
            public void progress(String stage, long done, long total) {
                if (stage.equals("move")) {
                    throw new IllegalStateException("stopped");
                }
            }
        };
        assertThatThrownBy(() -> Restore.restore(archive, data, stops)).hasMessage("stopped");
        List<String> made = new ArrayList<>(names(data.path().resolve("restoring/whole")));
        made.remove("CURRENT");
        made.add("CURRENT");
        return made;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** A restore in another process, which says each stage it comes to. */
    static final class Other {

        private Other() {}

        public static void main(String[] arguments) {
            JenaSystem.init();
            Restore.restore(Path.of(arguments[0]), new DataFolder(Path.of(arguments[1])), new LoadListener() {
                @Override
                public void progress(String stage, long done, long total) {
                    System.out.println(stage);
                }
            });
        }
    }
}
