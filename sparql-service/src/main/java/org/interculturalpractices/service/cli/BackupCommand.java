package org.interculturalpractices.service.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.interculturalpractices.loader.backup.Backup;
import org.interculturalpractices.loader.backup.BackupContents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes one archive of what a data folder holds that cannot be made anew. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Writes one archive of what the data folder holds that cannot be made anew. The service may run meanwhile; "
                        + "a load that runs is waited for.")
final class BackupCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description =
                    "The archive to write, a zip file; an older one of that name is replaced once the new one is whole.")
    private Path output = Path.of("");

    @Override
    public Integer call() {
        BackupContents contents;
        try (LoadProgress progress =
                new LoadProgress(spec.commandLine().getErr(), Terminal.current().progress())) {
            contents = Backup.write(data.folder(), output, PATIENCE, progress);
        }
        spec.commandLine()
                .getErr()
                .println("Wrote " + output + " (" + ByteSize.of(size()) + "): "
                        + contents.files().size() + " files, " + ByteSize.of(contents.bytes()) + ", "
                        + contents.releases().size() + " releases.");
        return Icp.DONE;
    }

    private long size() {
        try {
            return Files.size(output);
        } catch (IOException e) {
            throw new UncheckedIOException(output + " cannot be read: " + e.getMessage(), e);
        }
    }
}
