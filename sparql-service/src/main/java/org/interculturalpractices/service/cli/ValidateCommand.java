package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads and validates sources as a load would, and writes nothing. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Read and validate sources as a load would, and write nothing.")
final class ValidateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "Catalogue listings as plain text.")
    private List<Path> sources = List.of();

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
        LoadReport report;
        try (LoadProgress progress = new LoadProgress(messages)) {
            report = CatalogueLoader.validate(sources, curation, progress);
        }
        ReportLine.print(report, messages);
        return report.rejected() > 0 || report.accepted() == 0 ? ExitCode.REJECTED : ExitCode.DONE;
    }
}
