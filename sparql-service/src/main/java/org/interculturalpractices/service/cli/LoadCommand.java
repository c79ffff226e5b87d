package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadReport;
import org.interculturalpractices.loader.LoadRequest;
import org.interculturalpractices.loader.LoadResult;
import org.interculturalpractices.loader.release.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a release of sources, and activates it. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description =
                "Makes a release of exactly these sources, the register and the files of curators, and activates it. "
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

    @Option(
            names = "--add",
            description = "Keeps the sources of the current release; one of the same name is replaced.")
    private boolean add;

    @Option(
            names = "--without",
            paramLabel = "NAME",
            description = "With --add: leaves out this source of the current release; may be given several times.")
    private List<String> without = List.of();

    @Option(
            names = "--strict",
            description = "Fails as a whole if one source cannot be read or has no record; else the others are loaded.")
    private boolean strict;

    @Mixin
    private CurationOption curation = new CurationOption();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (!without.isEmpty() && !add) {
            throw new ParameterException(spec.commandLine(), "--without leaves out of what --add keeps; give both");
        }
        Instant begin = Instant.now();
        LoadResult result;
        try (LoadProgress progress = new LoadProgress(err, Terminal.current().progress())) {
            result = CatalogueLoader.load(
                    new LoadRequest(data.path(), sources, curation.file(), add, without, strict), progress);
        }
        Manifest manifest = result.release().manifest();
        printReport(result.report(), err);
        if (result.report().rejected() > 0) {
            err.println("Rejected records are in " + data.folder().rejected()
                    + "; mend them and load that file with --add.");
        }
        err.println(
                result.changed()
                        ? "Release " + manifest.shortId() + " is current: "
                                + manifest.counts().practices() + " practices, " + manifest.quads() + " quads."
                        : "Nothing changed: release " + manifest.shortId() + " is current already.");
        err.println("It took %.1f s."
                .formatted(Duration.between(begin, Instant.now()).toMillis() / 1000.0));
        spec.commandLine().getOut().println(manifest.id());
        return result.report().isComplete() ? Icp.DONE : Icp.REJECTED;
    }

    /** What became of each source, as a table, and of all records, in one line. */
    static void printReport(LoadReport report, PrintWriter out) {
        List<String> heads =
                List.of("source", "lines", "page", "records", "accepted", "merged", "rejected", "warnings");
        List<List<String>> rows = report.sources().stream()
                .map(source -> Stream.concat(
                                Stream.of(source.name()),
                                Stream.of(
                                                source.lines().total(),
                                                source.lines().boilerplate(),
                                                source.read(),
                                                source.accepted(),
                                                source.merged(),
                                                source.rejected(),
                                                source.warnings())
                                        .map(String::valueOf))
                        .toList())
                .toList();
        new TextTable(heads, rows).print(out, Terminal.current().width());
        out.println("%d records accepted, %d rejected, %d merged; %d warnings."
                .formatted(report.accepted(), report.rejected(), report.merged(), report.warnings()));
        if (!report.failed().isEmpty()) {
            out.println("Sources that could not be used, see the errors above: " + String.join(", ", report.failed()));
        }
    }
}
