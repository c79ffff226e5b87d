package org.interculturalpractices.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.interculturalpractices.service.release.ServiceAddress;
import org.interculturalpractices.service.server.ServiceApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on a free port over a data folder, as {@code icp serve} starts it; asked over real HTTP. */
public final class RunningService implements AutoCloseable {

    private final Path data;
    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningService(Path data, ConfigurableApplicationContext context) {
        this.data = data;
        this.context = context;
    }

    /** Starts the service, with settings such as {@code --icp.query-timeout=1s}; an empty folder gets the bundled catalogue. */
    public static RunningService on(Path data, String... settings) {
        return new RunningService(
                data,
                new SpringApplicationBuilder(ServiceApplication.class)
                        .properties(Map.of(
                                "server.port", "0",
                                "management.server.port", "0",
                                "icp.data", data.toString(),
                                "icp.watch-interval", "100ms",
                                "icp.access-log", "false"))
                        .run(settings));
    }

    /** The address of a path. */
    public URI uri(String path) {
        return ServiceAddress.read(data).orElseThrow().endpoint().resolve(path);
    }

    /** The address of a path of the management port. */
    public URI management(String path) {
        String port = Objects.requireNonNull(context.getEnvironment().getProperty("local.management.port"));
        return URI.create("http://127.0.0.1:" + port + "/actuator/").resolve(path);
    }

    /** The SPARQL endpoint. */
    public URI endpoint() {
        return uri("/sparql");
    }

    /** The answer to a GET that accepts a media type. */
    public HttpResponse<String> get(String path, String accept) {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", accept).build());
    }

    /** The answer to any request. */
    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }
}
