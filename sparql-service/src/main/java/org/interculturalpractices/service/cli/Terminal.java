package org.interculturalpractices.service.cli;

import java.util.Map;
import java.util.OptionalInt;

/**
 * What the start script found out about the terminal, because Java cannot tell: the width of standard output, and whether
 * standard error is one.
 *
 * @param width in characters; empty if standard output is no terminal
 * @param progress whether a progress bar may be drawn on standard error
 */
record Terminal(OptionalInt width, boolean progress) {

    private static final int NARROWEST = 40;

    static Terminal of(Map<String, String> environment) {
        String columns = environment.getOrDefault("ICP_OUTPUT_COLUMNS", "");
        OptionalInt width = columns.matches("[0-9]{1,4}")
                ? OptionalInt.of(Math.max(NARROWEST, Integer.parseInt(columns)))
                : OptionalInt.empty();
        return new Terminal(width, environment.containsKey("ICP_PROGRESS_BAR"));
    }

    static Terminal current() {
        return of(System.getenv());
    }
}
