package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadRequest;
import org.interculturalpractices.loader.LoadResult;
import org.interculturalpractices.loader.release.Manifest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a release of exactly the sources given, and makes it the current one. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Make a release of exactly the sources given, and make it the current one.")
final class LoadCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "SOURCE",
            description = "Catalogue listings as plain text; none means the catalogue that ships with the project.")
    private List<Path> sources = List.of();

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--curation",
            paramLabel = "FILE",
            description = "The curation file (default: the one that ships with the project).")
    private @Nullable Path curation;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter messages = spec.commandLine().getErr();
        LoadResult result;
        try (LoadProgress progress = new LoadProgress(messages)) {
            result = CatalogueLoader.load(new LoadRequest(data.path, sources, curation), progress);
        }
        ReportLine.print(result.report(), messages);
        Manifest manifest = result.release().manifest();
        messages.println(
                result.changed()
                        ? "icp: release " + manifest.shortId() + " is current now: " + manifest.counts().practices()
                                + " practices, " + manifest.triples() + " triples"
                        : "icp: nothing changed: release " + manifest.shortId() + " was current before");
        spec.commandLine().getOut().println(manifest.id());
        return result.report().rejected() > 0 ? ExitCode.REJECTED : ExitCode.DONE;
    }
}
