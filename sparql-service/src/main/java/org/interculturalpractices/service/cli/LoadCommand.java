package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadReport;
import org.interculturalpractices.loader.LoadRequest;
import org.interculturalpractices.loader.LoadResult;
import org.interculturalpractices.loader.release.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a release of exactly the pages given, and activates it. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description =
                "Makes a release of exactly these catalogue pages, the register and the curation file, and activates it. "
                        + "A service on the folder picks it up.")
final class LoadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..*",
            description = "Catalogue pages as plain text; none means the catalogue that ships with the project.")
    private List<Path> sources = List.of();

    @Mixin
    private CurationOption curation = new CurationOption();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        LoadResult result;
        try (LoadProgress progress = new LoadProgress(err, Terminal.current().progress())) {
            result = CatalogueLoader.load(new LoadRequest(data.path(), sources, curation.file()), progress);
        }
        Manifest manifest = result.release().manifest();
        err.println(summary(result.report()));
        err.println(
                result.changed()
                        ? "Release " + manifest.shortId() + " is current: "
                                + manifest.counts().practices() + " practices, " + manifest.quads() + " quads."
                        : "Nothing changed: release " + manifest.shortId() + " is current already.");
        spec.commandLine().getOut().println(manifest.id());
        return result.report().rejected() == 0 ? Icp.DONE : Icp.REJECTED;
    }

    /** What became of the records, in one line. */
    static String summary(LoadReport report) {
        return "%d records accepted, %d rejected, %d merged; %d warnings."
                .formatted(report.accepted(), report.rejected(), report.merged(), report.warnings());
    }
}
