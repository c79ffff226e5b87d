package org.interculturalpractices.service.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.interculturalpractices.service.cli.IcpCommand.Outcome;

/**
 * The program in a process that stays, with a script {@code ./icp} in its working folder that hands each command to it: documents run
 * dozens of commands, and a process for each would spend most of its time starting. That each command starts in a process of its own
 * is shown by {@link EveryCommandIT}. Commands are run one after the other.
 */
public final class ResidentIcp implements AutoCloseable {

    /** Arguments go by a file, one after the other with a zero between them; the answer is the exit code. */
    private static final String SCRIPT = """
            #!/bin/sh
            call=$(mktemp -d)
            for argument; do printf '%s\\0' "$argument"; done > "$call/arguments"
            code=$(curl -sS --data "$call" http://127.0.0.1:PORT/)
            cat "$call/out"
            cat "$call/err" >&2
            rm -r "$call"
            exit "$code"
            """;

    private final Process process;

    private ResidentIcp(Process process) {
        this.process = process;
    }

    /** Starts it in a folder, and writes the script there. */
    public static ResidentIcp in(Path folder) throws IOException {
        Process process = IcpProcess.of(List.of(), ResidentIcp.class, List.of())
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader(UTF_8);
        Path script = Files.writeString(folder.resolve("icp"), SCRIPT.replace("PORT", out.readLine()));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new ResidentIcp(process);
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** Serves commands on a free port, which it prints, until its standard input ends. */
    public static void main(String[] none) throws IOException {
        Locale.setDefault(Locale.ROOT);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Path call = Path.of(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            byte[] code = Integer.toString(run(call)).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, code.length);
            exchange.getResponseBody().write(code);
            exchange.close();
        });
        server.start();
        System.out.println(server.getAddress().getPort());
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }

    private static int run(Path call) throws IOException {
        String arguments = Files.readString(call.resolve("arguments"));
        Outcome outcome = IcpCommand.run(arguments.isEmpty() ? new String[0] : arguments.split("\0"));
        Files.writeString(call.resolve("out"), outcome.out());
        Files.writeString(call.resolve("err"), outcome.err());
        return outcome.exitCode();
    }
}
