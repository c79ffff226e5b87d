package org.interculturalpractices.service.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.release.ServiceAddress;

/** A child process whose time and memory are measured. Peak memory is the kernel's, read from {@code /proc}; not a number elsewhere. */
final class MeasuredProcess {

    /** What a service is asked first. */
    static final String FIRST_QUERY = "ASK{?s ?p ?o}";

    private static final int POLL_MILLIS = 10;
    private static final long LONGEST_SECONDS = 300;

    /**
     * What was measured.
     *
     * @param seconds of wall-clock time
     * @param peakMegabytes the largest resident set, in 10^6 bytes
     */
    record Figures(double seconds, double peakMegabytes) {}

    private final List<String> command;
    private final Map<String, String> environment;

    private MeasuredProcess(List<String> command, Map<String, String> environment) {
        this.command = command;
        this.environment = environment;
    }

    /** The same with an environment variable. */
    MeasuredProcess with(String variable, String value) {
        Map<String, String> all = new HashMap<>(environment);
        all.put(variable, value);
        return new MeasuredProcess(command, all);
    }

    /** A Java machine of the same kind as this one, without options. */
    static MeasuredProcess java(String... arguments) {
        return java(List.of("--enable-native-access=ALL-UNNAMED"), List.of(arguments));
    }

    /** Another main class of this program, in a Java machine without options. */
    static MeasuredProcess peer(Class<?> main, String... arguments) {
        return java(List.of("--enable-native-access=ALL-UNNAMED"), ofProgram(main, arguments));
    }

    /** This program, with the options that the start script gave to this process. */
    static MeasuredProcess icp(String... arguments) {
        return java(ManagementFactory.getRuntimeMXBean().getInputArguments(), ofProgram(Icp.class, arguments));
    }

    private static List<String> ofProgram(Class<?> main, String... arguments) {
        List<String> all = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        all.addAll(List.of(arguments));
        return all;
    }

    private static MeasuredProcess java(List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(arguments);
        return new MeasuredProcess(command, Map.of());
    }

    /** Measures until the process ends. */
    Figures untilEnd() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = start();
        double peak = Double.NaN;
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = peakMegabytes(process).orElse(peak);
            requireInTime(process, begun);
        }
        if (process.exitValue() != 0) {
            throw failed("ended with exit code " + process.exitValue());
        }
        return new Figures(secondsSince(begun), peak);
    }

    /** Measures until the service on that data folder has answered a query; then ends it. */
    Figures untilFirstAnswer(Path data) throws IOException, InterruptedException {
        return whileServing(data, service -> {});
    }

    /** Measures until the service on that data folder has answered a query; then does something with its endpoint, and ends it. */
    Figures whileServing(Path data, Consumer<URI> work) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client, data)) {
                if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw failed("ended before it answered");
                }
                requireInTime(process, begun);
            }
            Figures figures =
                    new Figures(secondsSince(begun), peakMegabytes(process).orElse(Double.NaN));
            work.accept(ServiceAddress.read(data).orElseThrow().endpoint());
            return figures;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(HttpClient client, Path data) throws InterruptedException {
        Optional<ServiceAddress> address = ServiceAddress.read(data);
        if (address.isEmpty()) {
            return false;
        }
        URI uri = URI.create(
                address.get().endpoint() + "?query=" + URLEncoder.encode(FIRST_QUERY, StandardCharsets.UTF_8));
        try {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Optional<Double> peakMegabytes(Process process) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024 / 1e6)
                    .findFirst();
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    private void requireInTime(Process process, long begun) {
        if (secondsSince(begun) > LONGEST_SECONDS) {
            process.destroyForcibly();
            throw failed("took more than " + LONGEST_SECONDS + " s");
        }
    }

    private ServiceException failed(String how) {
        return new ServiceException(Code.NO_ANSWER, "the command " + String.join(" ", command) + " " + how);
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
