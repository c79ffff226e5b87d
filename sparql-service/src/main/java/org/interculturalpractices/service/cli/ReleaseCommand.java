package org.interculturalpractices.service.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.interculturalpractices.loader.files.ReleaseId;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.release.Activation;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.FolderLock;
import org.interculturalpractices.loader.release.Manifest;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.service.catalog.PracticeHistory;
import org.interculturalpractices.service.catalog.ReleaseHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at the releases of a data folder, and switches between them. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {VerifyCommand.class, DiffCommand.class, RebuildCommand.class, PruneCommand.class},
        description = "Looks at releases and switches between them. An id may be cut to its first digits.")
final class ReleaseCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the releases; the current one has a star.")
    int list(@Mixin DataOption data) {
        DataFolder folder = data.folder();
        String current = folder.current().orElse("");
        Map<String, Instant> activated = new HashMap<>();
        for (Activation activation : folder.activations()) {
            activated.put(activation.releaseId(), activation.time());
        }
        List<List<String>> rows = new ArrayList<>();
        for (String id : folder.releases()) {
            rows.add(row(folder, id, id.equals(current), Optional.ofNullable(activated.get(id))));
        }
        List<String> heads = List.of("", "release", "activated", "practices", "quads");
        new TextTable(heads, rows)
                .print(spec.commandLine().getOut(), Terminal.current().width());
        return Icp.DONE;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Prints the manifest of a release.")
    int show(@Mixin ReleaseParameter named) {
        ReleaseFolder release = named.release();
        try {
            spec.commandLine().getOut().println(Files.readString(release.path().resolve(Manifest.FILE_NAME)));
        } catch (IOException e) {
            throw new UncheckedIOException(release.path() + " cannot be read: " + e.getMessage(), e);
        }
        return Icp.DONE;
    }

    @Command(name = "activate", mixinStandardHelpOptions = true, description = "Makes a release the current one.")
    int activate(@Mixin DataOption data, @Parameters(paramLabel = "ID", description = "The release.") String id) {
        DataFolder folder = data.folder();
        String shortId = folder.release(id).manifest().shortId();
        try (FolderLock lock = folder.lock()) {
            lock.activate(id);
        }
        err().println("Release " + shortId + " is current.");
        return Icp.DONE;
    }

    @Command(
            name = "history",
            mixinStandardHelpOptions = true,
            description = "Prints in which of the kept releases a practice came, changed and went, newest first.")
    int history(
            @Mixin DataOption data,
            @Parameters(paramLabel = "PRACTICE", description = "The part of its IRI after id/practice/.") String slug) {
        List<List<String>> rows =
                PracticeHistory.of(slug, ReleaseHistory.of(data.folder()), data.folder()).events().stream()
                        .map(event -> List.of(
                                event.first().toString(),
                                event.change().name().toLowerCase(Locale.ROOT),
                                event.shortId()))
                        .toList();
        if (rows.isEmpty()) {
            err().println("No release that is kept has a practice of the name " + slug + ".");
            return Icp.REJECTED;
        }
        new TextTable(List.of("first served", "practice", "release"), rows)
                .print(spec.commandLine().getOut(), Terminal.current().width());
        return Icp.DONE;
    }

    private static List<String> row(DataFolder folder, String id, boolean current, Optional<Instant> activated) {
        String star = current ? "*" : "";
        String time = activated.map(Instant::toString).orElse("never");
        try {
            Manifest manifest = folder.release(id).manifest();
            return List.of(
                    star,
                    manifest.shortId(),
                    time,
                    Long.toString(manifest.counts().practices()),
                    Long.toString(manifest.quads()));
        } catch (LoaderException damaged) {
            return List.of(star, ReleaseId.shortForm(id), time, "damaged", "");
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
