package org.interculturalpractices.service.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.release.ServiceAddress;
import org.interculturalpractices.service.sparql.AnswerFormat;

/** A command of this program in a process of its own, with the clock and the memory of that process. Not thread-safe. */
final class MeasuredProcess implements AutoCloseable {

    private static final long LONGEST_SECONDS = 300;
    private static final long BETWEEN_LOOKS_MS = 5;
    private static final String PEAK = "VmHWM:";

    private final long begun = System.nanoTime();
    private final Process process;
    private long peakBytes;

    private MeasuredProcess(Process process) {
        this.process = process;
    }

    /** Starts a command with the Java, the options and the class path of this process. */
    static MeasuredProcess start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Icp.class.getName()));
        command.addAll(List.of(arguments));
        return new MeasuredProcess(new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start());
    }

    /** Waits until it has ended. */
    double secondsToEnd() throws InterruptedException {
        while (process.isAlive()) {
            look();
        }
        if (process.exitValue() != ExitCode.DONE) {
            throw new ServiceException(
                    Code.IO, "the command that was measured failed with exit code " + process.exitValue());
        }
        return seconds();
    }

    /** Waits until the service of a data folder has answered a query. */
    double secondsToAnswer(Path data) throws InterruptedException {
        Query query = QueryFactory.create("ASK { ?s ?p ?o }");
        while (process.isAlive()) {
            Optional<ServiceAddress> address = ServiceAddress.read(data);
            if (address.isPresent()) {
                new EndpointTarget(address.get().endpoint()).answer(query, AnswerFormat.JSON);
                return seconds();
            }
            look();
        }
        throw new ServiceException(Code.IO, "the service that was measured ended with exit code " + process.exitValue());
    }

    /** The most memory that it had resident; 0 where the system does not tell. */
    long peakBytes() {
        return peakBytes;
    }

    /** Ends it, if it has not ended. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        if (seconds() > LONGEST_SECONDS) {
            throw new ServiceException(Code.IO, "the command that was measured did not end in time");
        }
        try {
            for (String line : Files.readAllLines(
                    Path.of("/proc", Long.toString(process.pid()), "status"), StandardCharsets.UTF_8)) {
                if (line.startsWith(PEAK)) {
                    String kilobytes = line.substring(PEAK.length()).replace("kB", "").strip();
                    peakBytes = Math.max(peakBytes, Long.parseLong(kilobytes) * 1024);
                }
            }
        } catch (IOException e) {
            // The process has just ended, or this system has no such files: what was seen so far stands.
        }
        Thread.sleep(BETWEEN_LOOKS_MS);
    }

    private double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
