package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.interculturalpractices.service.bench.LoadGenerator;
import org.interculturalpractices.service.bench.ResponseSample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures an endpoint under load: everyday questions alone, and then beside hostile ones. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Asks an endpoint the questions of the query library from several clients at a time, first alone and then beside clients "
                        + "with hostile queries, and prints how long the answers took. Ask your own endpoint only.")
final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080/sparql",
            description = "The endpoint (default: ${DEFAULT-VALUE}).")
    private URI endpoint = URI.create("http://localhost:8080/sparql");

    @Option(
            names = "--clients",
            paramLabel = "N",
            defaultValue = "16",
            description = "Clients, of which half are hostile in the second part (default: ${DEFAULT-VALUE}).")
    private int clients;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "Length of each part (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Override
    public Integer call() throws InterruptedException {
        int everyday = Math.max(1, clients / 2);
        Duration time = Duration.ofSeconds(Math.max(1, seconds));
        LoadGenerator bench = new LoadGenerator(endpoint);
        PrintWriter err = spec.commandLine().getErr();
        err.println("warming up for 10 s ...");
        bench.run(everyday, 0, Duration.ofSeconds(10));
        err.println(everyday + " clients with everyday questions, for " + time.toSeconds() + " s ...");
        ResponseSample quiet = bench.run(everyday, 0, time).everyday();
        err.println("the same beside " + everyday + " hostile clients, for " + time.toSeconds() + " s ...");
        LoadGenerator.Result mixed = bench.run(everyday, everyday, time);
        print("everyday questions, alone", quiet);
        print("everyday questions, beside hostile clients", mixed.everyday());
        print("hostile queries", mixed.hostile());
        return Icp.DONE;
    }

    private void print(String what, ResponseSample sample) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%-45s %7d answers, median %8.1f ms, 95 %% within %8.1f ms; status: %s%n",
                what,
                sample.size(),
                sample.millis(0.5),
                sample.millis(0.95),
                sample);
        out.flush();
    }
}
