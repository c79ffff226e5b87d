package org.interculturalpractices.loader.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadRequest;
import org.interculturalpractices.loader.LoadResult;
import org.interculturalpractices.loader.ReleaseStore;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.report.LoadListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders of earlier formats are read and upgraded, those of later ones left alone. */
class FolderFormatTest {

    /** Slugs that only the register of the kept folder gives: the title of the kitchen has changed since it got its slug. */
    private static final List<String> SLUGS =
            List.of("kitchen-of-many-tongues", "neighbours-who-garden-together", "supper-of-the-street");

    @TempDir
    private Path folder = Path.of("unset");

    @Test
    void aFolderOfFormatOneIsReadAsItIs() throws IOException {
        DataFolder data = EarlierFolder.unpack(1, folder.resolve("data"));
        assertThat(FolderFormat.of(data.path())).isEqualTo(1);
        ReleaseFolder release = data.currentRelease().orElseThrow();
        assertThat(data.current()).contains(release.id());
        release.verify();
        assertThat(slugs(release)).isEqualTo(SLUGS);
        assertThat(data.activations()).hasSize(3);
        assertThat(data.path().resolve("FORMAT")).doesNotExist();
    }

    @Test
    void aLoadIntoAFolderOfFormatOneUpgradesItAndKeepsEverySlug() throws IOException {
        DataFolder data = EarlierFolder.unpack(1, folder.resolve("data"));
        String before = data.current().orElseThrow();
        LoadResult result = CatalogueLoader.load(LoadRequest.adding(data.path(), List.of()), LoadListener.NONE);
        assertThat(data.path().resolve("FORMAT")).hasContent("2\n");
        assertThat(result.report().accepted()).isEqualTo(3);
        assertThat(result.report().merged()).isEqualTo(1);
        assertThat(result.release().manifest().parent()).isEqualTo(before);
        assertThat(slugs(result.release())).isEqualTo(SLUGS);
        assertThat(data.datasets()).isEmpty();
        assertThat(data.releases()).containsExactly(result.release().id(), before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3\n", "999999", "two", "", "2.5", "-1", "0", "2\n2"})
    void aFormatThatIsNotKnownIsRefusedAndTheFolderLeftAlone(String line) throws IOException {
        DataFolder data = EarlierFolder.unpack(1, folder.resolve("data"));
        Files.writeString(data.path().resolve("FORMAT"), line);
        refuses(data::currentRelease);
        refuses(data::releases);
        refuses(() -> data.release(data.current().orElseThrow()));
        refuses(data::lock);
        refuses(() -> CatalogueLoader.load(LoadRequest.bundled(data.path()), LoadListener.NONE));
        assertThat(data.path().resolve("FORMAT")).hasContent(line);
        assertThat(data.path().resolve("load.lock")).doesNotExist();
    }

    @Test
    void theRefusalSaysBothVersionsAndWhatToDo() throws IOException {
        Files.writeString(folder.resolve("FORMAT"), "3\n");
        assertThatThrownBy(new DataFolder(folder)::lock)
                .hasMessageContaining(
                        "has format 3 of data folders, and this program knows formats up to 2; use the newer version");
    }

    @Test
    void aFolderInWhichARestoreDidNotEndIsRefused() throws IOException {
        DataFolder data = EarlierFolder.unpack(1, folder.resolve("data"));
        Files.createDirectory(data.path().resolve("restoring"));
        for (ThrowingCallable use : List.<ThrowingCallable>of(data::currentRelease, data::releases, data::lock)) {
            assertThatThrownBy(use)
                    .isInstanceOfSatisfying(
                            LoaderException.class,
                            failure -> assertThat(failure.code()).isEqualTo(Code.DATA_FOLDER_RESTORING))
                    .hasMessageContaining("icp restore");
        }
    }

    private static void refuses(ThrowingCallable use) {
        assertThatThrownBy(use)
                .isInstanceOfSatisfying(
                        LoaderException.class,
                        failure -> assertThat(failure.code()).isEqualTo(Code.DATA_FOLDER_FORMAT));
    }

    private static List<String> slugs(ReleaseFolder release) {
        try (ReleaseStore store = new ReleaseStore(release)) {
            return List.of(store.value("SELECT (GROUP_CONCAT(?n; separator=' ') AS ?all) { "
                            + "SELECT (STRAFTER(STR(?p), '/practice/') AS ?n) { ?p a icp:Practice } ORDER BY ?n }")
                    .split(" "));
        }
    }
}
