package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.interculturalpractices.loader.backup.BackupContents;
import org.interculturalpractices.loader.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a data folder of an archive. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Makes a data folder of an archive that 'icp backup' wrote; the folder must be absent or empty. Every release is "
                        + "built anew from its quads, with the same id. Run again after it was interrupted, it goes on or starts over.")
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "FILE", description = "The archive.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Restore.Outcome outcome;
        try (LoadProgress progress = new LoadProgress(err, Terminal.current().progress())) {
            outcome = Restore.restore(file, data.folder(), progress);
        }
        BackupContents contents = outcome.contents();
        err.println("Restored " + contents.files().size() + " files and "
                + (contents.releases().size() - outcome.failed().size()) + " releases to " + data.path() + ".");
        if (contents.current() == null) {
            err.println("No release was current; 'icp load' makes one.");
        } else {
            spec.commandLine().getOut().println(contents.current());
        }
        if (outcome.failed().isEmpty()) {
            return Icp.DONE;
        }
        err.println(
                "Releases that are damaged in the archive, and were left out: " + String.join(", ", outcome.failed()));
        return Icp.REJECTED;
    }
}
