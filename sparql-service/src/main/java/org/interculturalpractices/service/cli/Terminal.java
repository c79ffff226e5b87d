package org.interculturalpractices.service.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** What is known of the terminal that the process runs in. */
final class Terminal {

    private static final int OUTPUT = 1;
    private static final int ERROR = 2;

    private Terminal() {}

    static boolean isOutput() {
        return is(OUTPUT);
    }

    static boolean isError() {
        return is(ERROR);
    }

    /** How many columns it has. */
    static int width() {
        return CommandSpec.create().usageMessage().autoWidth(true).width();
    }

    /** The platform tells of the console as a whole only, and differently in each version; the shell tells of each stream. */
    private static boolean is(int stream) {
        try {
            return new ProcessBuilder("sh", "-c", "test -t " + stream).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
