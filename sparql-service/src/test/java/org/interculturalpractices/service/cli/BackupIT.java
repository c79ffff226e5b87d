package org.interculturalpractices.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.service.RunningService;
import org.interculturalpractices.service.cli.IcpCommand.Outcome;
import org.interculturalpractices.service.release.SmallListing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backing up beside a service, restoring, and folders that this program does not know. */
class BackupIT {

    @TempDir
    private Path folder = Path.of("unset");

    @Test
    void aServedFolderIsBackedUpAndTheRestoredOneIsServedAlike() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        String release = SmallListing.loaded(data, 1).getFirst().id();
        String archive = folder.resolve("a.zip").toString();
        String page;
        try (RunningService service = RunningService.on(data.path())) {
            Outcome backup = IcpCommand.run(
                    "backup", "-o", archive, "--data", data.path().toString());
            assertThat(backup.exitCode()).as(backup.err()).isZero();
            assertThat(backup.err())
                    .containsPattern("Wrote .*a.zip \\([0-9.]+ kB\\): [0-9]+ files, [0-9.]+ kB, 1 releases.");
            page = service.get("/dumps/" + release + "/graph.nt.gz", "*/*")
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();

            Outcome onto =
                    IcpCommand.run("restore", archive, "--data", data.path().toString());
            assertThat(onto.exitCode()).isEqualTo(Icp.USAGE);
            assertThat(onto.err()).contains("is not empty", "give a new folder with --data");
            Outcome inside = IcpCommand.run(
                    "backup",
                    "-o",
                    data.path().resolve("a.zip").toString(),
                    "--data",
                    data.path().toString());
            assertThat(inside.exitCode()).isEqualTo(Icp.USAGE);
            assertThat(inside.err()).contains("lies in the data folder");
        }
        Path restored = folder.resolve("restored");
        Outcome restore = IcpCommand.run("restore", archive, "--data", restored.toString());
        assertThat(restore.exitCode()).as(restore.err()).isZero();
        assertThat(restore.out().strip()).isEqualTo(release);
        try (RunningService service = RunningService.on(restored)) {
            var answer = service.get("/dumps/" + release + "/graph.nt.gz", "*/*");
            assertThat(answer.headers().firstValue("ETag")).contains(page);
            assertThat(service.get("/healthz", "*/*").statusCode()).isEqualTo(200);
        }
        assertThat(IcpCommand.run("release", "verify", "--data", restored.toString())
                        .exitCode())
                .isZero();

        byte[] bytes = Files.readAllBytes(Path.of(archive));
        Files.write(Path.of(archive), Arrays.copyOf(bytes, bytes.length / 2));
        Outcome cut = IcpCommand.run(
                "restore", archive, "--data", folder.resolve("none").toString());
        assertThat(cut.exitCode()).isEqualTo(Icp.FAILED);
        assertThat(cut.err()).contains("cut short");
    }

    @Test
    void aFolderOfALaterFormatOrInRestoreIsRefusedByEveryCommand() throws IOException {
        String data = folder.toString();
        Files.createDirectory(folder.resolve("releases"));
        Files.writeString(folder.resolve("FORMAT"), "3\n");
        refusesAll(data, "has format 3 of data folders, and this program knows formats up to 2");
        Files.delete(folder.resolve("FORMAT"));
        Files.createDirectory(folder.resolve("restoring"));
        refusesAll(data, "a restore of this folder did not end");
        assertThat(folder.resolve("CURRENT")).doesNotExist();
    }

    private void refusesAll(String data, String message) {
        String graph = folder.resolve("graph.nq").toString();
        for (String[] command : new String[][] {
            {"load", "--data", data},
            {"serve", "--port", "0", "--data", data},
            {"query", "themes-by-practices", "--data", data},
            {"dump", "-o", graph, "--data", data},
            {"backup", "-o", folder.resolveSibling("a.zip").toString(), "--data", data},
            {"release", "list", "--data", data},
            {"release", "verify", "--data", data},
            {"release", "activate", "00000000", "--data", data},
            {"release", "rebuild", graph, "--data", data},
            {"release", "prune", "--data", data}
        }) {
            Outcome outcome = IcpCommand.run(command);
            assertThat(outcome.exitCode())
                    .as("%s: %s", command[0], outcome.err())
                    .isEqualTo(Icp.FAILED);
            assertThat(outcome.err()).contains(message);
        }
    }
}
