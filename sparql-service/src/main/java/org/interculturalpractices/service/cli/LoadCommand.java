package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadRequest;
import org.interculturalpractices.loader.LoadResult;
import org.interculturalpractices.loader.release.Manifest;
import org.interculturalpractices.loader.report.LoadDifference;
import org.interculturalpractices.loader.report.LoadReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a release of sources, and activates it. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description =
                "Makes a release of exactly these sources, the register and the decisions of curators, and activates it. "
                        + "A service on the folder picks it up.")
final class LoadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..*",
            description =
                    "Listings as text or HTML, pages of practices, CSV, JSON or RDF; none means the catalogue that"
                            + " ships with the project.")
    private List<Path> sources = List.of();

    @Mixin
    private SourceOptions options = new SourceOptions();

    @Option(
            names = "--withdraw",
            description = "Agrees that practices which no source has any more are withdrawn; else a terminal asks.")
    private boolean withdraw;

    @Option(names = "--dry-run", description = "Prints what would change, and changes nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Instant begin = Instant.now();
        LoadRequest request = options.request(spec.commandLine(), data.path(), sources);
        if (dryRun) {
            LoadReport report;
            try (LoadProgress progress =
                    new LoadProgress(err, Terminal.current().progress())) {
                report = CatalogueLoader.preview(request, progress);
            }
            ReportText.print(report, data.folder(), err);
            err.println("This is what would change; nothing is changed.");
            return report.isComplete() ? Icp.DONE : Icp.REJECTED;
        }
        LoadResult result;
        try (LoadProgress progress = new LoadProgress(err, Terminal.current().progress())) {
            result = CatalogueLoader.load(request.withdrawingIf(this::agrees), progress);
        }
        Manifest manifest = result.release().manifest();
        ReportText.print(result.report(), data.folder(), err);
        err.println(
                result.changed()
                        ? "Release " + manifest.shortId() + " is current: "
                                + manifest.counts().practices() + " practices, " + manifest.quads() + " quads."
                        : "Nothing changed: release " + manifest.shortId() + " is current already.");
        err.println(String.format(
                Locale.ROOT,
                "It took %.1f s.",
                Duration.between(begin, Instant.now()).toMillis() / 1000.0));
        spec.commandLine().getOut().println(manifest.id());
        return result.report().isComplete() ? Icp.DONE : Icp.REJECTED;
    }

    /** Asks on a terminal; elsewhere nobody could answer. */
    private boolean agrees(LoadDifference difference) {
        if (withdraw) {
            return true;
        }
        if (!Terminal.current().asks()) {
            return false;
        }
        return Terminal.ask(
                "Withdraw " + difference.undecided() + " practices?",
                spec.commandLine().getErr());
    }
}
