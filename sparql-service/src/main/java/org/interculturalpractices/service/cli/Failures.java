package org.interculturalpractices.service.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.queries.QueryException;
import org.interculturalpractices.service.problem.ServiceException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says in one line why a command failed, and turns it into an exit code. A stack trace is shown for faults of the program alone. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult result) throws Exception {
        if (thrown instanceof ParameterException) {
            throw thrown;
        }
        if (!known(thrown)) {
            throw thrown;
        }
        command.getErr().println("icp: " + message(thrown));
        return code(thrown);
    }

    /** Whether the message of an exception is written for people. */
    static boolean known(Throwable thrown) {
        return thrown instanceof LoaderException
                || thrown instanceof QueryException
                || thrown instanceof ServiceException
                || thrown instanceof IOException
                || thrown instanceof UncheckedIOException;
    }

    private static String message(Exception thrown) {
        return switch (thrown) {
            case ServiceException e when e.line() > 0 ->
                e.getMessage() + " (line " + e.line() + ", column " + e.column() + ")";
            case UncheckedIOException e -> "reading or writing failed: " + e.getCause().getMessage();
            case IOException e -> "reading or writing failed: " + e.getMessage();
            default -> String.valueOf(thrown.getMessage());
        };
    }

    private static int code(Exception thrown) {
        return switch (thrown) {
            case LoaderException e -> e.code().exitCode();
            case QueryException e -> e.code() == QueryException.Code.UNREADABLE ? ExitCode.INPUT_OUTPUT : ExitCode.USAGE;
            case ServiceException e ->
                switch (e.code()) {
                    case BAD_REQUEST, QUERY_SYNTAX, SERVICE_REFUSED, FUNCTION_REFUSED, READ_ONLY, NOT_FOUND, REQUEST_TOO_LARGE ->
                        ExitCode.USAGE;
                    default -> ExitCode.INPUT_OUTPUT;
                };
            default -> ExitCode.INPUT_OUTPUT;
        };
    }
}
