package org.interculturalpractices.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadRequest;
import org.interculturalpractices.loader.LoadResult;
import org.interculturalpractices.loader.reject.RejectLedger;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.Register;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.loader.report.LoadListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads of a real second process that is killed at random: register, rejected records and release are all old or all new. */
class KilledLoadIT {

    private static final int KILLS = Integer.getInteger("icp.kills", 4);
    private static final Path JAR = Path.of(System.getProperty("icp.project.directory", ".."))
            .toAbsolutePath()
            .resolve("sparql-service/target/sparql-service.jar");

    @TempDir
    private Path folder;

    @Test
    void leaveTheOldStateOrTheNew() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("data"));
        Files.createDirectories(data.datasetsFolder());
        load(data, page(0));
        Random random = new Random(20261128);
        for (int kill = 1; kill <= KILLS; kill++) {
            Path page = page(kill);
            boolean ended = loadAndKill(data, page, 2000 + random.nextInt(5000));
            data.completeInterrupted();
            requireOneState(data, kill, ended);
        }
        LoadResult all = load(
                data,
                Stream.iterate(0, kill -> kill + 1)
                        .limit(KILLS + 1L)
                        .map(this::page)
                        .toArray(Path[]::new));
        assertThat(practices(all.release())).hasSize(KILLS + 1);
        all.release().verify();
    }

    private static void requireOneState(DataFolder data, int kill, boolean ended) throws IOException {
        ReleaseFolder release = data.currentRelease().orElseThrow();
        release.verify();
        String slug = "gathering-" + kill;
        boolean published = practices(release).contains(slug);
        assertThat(published).as("a load that ended is there").isIn(true, ended);
        assertThat(Register.read(data.register()).titles().containsKey(slug)).isEqualTo(published);
        assertThat(RejectLedger.read(data.rejects()).all().stream()
                        .anyMatch(reject -> reject.title().equals("Sunken " + kill)))
                .isEqualTo(published);
        assertThat(data.activations().getLast().releaseId()).isEqualTo(release.id());
    }

    private static boolean loadAndKill(DataFolder data, Path page, int milliseconds) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString(),
                        "load",
                        "--add",
                        page.toString(),
                        "--data",
                        data.path().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return ended;
    }

    private static Set<String> practices(ReleaseFolder release) throws IOException {
        return Files.readAllLines(release.path().resolve("practice-versions.tsv")).stream()
                .map(row -> row.substring(0, row.indexOf('\t')))
                .collect(Collectors.toSet());
    }

    private static LoadResult load(DataFolder data, Path... pages) {
        return CatalogueLoader.load(LoadRequest.adding(data.path(), List.of(pages)), LoadListener.NONE);
    }

    private Path page(int number) {
        try {
            return Files.writeString(folder.resolve("page" + number + ".txt"), """
                    A page of practices

                    Gathering %1$d

                    Norway Oslo 2010

                    People of the town meet for the gathering %1$d and talk with each other.

                    Sunken %1$d

                    Atlantis Oslo 2010

                    People of the town %1$d live under the sea, as everybody knows.
                    """.formatted(number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
