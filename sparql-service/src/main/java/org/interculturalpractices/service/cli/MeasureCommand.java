package org.interculturalpractices.service.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.apache.commons.io.file.PathUtils;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.service.bench.ResponseSample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the built program on this machine, each figure beside a peer measured in the same run. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description =
                "Measures this build on this machine: from start to first answer, and time and peak memory of loading the catalogue "
                        + "that ships with the project, and a join over three named graphs; beside a bare Java machine, and Jena alone on "
                        + "the same quads.")
final class MeasureCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "5",
            description = "Runs of each; the median is printed (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Override
    public Integer call() throws InterruptedException {
        try {
            Path folder = Files.createTempDirectory("icp-measure-");
            try {
                measure(folder);
            } finally {
                PathUtils.deleteDirectory(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the measurement failed: " + e.getMessage(), e);
        }
        return Icp.DONE;
    }

    private void measure(Path folder) throws IOException, InterruptedException {
        List<MeasuredProcess.Figures> bare = new ArrayList<>();
        List<MeasuredProcess.Figures> loads = new ArrayList<>();
        List<MeasuredProcess.Figures> peers = new ArrayList<>();
        List<MeasuredProcess.Figures> starts = new ArrayList<>();
        List<MeasuredProcess.Figures> answers = new ArrayList<>();
        for (int run = 1; run <= Math.max(1, runs); run++) {
            spec.commandLine().getErr().println("run " + run + " ...");
            Path data = folder.resolve("data-" + run);
            bare.add(MeasuredProcess.java("-version").untilEnd());
            loads.add(MeasuredProcess.icp("load", "--data", data.toString()).untilEnd());
            ReleaseFolder release = new DataFolder(data).currentRelease().orElseThrow();
            peers.add(MeasuredProcess.peer(
                            JenaLoad.class,
                            release.graph().toString(),
                            folder.resolve("jena-" + run).toString())
                    .untilEnd());
            answers.add(MeasuredProcess.peer(JenaAnswer.class, release.store().toString())
                    .untilEnd());
            starts.add(MeasuredProcess.icp("serve", "--port", "0", "--data", data.toString())
                    .untilFirstAnswer(data));
        }
        print("start of a Java machine, doing nothing", bare);
        print("start of the service to its first answer", starts);
        print("Jena alone: opens the store, answers, and ends", answers);
        print("load of the bundled catalogue into a new release", loads);
        print("Jena alone: the same quads into a TDB2 store", peers);
        measureJoin(folder.resolve("data-1"));
    }

    /** A join over three named graphs, on the catalogue that ships with the project; no answer is kept. */
    private void measureJoin(Path data) throws IOException, InterruptedException {
        spec.commandLine().getErr().println("join over three named graphs ...");
        QueryTimes times = new QueryTimes();
        Path store = new DataFolder(data).currentRelease().orElseThrow().store();
        List<ResponseSample> service = new ArrayList<>();
        MeasuredProcess.icp("serve", "--port", "0", "--data", data.toString())
                .with("ICP_CACHE_BYTES", "0")
                .whileServing(data, endpoint -> service.add(times.over(endpoint)));
        print("join over three named graphs, over HTTP", service.getFirst());
        print("Jena alone: the same query on the same store", times.ofJenaAlone(store));
    }

    private void print(String what, ResponseSample sample) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%-50s %8.1f ms (median of %d), 95 %% within %.1f ms%n",
                what,
                sample.millis(0.5),
                sample.size(),
                sample.millis(0.95));
        out.flush();
    }

    private void print(String what, List<MeasuredProcess.Figures> figures) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%-50s %8.2f s %8.0f MB%n",
                what,
                median(figures, MeasuredProcess.Figures::seconds),
                median(figures, MeasuredProcess.Figures::peakMegabytes));
        out.flush();
    }

    private static double median(
            List<MeasuredProcess.Figures> figures, ToDoubleFunction<MeasuredProcess.Figures> value) {
        double[] sorted = figures.stream().mapToDouble(value).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
