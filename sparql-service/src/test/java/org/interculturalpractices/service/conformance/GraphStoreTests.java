package org.interculturalpractices.service.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.interculturalpractices.service.conformance.HttpTests.Request;
import org.interculturalpractices.service.conformance.Suite.Entry;

/**
 * The Graph Store Protocol's tests write a graph and read it. The service refuses to write; so what each reading request would
 * find after the writes before it is put into the store beforehand, under a host name of its own, and is read from there.
 */
final class GraphStoreTests {

    private static final String HOST = "www.example";

    private final List<Entry> entries;

    GraphStoreTests(List<Entry> entries) {
        this.entries = entries;
    }

    /** The graphs to put into the store. */
    Map<String, Graph> graphs() {
        Map<String, Graph> all = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Map<String, Graph> written = new HashMap<>();
            List<Request> requests = HttpTests.requests(entry);
            for (int i = 0; i < requests.size(); i++) {
                Request request = requests.get(i);
                if (request.writes()) {
                    write(request, written);
                } else {
                    String host = host(entry, i);
                    written.forEach((name, graph) -> all.put(name.replace(HOST, host), copy(graph)));
                }
            }
        }
        return all;
    }

    /** Sends the requests of a test: writes are refused, readings are answered as expected. */
    void check(Entry entry, HttpTests http) {
        List<Request> requests = HttpTests.requests(entry);
        for (int i = 0; i < requests.size(); i++) {
            Request request = requests.get(i);
            String path = request.path().replaceFirst("^/gsp", "/graph-store").replace(HOST, host(entry, i));
            HttpResponse<String> answer = http.send(request, path);
            if (request.writes()) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(405);
                continue;
            }
            assertThat(request.statuses())
                    .as("status %s for %s", answer.statusCode(), path)
                    .anyMatch(status -> HttpTests.matches(status, answer.statusCode()));
            HttpTests.body(request.response()).ifPresent(body -> {
                assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                        .startsWith("text/turtle");
                assertThat(parse(answer.body().getBytes(StandardCharsets.UTF_8)).isIsomorphicWith(parse(body)))
                        .as(answer.body())
                        .isTrue();
            });
        }
    }

    private String host(Entry entry, int request) {
        return "t" + entries.indexOf(entry) + "r" + request + ".example";
    }

    private static void write(Request request, Map<String, Graph> written) {
        graphName(request).ifPresent(name -> {
            switch (request.method()) {
                case "PUT" -> written.put(name, parse(request.body().orElseThrow()));
                case "POST" ->
                    turtle(request)
                            .forEach(
                                    text -> parse(text)
                                            .find()
                                            .forEach(written.computeIfAbsent(
                                                    name, none -> GraphFactory.createDefaultGraph())::add));
                case "DELETE" -> written.remove(name);
                default -> throw new IllegalStateException(request.method());
            }
        });
    }

    /** The Turtle in the body: all of it, or that of each part. */
    private static List<byte[]> turtle(Request request) {
        String type = request.headers().getOrDefault("content-type", "");
        String body = new String(request.body().orElse(new byte[0]), StandardCharsets.UTF_8);
        if (type.startsWith("text/turtle")) {
            return List.of(body.getBytes(StandardCharsets.UTF_8));
        }
        String boundary = "--" + type.replaceFirst(".*boundary=", "");
        return Arrays.stream(body.split(Pattern.quote(boundary)))
                .filter(part -> part.contains("text/turtle"))
                .map(part -> part.split("\r\n\r\n", 2)[1].getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static Optional<String> graphName(Request request) {
        int parameter = request.path().indexOf("?graph=");
        return parameter < 0
                ? Optional.empty()
                : Optional.of(URLDecoder.decode(
                        request.path().substring(parameter + "?graph=".length()), StandardCharsets.UTF_8));
    }

    private static Graph parse(byte[] turtle) {
        return RDFParser.create()
                .source(new ByteArrayInputStream(turtle))
                .lang(Lang.TURTLE)
                .base("http://www.example/gsp")
                .toGraph();
    }

    private static Graph copy(Graph graph) {
        Graph copy = GraphFactory.createDefaultGraph();
        graph.find().forEach(copy::add);
        return copy;
    }
}
