package org.interculturalpractices.service.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.interculturalpractices.service.RunningService;
import org.interculturalpractices.service.conformance.Suite.Entry;

/** The requests of the suite that are described in RDF. */
final class HttpTests {

    private final RunningService service;

    HttpTests(RunningService service) {
        this.service = service;
    }

    /**
     * One request as the suite has it.
     *
     * @param path with the query string
     * @param statuses the expected ones: three digits, or a class such as "2xx"
     */
    record Request(
            String method,
            String path,
            Map<String, String> headers,
            Optional<byte[]> body,
            List<String> statuses,
            Resource response) {

        boolean writes() {
            return !method.equals("GET") && !method.equals("HEAD");
        }
    }

    /** Sends the requests of a protocol test, and looks at what it expects. */
    void protocol(Entry entry) {
        for (Request request : requests(entry)) {
            HttpResponse<String> answer = send(request, request.path().replaceFirst("^/sparql/?", "/sparql"));
            assertThat(request.statuses())
                    .as("status %s: %s", answer.statusCode(), answer.body())
                    .anyMatch(status -> matches(status, answer.statusCode()));
            assertFormat(request.response(), answer);
        }
    }

    /** Sends the updates of a test, which are refused. */
    void refusesUpdate(Entry entry) {
        for (Request request : requests(entry)) {
            boolean update = new String(request.body().orElse(new byte[0]), StandardCharsets.UTF_8).contains("update=")
                    || request.path().contains("update=")
                    || request.headers().getOrDefault("content-type", "").contains("update");
            HttpResponse<String> answer = send(request, request.path().replaceFirst("^/(sparql|update)/?", "/sparql"));
            if (update) {
                assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
            }
        }
    }

    /** The requests of a test, in order. */
    static List<Request> requests(Entry entry) {
        RDFNode list = entry.action()
                .asResource()
                .getProperty(Suite.property(Suite.HT, "requests"))
                .getObject();
        return list.as(RDFList.class).asJavaList().stream()
                .map(node -> request(node.asResource()))
                .toList();
    }

    HttpResponse<String> send(Request request, String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(service.uri("/").toString().replaceFirst("/$", "") + escaped(path)));
        request.headers().forEach(builder::header);
        return service.send(builder.method(
                        request.method(),
                        request.body().map(BodyPublishers::ofByteArray).orElse(BodyPublishers.noBody()))
                .build());
    }

    static boolean matches(String expected, int status) {
        return expected.endsWith("xx")
                ? status / 100 == expected.charAt(0) - '0'
                : status == Integer.parseInt(expected);
    }

    private static String escaped(String path) {
        return path.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20");
    }

    private static void assertFormat(Resource response, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        text(response, Suite.MF, "expectedFormat").ifPresent(format -> {
            if (format.equals("RDF")) {
                assertThat(RDFLanguages.contentTypeToLang(type)).as(type).isNotNull();
            } else {
                assertThat(type)
                        .isIn(
                                "application/sparql-results+xml",
                                "application/sparql-results+json",
                                "text/csv",
                                "text/tab-separated-values");
            }
        });
        text(response, Suite.MF, "expectedBoolean")
                .ifPresent(expected -> assertThat(ResultsReader.create()
                                .lang(type.endsWith("xml") ? ResultSetLang.RS_XML : ResultSetLang.RS_JSON)
                                .build()
                                .readAny(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
                                .getBooleanResult())
                        .isEqualTo(Boolean.valueOf(expected)));
    }

    private static Request request(Resource request) {
        Map<String, String> headers = new TreeMap<>();
        headers(request)
                .forEach(header -> headers.put(
                        text(header, Suite.HT, "fieldName").orElseThrow(),
                        text(header, Suite.HT, "fieldValue").orElseThrow()));
        Resource response =
                request.getProperty(Suite.property(Suite.HT, "resp")).getResource();
        List<String> statuses = response.listProperties(Suite.property(Suite.MF, "expectedStatus"))
                .mapWith(statement -> status(statement.getResource().getLocalName()))
                .toList();
        return new Request(
                text(request, Suite.HT, "methodName").orElseThrow(),
                text(request, Suite.HT, "absolutePath").orElseThrow(),
                headers,
                body(request),
                statuses,
                response);
    }

    private static List<Resource> headers(Resource message) {
        return message.hasProperty(Suite.property(Suite.HT, "headers"))
                ? message
                        .getProperty(Suite.property(Suite.HT, "headers"))
                        .getObject()
                        .as(RDFList.class)
                        .asJavaList()
                        .stream()
                        .map(RDFNode::asResource)
                        .collect(Collectors.toCollection(ArrayList::new))
                : List.of();
    }

    /** The content of a message, in the encoding that the suite names. */
    static Optional<byte[]> body(Resource message) {
        return Optional.ofNullable(message.getProperty(Suite.property(Suite.HT, "body")))
                .map(statement -> statement.getResource())
                .map(content -> text(content, Suite.CNT, "chars")
                        .orElseThrow()
                        .getBytes(Charset.forName(
                                text(content, Suite.CNT, "characterEncoding").orElse("UTF-8"))));
    }

    private static Optional<String> text(Resource resource, String namespace, String name) {
        return Optional.ofNullable(resource.getProperty(Suite.property(namespace, name)))
                .map(statement -> statement.getObject().asLiteral().getLexicalForm());
    }

    private static String status(String name) {
        return switch (name) {
            case "OK" -> "200";
            case "Created" -> "201";
            case "NoContent" -> "204";
            case "NotFound" -> "404";
            default -> name.replace("StatusCode", "");
        };
    }
}
