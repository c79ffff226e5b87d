package org.interculturalpractices.service.cli;

/** The exit codes of all commands. */
final class ExitCode {

    static final int DONE = 0;
    static final int REJECTED = 1;
    static final int USAGE = 2;
    static final int INPUT_OUTPUT = 3;

    private ExitCode() {}
}
