package org.interculturalpractices.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Another program of this machine, run to its end. */
public final class OtherProgram {

    /**
     * What it wrote.
     *
     * @param text on standard output
     * @param errors on standard error
     * @param exitCode with which it ended
     */
    public record Output(String text, String errors, int exitCode) {}

    private OtherProgram() {}

    /** Runs it; where there is no such program, the message says what to install. */
    public static Output run(String... command) throws InterruptedException, IOException {
        Path text = Files.createTempFile("program", ".out");
        Path errors = Files.createTempFile("program", ".err");
        try {
            int exitCode = new ProcessBuilder(command)
                    .redirectOutput(text.toFile())
                    .redirectError(errors.toFile())
                    .start()
                    .waitFor();
            return new Output(
                    Files.readString(text, StandardCharsets.UTF_8),
                    Files.readString(errors, StandardCharsets.UTF_8),
                    exitCode);
        } catch (IOException e) {
            throw new IOException(
                    "cannot run " + command[0] + ": './icp test' installs what the tests need, or says what is missing",
                    e);
        } finally {
            Files.delete(text);
            Files.delete(errors);
        }
    }
}
