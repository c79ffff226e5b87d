package org.interculturalpractices.service.sparql;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interculturalpractices.service.BundledService.encode;
import static org.interculturalpractices.service.BundledService.post;
import static org.interculturalpractices.service.BundledService.query;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.interculturalpractices.ontology.NamedGraph;
import org.interculturalpractices.service.BundledService;
import org.interculturalpractices.service.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SPARQL 1.1 Protocol, section 2.1, over real HTTP. */
class ProtocolIT {

    private static final String COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String QUERY = "application/sparql-query";

    private final RunningService service = BundledService.get();

    @Test
    void answersGetFormAndDirectPostAlike() {
        HttpResponse<String> get = query(COUNT, "text/csv");
        assertThat(get.statusCode()).isEqualTo(200);
        assertThat(get.body()).startsWith("n\r\n").hasLineCount(2);
        assertThat(post("/sparql?format=csv", FORM, "query=" + encode(COUNT)).body())
                .isEqualTo(get.body());
        assertThat(post("/sparql?format=csv", QUERY, COUNT).body()).isEqualTo(get.body());
        assertThat(post("/sparql?format=csv", QUERY + "; charset=UTF-8", COUNT).body())
                .isEqualTo(get.body());
    }

    @Test
    void namesTheReleaseAndVariesByAccept() {
        HttpResponse<String> answer = query("ASK {}", "*/*");
        assertThat(answer.headers().firstValue("Icp-Release").orElseThrow()).matches("[0-9a-f]{64}");
        assertThat(answer.headers().allValues("Vary")).containsExactly("Accept");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() {
        HttpResponse<String> get = query(COUNT, "text/csv");
        HttpResponse<String> head = service.send(HttpRequest.newBuilder(service.uri("/sparql?query=" + encode(COUNT)))
                .header("Accept", "text/csv")
                .HEAD()
                .build());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : new String[] {"Content-Type", "Content-Length", "Icp-Release"}) {
            assertThat(head.headers().firstValue(name))
                    .as(name)
                    .isEqualTo(get.headers().firstValue(name));
        }
    }

    @Test
    void optionsTellTheMethods() {
        HttpResponse<String> answer = method("OPTIONS", "/sparql");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, POST, OPTIONS");
    }

    @Test
    void browsersMayAskFromAnyOrigin() {
        HttpResponse<String> answer = service.send(HttpRequest.newBuilder(service.endpoint())
                .header("Access-Control-Request-Method", "POST")
                .header("Origin", "https://example.org")
                .method("OPTIONS", BodyPublishers.noBody())
                .build());
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    }

    @Test
    void theDefaultGraphIsTheUnionOfTheNamedGraphs() {
        String distinct = "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } }";
        assertThat(query(COUNT, "text/csv").body())
                .isEqualTo(query(distinct, "text/csv").body());
    }

    @Test
    void fromChoosesAmongTheGraphsOfTheRelease() {
        String links = NamedGraph.LINKS.iri();
        String inGraph = query("SELECT (COUNT(*) AS ?n) { GRAPH <%s> { ?s ?p ?o } }".formatted(links), "text/csv")
                .body();
        assertThat(query("SELECT (COUNT(*) AS ?n) FROM <%s> { ?s ?p ?o }".formatted(links), "text/csv")
                        .body())
                .isEqualTo(inGraph)
                .isNotEqualTo(query(COUNT, "text/csv").body());
        assertThat(service.get("/sparql?query=" + encode(COUNT) + "&default-graph-uri=" + encode(links), "text/csv")
                        .body())
                .isEqualTo(inGraph);
    }

    @Test
    void namedGraphsOfTheProtocolGoBeforeThoseOfTheQuery() {
        String asked =
                "SELECT DISTINCT ?g FROM NAMED <%s> { GRAPH ?g { ?s ?p ?o } }".formatted(NamedGraph.PLACES.iri());
        assertThat(service.get(
                                "/sparql?query=" + encode(asked) + "&named-graph-uri=" + encode(NamedGraph.LINKS.iri()),
                                "text/csv")
                        .body())
                .contains(NamedGraph.LINKS.iri())
                .doesNotContain(NamedGraph.PLACES.iri());
        String defaultGraph = "SELECT (COUNT(*) AS ?n) FROM NAMED <%s> { ?s ?p ?o }".formatted(NamedGraph.PLACES.iri());
        assertThat(query(defaultGraph, "text/csv").body()).isEqualTo("n\r\n0\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://nosuch/", "file:///etc/passwd", "https://w3id.org/intercultural-practices/graph/nosuch"})
    void graphsThatDoNotExistAreEmpty(String iri) {
        assertThat(query("SELECT (COUNT(*) AS ?n) FROM <%s> { ?s ?p ?o }".formatted(iri), "text/csv")
                        .body())
                .isEqualTo("n\r\n0\r\n");
        assertThat(service.get("/sparql?query=" + encode(COUNT) + "&default-graph-uri=" + encode(iri), "text/csv")
                        .body())
                .isEqualTo("n\r\n0\r\n");
    }

