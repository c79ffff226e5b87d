package org.interculturalpractices.service.federation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interculturalpractices.service.BundledService.encode;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.interculturalpractices.service.PreparedFolder;
import org.interculturalpractices.service.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SERVICE reaches the endpoints of the list and nothing else, whatever they answer. The endpoints are real HTTP servers. */
class ServiceCallsIT {

    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(1);
    private static final String ROW =
            "{'head':{'vars':['x']},'results':{'bindings':[{'x':{'type':'literal','value':'there'}}]}}"
                    .replace('\'', '"');
    private static final String BAD_LANGUAGE =
            "{'head':{'vars':['x']},'results':{'bindings':[{'x':{'type':'literal','value':'a','xml:lang':'en . <u:a>'}}]}}"
                    .replace('\'', '"');
    private static final String BAD_IRI =
            "{'head':{'vars':['x']},'results':{'bindings':[{'x':{'type':'uri','value':'http://a> <http://b'}}]}}"
                    .replace('\'', '"');
    private static final String[] PATHS = {
        "/good",
        "/redirect",
        "/endless",
        "/slow",
        "/gzip",
        "/error",
        "/html",
        "/broken",
        "/bad-language",
        "/bad-iri",
        "/hung"
    };

    @TempDir
    private static Path data;

    private static final StubEndpoint OTHERS = new StubEndpoint();
    private static final StubEndpoint CANARY = new StubEndpoint();
    private static final Map<String, String> LAST_REQUEST = new ConcurrentHashMap<>();
    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        CANARY.on("/", StubEndpoint.results(ROW));
        OTHERS.on("/good", ServiceCallsIT::good)
                .on("/redirect", exchange -> {
                    exchange.getResponseHeaders().set("Location", CANARY.address("/"));
                    StubEndpoint.send(exchange, 307, "text/plain", new byte[0]);
                })
                .on("/endless", exchange -> drip(exchange, " ".repeat(1 << 16), 0))
                .on("/slow", exchange -> drip(exchange, " ", 50))
                .on("/hung", exchange -> sleep(20_000))
                .on("/gzip", exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    StubEndpoint.send(exchange, 200, "application/sparql-results+json", bomb());
                })
                .on("/error", StubEndpoint.answer(500, "application/sparql-results+json", ROW))
                .on("/html", StubEndpoint.answer(200, "text/html", ROW))
                .on("/broken", StubEndpoint.results("{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{"))
                .on("/bad-language", StubEndpoint.results(BAD_LANGUAGE))
                .on("/bad-iri", StubEndpoint.results(BAD_IRI));
        int port = freePort();
        String allowed = Stream.concat(
                        Stream.of(PATHS).map(OTHERS::address), Stream.of("http://127.0.0.1:" + port + "/sparql"))
                .collect(Collectors.joining(","));
        service = RunningService.on(
                PreparedFolder.bundled(data),
                "--server.port=" + port,
                "--icp.service-endpoints=" + allowed,
                "--icp.service-cache=0s",
                "--icp.service-timeout=" + CALL_TIMEOUT.toMillis() + "ms",
                "--icp.max-service-calls=3",
                "--icp.max-service-bytes=1000000");
    }

    @AfterAll
    static void stop() {
        service.close();
        OTHERS.close();
        CANARY.close();
    }

    @AfterEach
    void nothingElseIsReachedAndTheServiceAnswers() {
        assertThat(CANARY.requests()).isZero();
        assertThat(ask("ASK { ?s ?p ?o }").body()).contains("true");
    }

    @Test
    void anEndpointOfTheListIsAsked() {
        HttpResponse<String> answer = ask(
                "SELECT * { VALUES ?y { 'here' } SERVICE <%s> { ?s <urn:p> ?x } }".formatted(OTHERS.address("/good")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("here", "there");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(LAST_REQUEST.get("method")).isEqualTo("POST");
        assertThat(LAST_REQUEST.get("accept")).isEqualTo("application/sparql-results+json");
        assertThat(LAST_REQUEST.get("body")).startsWith("query=").contains("<urn:p>");
        assertThat(LAST_REQUEST.get("call")).isEqualTo("1");
    }

    @Test
    void valuesBoundBeforeTheCallAreSentAlong() {
        ask("SELECT * { VALUES ?s { <urn:a> } SERVICE <%s> { ?s <urn:p> ?x } }".formatted(OTHERS.address("/good")));
        assertThat(LAST_REQUEST.get("body")).contains("<urn:a>");
    }

    @Test
    void anEndpointThatTheQueryMakesIsLookedAtWhenItIsCalled() {
        String query = "SELECT * { BIND(IRI(CONCAT('%s', '%s')) AS ?e) SERVICE ?e { ?s <urn:p> ?x } }";
        assertThat(ask(query.formatted(OTHERS.address(""), "/good")).body()).contains("there");
        assertRefused(ask(query.formatted(CANARY.address(""), "/")));
        assertRefused(ask("SELECT * { VALUES ?e { <%s> } SERVICE ?e { ?s ?p ?o } }".formatted(CANARY.address("/"))));
        assertRefused(
                ask("SELECT * { VALUES ?e { <%s> } SERVICE SILENT ?e { ?s ?p ?o } }".formatted(CANARY.address("/"))));
        assertRefused(ask("SELECT * { SERVICE ?e { ?s ?p ?o } }"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/",
                "http://[::1]:8080/",
                "http://localhost:{port}/good",
                "http://127.1:{port}/good",
                "http://user@127.0.0.1:{port}/good",
                "http://127.0.0.1:{port}/good/",
                "http://127.0.0.1:{port}/good?x",
                "HTTP://127.0.0.1:{port}/good",
                "file:///etc/passwd"
            })
    void theListIsComparedLetterByLetter(String endpoint) {
        String iri = endpoint.replace("{port}", String.valueOf(OTHERS.port()));
        assertRefused(ask("SELECT * { SERVICE <%s> { ?s ?p ?o } }".formatted(iri)));
        assertRefused(ask("SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }".formatted(iri)));
    }

    @ParameterizedTest
    @CsvSource({
        "/redirect, the status 307",
        "/endless, is longer than",
        "/slow, did not answer within",
        "/hung, did not answer within",
        "/gzip, an encoding that was not asked for",
        "/error, the status 500",
        "/html, did not answer with SPARQL results",
        "/broken, not in the form of SPARQL results",
        "/bad-language, not in the form of SPARQL results",
        "/bad-iri, a term that is none of RDF"
    })
    void aCallThatFailsEndsTheQueryUnlessItIsSilent(String path, String why) {
        long begun = System.nanoTime();
        HttpResponse<String> answer = ask("SELECT * { SERVICE <%s> { ?s ?p ?x } }".formatted(OTHERS.address(path)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(502);
        assertThat(answer.body()).contains("problem/service-failed", why);
        HttpResponse<String> silent =
                ask("SELECT * { VALUES ?y { 7 } SERVICE SILENT <%s> { ?s ?p ?x } }".formatted(OTHERS.address(path)));
        assertThat(silent.statusCode()).as(silent.body()).isEqualTo(200);
        assertThat(silent.body()).isEqualTo("y,s,p,x\r\n7,,,\r\n");
        assertThat(silent.headers().firstValue("Icp-Service-Calls")).hasValue("made=1, failed=1, kept=0");
        assertThat(silent.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isLessThan(CALL_TIMEOUT.multipliedBy(2).plusSeconds(4));
    }

    @Test
    void theDeadlineOfTheQueryEndsACall() {
        HttpResponse<String> answer = service.get(
                "/sparql?timeout=0.3&query="
                        + encode("SELECT * { SERVICE SILENT <%s> { ?s ?p ?x } }".formatted(OTHERS.address("/hung"))),
                "text/csv");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("problem/query-timeout");
    }

    @Test
    void tooManyCallsEndTheQuery() {
        int before = OTHERS.requests();
        HttpResponse<String> answer = ask("SELECT * { VALUES ?s { 1 2 3 4 5 } SERVICE SILENT <%s> { ?s <urn:p> ?x } }"
                .formatted(OTHERS.address("/good")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("problem/too-many-calls");
        assertThat(OTHERS.requests() - before).isEqualTo(3);
    }

    @Test
    void aCallOfItselfGoesNoFurther() {
        String own = service.endpoint().toString().replace("localhost", "127.0.0.1");
        String once = "SELECT * { SERVICE <%s> { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } } }".formatted(own);
        assertThat(ask(once).statusCode()).isEqualTo(200);
        HttpResponse<String> twice = ask("SELECT * { SERVICE <%1$s> { SERVICE <%1$s> { ?s ?p ?o } } }".formatted(own));
        assertThat(twice.statusCode()).as(twice.body()).isEqualTo(502);
        assertThat(twice.body()).contains("the status 403");
    }

    @Test
    void whatAnotherEndpointSaysCannotBeCited() {
        HttpResponse<String> answer = service.get(
                "/cite?query=" + encode("SELECT * { SERVICE <%s> { ?s ?p ?x } }".formatted(OTHERS.address("/good"))),
                "*/*");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    }

    @Test
    void theServiceDescriptionListsThem() {
        assertThat(service.get("/sparql", "text/turtle").body())
                .contains("BasicFederatedQuery", OTHERS.address("/good"), "icp.max-service-calls");
        assertThat(service.get("/sparql", "text/html").body()).contains(OTHERS.address("/good"));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("problem/service-refused");
    }

    private static HttpResponse<String> ask(String query) {
        return service.get("/sparql?query=" + encode(query), "text/csv");
    }

    private static void good(HttpExchange exchange) throws IOException {
        LAST_REQUEST.put("method", exchange.getRequestMethod());
        LAST_REQUEST.put("accept", exchange.getRequestHeaders().getFirst("Accept"));
        LAST_REQUEST.put("call", exchange.getRequestHeaders().getFirst(EndpointClient.CALL_HEADER));
        LAST_REQUEST.put(
                "body", URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(), UTF_8), UTF_8));
        StubEndpoint.send(exchange, 200, "application/sparql-results+json", ROW.getBytes(UTF_8));
    }

    /** Sends something again and again, until the client is gone or a while has passed. */
    private static void drip(HttpExchange exchange, String drop, int millis) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        for (int i = 0; i < 400; i++) {
            out.write(drop.getBytes(UTF_8));
            out.flush();
            sleep(millis);
        }
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < 64; i++) {
                gzip.write(blanks);
            }
        }
        return bytes.toByteArray();
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
