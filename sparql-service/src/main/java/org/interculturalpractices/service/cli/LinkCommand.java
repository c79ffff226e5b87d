package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LinkRequest;
import org.interculturalpractices.loader.LinkResult;
import org.interculturalpractices.loader.LoadResult;
import org.interculturalpractices.loader.link.KeptDataset;
import org.interculturalpractices.loader.link.LinkReport;
import org.interculturalpractices.loader.release.Manifest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Links an open dataset to the places of the graph, and makes a release that has it. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description =
                "Makes an open dataset a named graph of its own, linked to the countries, cities and statistical regions of"
                        + " the graph, and makes a release that has it. Sure links are made; the others wait in a file that you edit,"
                        + " and are made when you link again. docs/linking.md shows it step by step.")
final class LinkCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(
            paramLabel = "DATASET",
            arity = "0..1",
            description =
                    "A table with CSVW metadata (FILE-metadata.json) or an RML mapping (NAME.rml.ttl) beside it, JSON with an"
                            + " RML mapping, or RDF; or the name of a dataset that is linked already, to link it again.")
    private @Nullable Path dataset;

    @Option(names = "--list", description = "Lists the linked datasets.")
    private boolean list;

    @Option(names = "--remove", paramLabel = "NAME", description = "Takes a linked dataset out.")
    private @Nullable String remove;

    @Mixin
    private CurationOption curation = new CurationOption();

    @Override
    public Integer call() {
        Path file = dataset;
        String removed = remove;
        if ((file == null ? 0 : 1) + (list ? 1 : 0) + (removed == null ? 0 : 1) != 1) {
            throw new ParameterException(spec.commandLine(), "name a dataset, or give --list or --remove NAME");
        }
        if (list) {
            data.folder().datasets().forEach(this::print);
            return Icp.DONE;
        }
        return removed == null ? link(Objects.requireNonNull(file)) : remove(removed);
    }

    private int link(Path file) {
        PrintWriter err = spec.commandLine().getErr();
        Instant begin = Instant.now();
        LinkResult result;
        try (LoadProgress progress = new LoadProgress(err, Terminal.current().progress())) {
            result = CatalogueLoader.link(new LinkRequest(data.path(), file, curation.file()), progress);
        }
        LinkReport report = result.report();
        err.println(String.format(
                Locale.ROOT,
                "%s: %d statements about %d things; %d linked to %d places and regions.",
                report.slug(),
                report.statements(),
                report.things(),
                report.linked(),
                report.places()));
        report.methods().forEach((method, count) -> err.println("  " + count + " by " + method));
        if (report.outside() > 0) {
            err.println("  " + report.outside() + " state a place that no authority of the graph knows");
        }
        if (report.silent() > 0) {
            err.println("  " + report.silent() + " state no place");
        }
        if (report.problemCount() > 0) {
            err.println("  " + report.problemCount() + " problems, listed above and in "
                    + result.dataset().report());
        }
        if (report.open() > 0) {
            err.println(String.format(
                    Locale.ROOT,
                    "%d places of %d things are not sure: decide in %s, and link again.",
                    report.open(),
                    report.openThings(),
                    result.dataset().review()));
        }
        print(result.load(), err);
        err.println(String.format(
                Locale.ROOT,
                "It took %.1f s.",
                Duration.between(begin, Instant.now()).toMillis() / 1000.0));
        return report.rejected() == 0 ? Icp.DONE : Icp.REJECTED;
    }

    private int remove(String slug) {
        PrintWriter err = spec.commandLine().getErr();
        try (LoadProgress progress = new LoadProgress(err, Terminal.current().progress())) {
            print(CatalogueLoader.unlink(data.path(), slug, curation.file(), progress), err);
        }
        return Icp.DONE;
    }

    private void print(LoadResult load, PrintWriter err) {
        Manifest manifest = load.release().manifest();
        err.println(String.format(
                Locale.ROOT,
                load.changed()
                        ? "Release %s is current: %d quads."
                        : "Nothing changed: release %s is current already, %d quads.",
                manifest.shortId(),
                manifest.quads()));
        spec.commandLine().getOut().println(manifest.id());
    }

    private void print(KeptDataset kept) {
        LinkReport report = kept.lastReport();
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "%s\t%d of %d things linked\t%d places open",
                        report.slug(),
                        report.linked(),
                        report.things(),
                        report.open()));
    }
}
