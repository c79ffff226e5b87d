package org.interculturalpractices.service.cli;

import java.nio.charset.StandardCharsets;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/**
 * The command line. Exit codes: 0 done, warnings included; 1 done with rejected records, or a validation failure; 2 wrong usage;
 * 3 input or output failed. Messages go to standard error, results to standard output.
 */
@Command(
        name = "icp",
        description = "Good practices of intercultural cities as linked data: load, query, serve.",
        mixinStandardHelpOptions = true,
        versionProvider = Icp.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            LoadCommand.class,
            ValidateCommand.class,
            QueryCommand.class,
            DumpCommand.class,
            ReleaseCommand.class,
            MeasureCommand.class
        },
        footer = {
            "",
            "'icp test' runs all tests of the project.",
            "Exit codes: 0 done; 1 records rejected or validation failed; 2 wrong usage; 3 input or output failed."
        })
public final class Icp {

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command in this process. @return the exit code */
    public static int run(String... arguments) {
        return new CommandLine(new Icp())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(new Failures())
                .execute(arguments);
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Intercultural Practices Graph " + Icp.class.getPackage().getImplementationVersion()};
        }
    }
}
