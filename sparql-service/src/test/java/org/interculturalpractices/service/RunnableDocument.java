package org.interculturalpractices.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs the blocks of shell and Python of a document, one after the other, in a folder with a running service and the command {@code
 * ./icp}. Each has to succeed, and to say something. Not thread-safe.
 */
final class RunnableDocument {

    private static final Path PROJECT =
            Path.of(System.getProperty("icp.project.directory", "..")).toAbsolutePath();
    private static final Pattern BLOCK =
            Pattern.compile("^```(sh|python)\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    /** Blocks that only write files say nothing. */
    private static final Pattern QUIET = Pattern.compile("\\Acat > ");

    private final Path folder;
    private final RunningService service;

    /** Runs documents in a folder that has the script {@code icp}, against a service on {@code data} in it. */
    RunnableDocument(Path folder, RunningService service) {
        this.folder = folder;
        this.service = service;
    }

    /** A test for each block of a document of the project. */
    Stream<DynamicTest> blocks(String document) throws IOException {
        String text = Files.readString(PROJECT.resolve(document));
        return BLOCK.matcher(text)
                .results()
                .map(block -> dynamicTest(
                        block.group(1) + ": "
                                + block.group(2).lines().findFirst().orElse(""),
                        () -> run(block)));
    }

    private void run(MatchResult block) throws IOException, InterruptedException {
        boolean shell = block.group(1).equals("sh");
        String text =
                block.group(2).replace("localhost:8080", service.endpoint().getAuthority());
        Path file = Files.writeString(folder.resolve(shell ? "block.sh" : "block.py"), text);
        OtherProgram.Output output = shell
                ? OtherProgram.run("sh", "-ec", "cd '" + folder + "' && . ./" + file.getFileName())
                : OtherProgram.run("/usr/bin/python3", file.toString());
        assertThat(output.exitCode()).as(output.errors()).isZero();
        assertThat(output.text()).doesNotContain("\"status\":4").doesNotContain("\"status\":5");
        if (!QUIET.matcher(text).find()) {
            assertThat(output.text()).isNotBlank();
        }
    }
}
