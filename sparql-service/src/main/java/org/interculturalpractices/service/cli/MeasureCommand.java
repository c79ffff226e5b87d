package org.interculturalpractices.service.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures, on the machine at hand, what the README tells: how long a load and a start take, and what memory a load needs. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description = "Measure time and peak memory of loading the bundled catalogue, and the time from start to first answer.")
final class MeasureCommand implements Callable<Integer> {

    @Option(names = "--runs", paramLabel = "N", defaultValue = "5", description = "How often (default: 5).")
    private int runs;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Double> loadSeconds = new ArrayList<>();
        List<Double> loadMegabytes = new ArrayList<>();
        List<Double> startSeconds = new ArrayList<>();
        for (int run = 0; run < Math.max(runs, 1); run++) {
            Path data = Files.createTempDirectory("icp-measure-");
            try {
                try (MeasuredProcess load = MeasuredProcess.start("load", "--data", data.toString())) {
                    loadSeconds.add(load.secondsToEnd());
                    loadMegabytes.add(load.peakBytes() / 1e6);
                }
                try (MeasuredProcess serve =
                        MeasuredProcess.start("serve", "--port", "0", "--data", data.toString())) {
                    startSeconds.add(serve.secondsToAnswer(data));
                }
            } finally {
                FileUtils.deleteDirectory(data.toFile());
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%s %s, %d processors, Java %s; median of %d runs (least to most)%n",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                loadSeconds.size());
        print(out, "load of the bundled catalogue, seconds", loadSeconds);
        print(out, "load of the bundled catalogue, peak memory, MB", loadMegabytes);
        print(out, "start of the service to first answer, seconds", startSeconds);
        return ExitCode.DONE;
    }

    private static void print(PrintWriter out, String what, List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        out.printf(
                Locale.ROOT,
                "%-50s %8.2f  (%.2f to %.2f)%n",
                what,
                median,
                sorted[0],
                Arrays.stream(sorted).max().orElse(median));
    }
}
