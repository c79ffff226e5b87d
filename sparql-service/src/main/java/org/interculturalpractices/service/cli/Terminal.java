package org.interculturalpractices.service.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the start script found out about the terminal, because Java cannot tell: the width of standard output, whether
 * standard error is one, and whether somebody can be asked.
 *
 * @param width in characters; empty if standard output is no terminal
 * @param progress whether a progress bar may be drawn on standard error
 * @param asks whether a question on standard error is answered on standard input
 */
record Terminal(OptionalInt width, boolean progress, boolean asks) {

    private static final int NARROWEST = 40;

    static Terminal of(Map<String, String> environment) {
        String columns = environment.getOrDefault("ICP_OUTPUT_COLUMNS", "");
        OptionalInt width = columns.matches("[0-9]{1,4}")
                ? OptionalInt.of(Math.max(NARROWEST, Integer.parseInt(columns)))
                : OptionalInt.empty();
        return new Terminal(width, environment.containsKey("ICP_PROGRESS_BAR"), environment.containsKey("ICP_ASKS"));
    }

    static Terminal current() {
        return of(System.getenv());
    }

    /** Asks a question on standard error; whatever is not answered with yes is no. */
    static boolean ask(String question, PrintWriter err) {
        err.print(question + " [y/N] ");
        err.flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            return answer != null && Set.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException("the answer cannot be read: " + e.getMessage(), e);
        }
    }
}
