package org.interculturalpractices.service.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.interculturalpractices.loader.diff.ReleaseDiff;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what changed from one release to another. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Prints what changed from one release to another, as an RDF Patch.")
final class DiffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(index = "0", paramLabel = "FROM", description = "The release to begin with.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "The release to end with.")
    private String to = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write (default: standard output).")
    private @Nullable Path output;

    @Override
    public Integer call() {
        ReleaseFolder one = data.folder().release(from);
        ReleaseFolder other = data.folder().release(to);
        try {
            ReleaseDiff diff = output == null ? write(one, other, System.out) : write(one, other, output);
            spec.commandLine()
                    .getErr()
                    .println("From " + one.manifest().shortId() + " to "
                            + other.manifest().shortId() + ": " + diff.added() + " quads added, " + diff.removed()
                            + " removed.");
        } catch (IOException e) {
            throw new UncheckedIOException("the difference cannot be written: " + e.getMessage(), e);
        }
        return Icp.DONE;
    }

    private static ReleaseDiff write(ReleaseFolder one, ReleaseFolder other, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            return write(one, other, out);
        }
    }

    private static ReleaseDiff write(ReleaseFolder one, ReleaseFolder other, OutputStream out) throws IOException {
        return ReleaseDiff.writePatch(one.id(), one.graph(), other.id(), other.graph(), out);
    }
}
