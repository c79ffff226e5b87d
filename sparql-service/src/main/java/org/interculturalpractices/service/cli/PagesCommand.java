package org.interculturalpractices.service.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.interculturalpractices.service.bench.ResponseSample;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.release.ServiceAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks a service for its main pages, and prints how long they took and how heavy they are; takes pictures of them on demand. */
@Command(
        name = "pages",
        description =
                "Prints how long the main pages of a service take and how heavy they are, compressed, beside a file that is"
                        + " only sent; with --pictures, takes pictures of them by the Chromium on the PATH.")
final class PagesCommand implements Callable<Integer> {

    private static final int WARM_UP = 30;
    private static final int TIMES = 51;
    /** What a page costs that is only sent. */
    private static final String FILE = "/style.css";

    private static final List<String> PATHS = List.of(
            FILE,
            "/",
            "/practices?words=rumour",
            "/practices?theme=equality-data&view=table",
            "/page/id/practice/botkyrka-anti-rumour-cafes-stop-the-rumour",
            "/page/id/city/no/bergen",
            "/places",
            "/page/scheme/themes",
            "/queries",
            "/queries/themes-by-practices",
            "/queries/practices-by-theme?theme=refugees",
            "/sparql",
            "/dumps",
            "/releases",
            "/page/ontology",
            "/about",
            "/linking");

    private static final String CHART = """
            PREFIX icp: <https://w3id.org/intercultural-practices/ontology#>

            SELECT ?theme (COUNT(DISTINCT ?practice) AS ?practices)
            WHERE { ?practice icp:theme ?theme }
            GROUP BY ?theme
            ORDER BY DESC(?practices) ?theme
            """;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "Any address of the service (default: the one that runs here).")
    private @Nullable URI endpoint;

    @Option(names = "--pictures", paramLabel = "FOLDER", description = "Where to put pictures of the main pages.")
    private @Nullable Path pictures;

    @Override
    public Integer call() throws IOException, InterruptedException {
        URI service = endpoint != null
                ? endpoint
                : ServiceAddress.read(DataOption.byDefault())
                        .map(ServiceAddress::endpoint)
                        .orElse(URI.create("http://localhost:8080/"));
        List<List<String>> rows = new ArrayList<>();
        String release = "";
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : PATHS) {
                HttpResponse<byte[]> answer = ask(client, service.resolve(path));
                for (int time = 1; time < WARM_UP; time++) {
                    ask(client, service.resolve(path));
                }
                ResponseSample sample = new ResponseSample();
                for (int time = 0; time < TIMES; time++) {
                    long begun = System.nanoTime();
                    answer = ask(client, service.resolve(path));
                    sample.add(answer.statusCode(), System.nanoTime() - begun);
                }
                rows.add(List.of(
                        path,
                        String.format(Locale.ROOT, "%.1f", sample.millis(0.5)),
                        String.format(Locale.ROOT, "%.1f", sample.millis(0.95)),
                        String.format(Locale.ROOT, "%.1f", answer.body().length / 1000.0)));
                release = answer.headers().firstValue("Icp-Release").orElse(release);
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        new TextTable(List.of("page", "median ms", "95 % within ms", "kB compressed"), rows)
                .print(out, Terminal.current().width());
        out.flush();
        if (pictures != null) {
            takePictures(service, release, pictures);
        }
        return Icp.DONE;
    }

    private static HttpResponse<byte[]> ask(HttpClient client, URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "text/html")
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer;
        try {
            answer = client.send(request, BodyHandlers.ofByteArray());
        } catch (ConnectException e) {
            throw new ServiceException(
                    Code.NO_ANSWER, address + " cannot be reached; start the service with 'icp serve'", e);
        }
        if (answer.statusCode() != 200) {
            throw new ServiceException(Code.NO_ANSWER, address + " answers with the status " + answer.statusCode());
        }
        return answer;
    }

    private static void takePictures(URI service, String release, Path folder)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Map<String, String> shown = Map.of(
                "home", "/?lang=en",
                "search", "/practices?words=data&lang=en",
                "practice", "/page/id/practice/botkyrka-anti-rumour-cafes-stop-the-rumour?lang=en",
                "query", "/queries/themes-by-practices?lang=en",
                "workbench",
                        "/releases/" + release + "/sparql?lang=en#query="
                                + UriUtils.encode(CHART, StandardCharsets.UTF_8));
        for (Map.Entry<String, String> picture : shown.entrySet()) {
            Path file = folder.resolve(picture.getKey() + ".png").toAbsolutePath();
            List<String> command = new ArrayList<>(List.of(
                    "chromium",
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--hide-scrollbars",
                    "--window-size=1280,1000",
                    "--screenshot=" + file));
            if (picture.getValue().contains("#query=")) {
                // The scripts of the editor take a while.
                command.add("--virtual-time-budget=8000");
            }
            command.add(service.resolve(picture.getValue()).toString());
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (exit != 0 || !Files.exists(file)) {
                throw new IOException("Chromium took no picture of " + picture.getValue());
            }
        }
    }
}
