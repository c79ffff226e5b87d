package org.interculturalpractices.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service with a wrong setting ends with 2 and one line, and leaves no trace in the data folder. */
class WrongSettingsIT {

    @TempDir
    private Path folder;

    @Test
    void aVariableThatCannotBeRead() throws Exception {
        refused(Map.of("ICP_QUERY_TIMEOUT", "banana", "ICP_ASKS", "yes"), List.of(), "icp: ICP_QUERY_TIMEOUT=banana: ");
    }

    @Test
    void aLineOfAFileThatIsNoSetting() throws Exception {
        Files.writeString(folder.resolve("application.properties"), "icp.query-timout=5s\n");
        refused(Map.of(), List.of(), "icp: icp.query-timout=5s: ");
    }

    @Test
    void aPortThatIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            refused(Map.of(), List.of("--management-port", port), "icp: --management-port " + port + ": is in use");
        }
    }

    private void refused(Map<String, String> variables, List<String> options, String begin)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("serve", "--port", "0"));
        command.addAll(options);
        ProcessBuilder process = IcpProcess.of(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("err.txt").toFile());
        process.environment().putAll(variables);
        int exitCode = process.start().waitFor();
        String errors = Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8);
        assertThat(exitCode).as(errors).isEqualTo(Icp.USAGE);
        assertThat(errors).startsWith(begin).hasLineCount(1);
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
