package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.queries.QueryException;
import org.interculturalpractices.service.jvm.JvmSettings;
import org.interculturalpractices.service.problem.ServiceException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program: one command with subcommands. Results go to standard output, messages to standard error. */
@Command(
        name = "icp",
        description = "Good practices of intercultural cities as linked data.",
        mixinStandardHelpOptions = true,
        versionProvider = Icp.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            FetchCommand.class,
            LoadCommand.class,
            ValidateCommand.class,
            LinkCommand.class,
            CurateCommand.class,
            QueryCommand.class,
            DumpCommand.class,
            ReleaseCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            EvaluateCommand.class,
            MeasureCommand.class,
            PagesCommand.class,
            SynthCommand.class,
            BenchCommand.class
        },
        footer = {"", "'icp test' runs every test. 'icp COMMAND --help' explains a command."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, warnings included",
            "1:done with rejected records, or a validation failure",
            "2:wrong usage",
            "3:input or output failed"
        })
public final class Icp {

    /** Done, warnings included. */
    static final int DONE = 0;

    /** Done with rejected records, or a validation failure. */
    static final int REJECTED = 1;

    /** Wrong usage. */
    static final int USAGE = 2;

    /** Input or output failed. */
    static final int FAILED = 3;

    private Icp() {}

    /** Runs the command that the arguments name, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        JvmSettings.neutralLocale();
        System.exit(commandLine().execute(arguments));
    }

    /** The parser, ready to execute. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Icp());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionStrategy(Icp::run);
        commandLine.setExecutionExceptionHandler(Icp::explain);
        commandLine.setParameterExceptionHandler((failure, arguments) -> {
            PrintWriter err = failure.getCommandLine().getErr();
            err.println("icp: " + failure.getMessage());
            CommandLine.UnmatchedArgumentException.printSuggestions(failure, err);
            err.println(
                    "'" + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help' explains the command.");
            return USAGE;
        });
        return commandLine;
    }

    /** Help and version need nothing of what a command needs. */
    private static int run(CommandLine.ParseResult arguments) {
        Integer helped = CommandLine.executeHelpRequest(arguments);
        if (helped != null) {
            return helped;
        }
        JvmSettings.apply();
        return new CommandLine.RunLast().execute(arguments);
    }

    /** A failure that the program knows becomes a message; one that it does not know is a fault of the program. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
        int exitCode = switch (failure) {
            case LoaderException known -> known.code().exitCode();
            case QueryException known -> known.code() == QueryException.Code.UNREADABLE ? FAILED : USAGE;
            case ServiceException known -> exitCode(known.code());
            case UncheckedIOException known -> FAILED;
            default -> -1;
        };
        if (exitCode < 0) {
            command.getErr().println("icp: a fault of the program; please report it with the lines below.");
            failure.printStackTrace(command.getErr());
            return FAILED;
        }
        command.getErr().println("icp: " + failure.getMessage());
        return exitCode;
    }

    private static int exitCode(ServiceException.Code code) {
        return switch (code) {
            case BAD_REQUEST, QUERY_SYNTAX, SERVICE_REFUSED, FUNCTION_REFUSED, READ_ONLY -> USAGE;
            default -> FAILED;
        };
    }

    /** Name and version, from the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "Intercultural Practices Graph "
                        + Objects.requireNonNullElse(
                                Icp.class.getPackage().getImplementationVersion(), "(not packaged)")
            };
        }
    }
}
