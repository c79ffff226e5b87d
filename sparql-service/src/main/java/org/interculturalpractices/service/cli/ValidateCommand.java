package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads and checks pages as a load would, and writes nothing. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Reads and checks sources as 'load' would, and writes nothing.")
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "Listings, pages of practices, CSV, JSON or RDF.")
    private List<Path> sources = List.of();

    @Option(
            names = "--strict",
            description =
                    "Fails as a whole if one source cannot be read or has no record; else the others are checked.")
    private boolean strict;

    @Mixin
    private CurationOption curation = new CurationOption();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        LoadReport report;
        try (LoadProgress progress = new LoadProgress(err, Terminal.current().progress())) {
            report = CatalogueLoader.validate(sources, curation.file(), strict, progress);
        }
        LoadCommand.printReport(report, err);
        return report.isComplete() ? Icp.DONE : Icp.REJECTED;
    }
}