    @Test
    void relativeIrisAreThoseOfTheProject() {
        assertThat(query("ASK { <id/city/no/bergen> ?p ?o }", "text/csv").body())
                .contains("true");
    }

    @Test
    void tellsLineAndColumnOfASyntaxFault() {
        HttpResponse<String> answer = query("SELECT * {\n ?s ?p }", "*/*");
        JsonNode problem = problem(answer, 400, "query-syntax");
        assertThat(problem.path("line").asInt()).isEqualTo(2);
        assertThat(problem.path("column").asInt()).isEqualTo(8);
        assertThat(problem.path("requestId").asString())
                .isEqualTo(answer.headers().firstValue("Icp-Request").orElseThrow());
    }

    @Test
    void browsersGetAPageThatSaysWhatIsWrong() {
        HttpResponse<String> answer = query("SELECT <script>alert(1)</script>", "text/html");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains("The query is not SPARQL").doesNotContain("<script>");
    }

    @Test
    void refusesWhatIsNotOneQuery() {
        problem(service.get("/sparql?query=ASK%7B%7D&query=ASK%7B%7D", "*/*"), 400, "bad-request");
        problem(service.get("/sparql?default", "*/*"), 400, "bad-request");
        problem(post("/sparql", FORM, "nothing=here"), 400, "bad-request");
        problem(query("", "*/*"), 400, "query-syntax");
        problem(query("INSERT DATA { <a:a> <b:b> <c:c> }", "*/*"), 400, "query-syntax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/sparql?query=%zz", "/a{b", "/%00"})
    void whatIsNoAddressIsAProblemAsWell(String path) throws IOException {
        try (Socket socket =
                new Socket(service.endpoint().getHost(), service.endpoint().getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "problem/bad-request");
        }
    }

    @Test
    void refusesBodiesThatItDoesNotRead() {
        problem(post("/sparql", "text/turtle", "<a:a> <b:b> <c:c> ."), 415, "unsupported-content");
        problem(post("/sparql", QUERY + "; charset=utf-16", "ASK {}"), 415, "unsupported-content");
        problem(
                service.send(HttpRequest.newBuilder(service.endpoint())
                        .header("Content-Type", QUERY)
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofString("ASK {}"))
                        .build()),
                415,
                "unsupported-content");
        problem(
                service.send(HttpRequest.newBuilder(service.endpoint())
                        .header("Content-Type", QUERY)
                        .POST(BodyPublishers.ofByteArray(new byte[] {'A', 'S', 'K', ' ', (byte) 0xC3, '{', '}'}))
                        .build()),
                400,
                "bad-request");
        problem(post("/sparql", QUERY, "ASK {} #" + " ".repeat(1 << 20)), 413, "request-too-large");
    }

    @Test
    void takesNoUpdates() {
        problem(post("/sparql", FORM, "update=" + encode("LOAD <file:///etc/passwd>")), 403, "read-only");
        problem(post("/sparql", "application/sparql-update", "CLEAR ALL"), 403, "read-only");
        problem(service.get("/sparql?update=CLEAR%20ALL", "*/*"), 403, "read-only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "QUERY"})
    void takesNoWritesOfTheGraphStoreProtocol(String method) {
        HttpResponse<String> answer = method(method, "/sparql?default");
        problem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, POST, OPTIONS");
    }

    @Test
    void refusesAQueryThatIsNestedTooDeeply() {
        String deep = "SELECT * { " + "{ ".repeat(20_000) + "?s ?p ?o " + "} ".repeat(20_000) + "}";
        assertThat(post("/sparql", QUERY, deep).statusCode()).isEqualTo(400);
        assertThat(query("ASK {}", "*/*").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> method(String method, String path) {
        return service.send(HttpRequest.newBuilder(service.uri(path))
                .method(method, BodyPublishers.noBody())
                .build());
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("type").asString())
                .isEqualTo("https://w3id.org/intercultural-practices/problem/" + type);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        return problem;
    }
}
