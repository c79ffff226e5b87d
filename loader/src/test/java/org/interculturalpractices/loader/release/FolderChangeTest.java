package org.interculturalpractices.loader.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.problem.LoaderException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of the folder is whole or has not happened, wherever it is interrupted. */
class FolderChangeTest {

    private static final List<String> FILES =
            List.of("CURRENT", "decisions/themes.csv", "identity.csv", "register.tsv");

    @TempDir
    private Path folder;

    private DataFolder data;

    @BeforeEach
    void fill() throws IOException {
        data = new DataFolder(folder);
        Files.createDirectories(folder.resolve("decisions"));
        for (String file : FILES) {
            Files.writeString(folder.resolve(file), "old");
        }
        Files.writeString(folder.resolve("gone.txt"), "old");
    }

    @Test
    void givesEveryFileItsPlace() throws IOException {
        change().commit();
        assertThat(contents()).containsOnly("new");
        assertThat(folder.resolve("gone.txt")).doesNotExist();
        assertThat(folder.resolve("pending")).doesNotExist();
        assertThat(folder.resolve("pending.new")).doesNotExist();
    }

    @Test
    void thatIsNotDecidedHasNotHappened() throws IOException {
        change();
        data.lock().close();
        assertThat(contents()).containsOnly("old");
        assertThat(folder.resolve("gone.txt")).exists();
        assertThat(folder.resolve("pending.new")).doesNotExist();
    }

    @Test
    void thatWasDecidedIsCompletedByTheNextWhereverItStopped() throws IOException {
        for (int moved = 0; moved <= FILES.size(); moved++) {
            fill();
            change();
            DurableFiles.move(folder.resolve("pending.new"), folder.resolve("pending"));
            Files.writeString(folder.resolve("pending/removed"), "gone.txt\n");
            for (String file : FILES.reversed().subList(0, moved)) {
                DurableFiles.move(folder.resolve("pending/files").resolve(file), folder.resolve(file));
            }
            data.lock().close();
            assertThat(contents()).as("after %d files", moved).containsOnly("new");
            assertThat(folder.resolve("gone.txt")).doesNotExist();
            assertThat(folder.resolve("pending")).doesNotExist();
        }
    }

    @Test
    void doesNotOverwriteWhatSomebodyEditedMeanwhile() throws IOException {
        FolderChange change = new FolderChange(data);
        change.guard(folder.resolve("identity.csv"));
        change.write(folder.resolve("identity.csv"), "new".getBytes(UTF_8));
        change.write(folder.resolve("register.tsv"), "new".getBytes(UTF_8));
        Files.writeString(folder.resolve("identity.csv"), "mine");
        assertThatThrownBy(change::commit)
                .isInstanceOf(LoaderException.class)
                .hasMessageContaining("identity.csv: was edited meanwhile");
        assertThat(folder.resolve("identity.csv")).hasContent("mine");
        assertThat(folder.resolve("register.tsv")).hasContent("old");
    }

    private FolderChange change() {
        FolderChange change = new FolderChange(data);
        FILES.forEach(file -> change.write(folder.resolve(file), "new".getBytes(UTF_8)));
        change.remove(folder.resolve("gone.txt"));
        return change;
    }

    private List<String> contents() {
        return FILES.stream().map(file -> read(folder.resolve(file))).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
