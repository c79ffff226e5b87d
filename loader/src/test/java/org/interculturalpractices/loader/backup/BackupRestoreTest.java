package org.interculturalpractices.loader.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadRequest;
import org.interculturalpractices.loader.LoadResult;
import org.interculturalpractices.loader.ReleaseStore;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.loader.report.LoadListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with a history is backed up while it is used, and goes on from its backup as if nothing had been. */
class BackupRestoreTest {

    private static final String LISTING = """
            Good practices

            Supper of the street

            Norway Oslo 2021

            Neighbours cook for each other once a month, and the city lends tables and chairs.

            A bridge of stories

            Atlantis Poseidonis 2020

            People met there.
            """;
    private static final String OTHER = """
            Good practices

            Supper of the street

            Norway Oslo 2021

            Neighbours cook for each other once a month, and the city lends chairs and tables.

            A garden for all

            Norway Bergen 2019-2023

            People of the city grow vegetables there.
            """;

    @TempDir
    private Path folder = Path.of("unset");

    @Test
    void whatIsRestoredGoesOnAsTheOriginalDoes() throws Exception {
        DataFolder original = new DataFolder(folder.resolve("a"));
        Files.createDirectories(original.datasetsFolder());
        Path listing = Files.writeString(folder.resolve("listing.txt"), LISTING);
        Path other = Files.writeString(folder.resolve("other.txt"), OTHER);
        Files.writeString(folder.resolve("other-metadata.json"), "{\"license\":\"https://example.org/licence\"}");
        load(original, listing);
        load(original, listing, other);
        decideThatTheSuppersAreTwo(original);

        BackupContents contents = backUpDuringLoadsAndQueries(original, listing, other);
        assertThat(contents.releases()).hasSizeGreaterThan(1);
        DataFolder restored = new DataFolder(folder.resolve("b"));
        assertThat(Restore.restore(folder.resolve("a.zip"), restored, LoadListener.NONE)
                        .failed())
                .isEmpty();
        assertThat(restored.current()).contains(contents.current());
        restored.releases().forEach(id -> restored.release(id).verify());
        assertThat(restored.releases())
                .containsExactlyElementsOf(contents.releases().stream()
                        .sorted((one, two) -> original.releases().indexOf(one)
                                - original.releases().indexOf(two))
                        .toList());
        requireSame(original, restored, original.current().orElseThrow());
        assertThat(FolderFiles.differences(original.path(), restored.path())).isEmpty();
        assertThat(restored.activations()).isEqualTo(original.activations()).isNotEmpty();
        assertThat(restored.path().resolve("rejected")).isNotEmptyDirectory();
        assertThat(restored.datasetsFolder()).isEmptyDirectory();

        Path further = Files.writeString(folder.resolve("further.txt"), OTHER.replace("A garden", "A large garden"));
        // What the background loads did after the backup is taken back by loading the same in both.
        load(original, listing, other);
        load(restored, listing, other);
        LoadResult one = load(original, listing, further);
        LoadResult two = load(restored, listing, further);
        assertThat(two.release().id()).isEqualTo(one.release().id());
        requireSame(original, restored, one.release().id());
        // The loads came one after the other.
        assertThat(FolderFiles.differences(original.path(), restored.path())).isSubsetOf("activations.log");
        assertThat(restored.identity()).hasSameTextualContentAs(original.identity());
        assertThat(restored.register()).hasSameTextualContentAs(original.register());
    }

    private void decideThatTheSuppersAreTwo(DataFolder data) throws IOException {
        assertThat(data.identity()).content().contains("same-title");
        String decided = Files.readString(data.identity())
                .replaceAll("(?m),same,same-title,.*$", ",different,curator,two streets,M. Curator,2026-11-01");
        Files.writeString(data.identity(), decided, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private BackupContents backUpDuringLoadsAndQueries(DataFolder data, Path... listings) {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger answers = new AtomicInteger();
        CompletableFuture<Void> loads = CompletableFuture.runAsync(
                () -> {
                    while (!done.get()) {
                        try {
                            load(data, listings);
                        } catch (LoaderException e) {
                            assertThat(e.code()).isEqualTo(Code.DATA_FOLDER_BUSY);
                        }
                        LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
                    }
                },
                Thread.ofPlatform()::start);
        CompletableFuture<Void> queries = CompletableFuture.runAsync(
                () -> {
                    while (!done.get()) {
                        try (ReleaseStore store =
                                new ReleaseStore(data.currentRelease().orElseThrow())) {
                            assertThat(store.value("SELECT (COUNT(*) AS ?n) { ?p a icp:Practice }"))
                                    .isIn("2", "3");
                            answers.incrementAndGet();
                        }
                    }
                },
                Thread.ofPlatform()::start);
        // The first load of the background, which makes the release with both suppers, is under way.
        while (!Files.exists(data.path().resolve("building")) && !loads.isDone()) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
        BackupContents contents = Backup.write(data, folder.resolve("a.zip"), Duration.ofMinutes(2), LoadListener.NONE);
        done.set(true);
        loads.join();
        queries.join();
        assertThat(answers).hasPositiveValue();
        return contents;
    }

    private static void requireSame(DataFolder original, DataFolder restored, String id) throws IOException {
        ReleaseFolder one = original.release(id);
        ReleaseFolder two = restored.release(id);
        assertThat(two.manifest().files()).isEqualTo(one.manifest().files());
        assertThat(two.manifest().parent()).isEqualTo(one.manifest().parent());
        assertThat(two.manifest().sources()).isEqualTo(one.manifest().sources());
    }

    private static LoadResult load(DataFolder data, Path... listings) {
        return CatalogueLoader.load(
                LoadRequest.of(data.path(), List.of(listings)).withdrawing(), LoadListener.NONE);
    }
}
