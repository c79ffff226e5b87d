package org.interculturalpractices.service.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interculturalpractices.loader.release.Activation;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.FolderLock;
import org.interculturalpractices.loader.release.Manifest;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks after the releases of a data folder. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "List, show, activate and verify releases.")
final class ReleaseCommand {

    @Spec
    private CommandSpec spec;

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the releases, the newest activation first.")
    int list(@Mixin DataOption data) {
        DataFolder folder = data.folder();
        Optional<String> current = folder.current();
        List<Activation> activations = folder.activations();
        for (String id : folder.releases()) {
            String since = activations.reversed().stream()
                    .filter(activation -> activation.releaseId().equals(id))
                    .findFirst()
                    .map(Activation::time)
                    .map(Instant::toString)
                    .orElse("never activated");
            out().printf("%s %s  %s%n", current.filter(id::equals).isPresent() ? "*" : " ", id, since);
        }
        return ExitCode.DONE;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Show what a release holds.")
    int show(
            @Mixin DataOption data,
            @Parameters(
                            paramLabel = "ID",
                            arity = "0..1",
                            description = "The first digits of its id (default: the current release).")
                    @Nullable
                    String id) {
        Manifest manifest = release(data, id).manifest();
        PrintWriter out = out();
        out.printf("release    %s%n", manifest.id());
        out.printf("software   %s%n", manifest.software());
        out.printf("parent     %s%n", manifest.parent() == null ? "none" : manifest.parent());
        out.printf("quads      %d%n", manifest.quads());
        out.printf("triples    %d%n", manifest.triples());
        out.printf("practices  %d%n", manifest.counts().practices());
        out.printf("cities     %d%n", manifest.counts().cities());
        out.printf("countries  %d%n", manifest.counts().countries());
        out.printf("themes     %d%n", manifest.counts().themes());
        manifest.sources()
                .forEach(source -> out.printf("source     %s, %d records%n", source.name(), source.records()));
        manifest.files().forEach(file -> out.printf("file       %s  %s, %d bytes%n", file.sha256(), file.path(), file.bytes()));
        return ExitCode.DONE;
    }

    @Command(name = "activate", mixinStandardHelpOptions = true, description = "Make a release the current one.")
    int activate(
            @Mixin DataOption data,
            @Parameters(paramLabel = "ID", description = "The first digits of its id.") String id)
            throws IOException {
        DataFolder folder = data.folder();
        String full = folder.release(id).id();
        try (FolderLock lock = folder.lock()) {
            folder.activate(full);
        }
        err().println("icp: release " + full + " is current now");
        return ExitCode.DONE;
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Read every file of a release and compare its checksum.")
    int verify(
            @Mixin DataOption data,
            @Parameters(
                            paramLabel = "ID",
                            arity = "0..1",
                            description = "The first digits of its id (default: the current release).")
                    @Nullable
                    String id) {
        ReleaseFolder release = release(data, id);
        release.verify();
        err().println("icp: release " + release.id() + " is whole");
        return ExitCode.DONE;
    }

    private static ReleaseFolder release(DataOption data, @Nullable String id) {
        return id == null ? data.currentRelease() : data.folder().release(id);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
