package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.report.LoadReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads and checks pages as a load would, and writes nothing. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description =
                "Reads and checks sources as 'load' would, compares them with the current release of the data folder, if"
                        + " there is one, and writes nothing.")
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "Listings, pages of practices, CSV, JSON or RDF.")
    private List<Path> sources = List.of();

    @Mixin
    private SourceOptions options = new SourceOptions();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        LoadReport report;
        try (LoadProgress progress = new LoadProgress(err, Terminal.current().progress())) {
            report = CatalogueLoader.preview(options.request(spec.commandLine(), data.path(), sources), progress);
        }
        ReportText.print(report, data.folder(), err);
        return report.isComplete() ? Icp.DONE : Icp.REJECTED;
    }
}
