package org.interculturalpractices.service.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interculturalpractices.service.BundledService.encode;

import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.http.GSP;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.interculturalpractices.service.BundledService;
import org.interculturalpractices.service.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reading half of the SPARQL 1.1 Graph Store HTTP Protocol. */
class GraphStoreIT {

    private static final String METADATA = "https://w3id.org/intercultural-practices/graph/metadata";

    private final RunningService service = BundledService.get();

    @Test
    void namedGraphIsWhatTheEndpointSaysOfIt() {
        Graph expected = QueryExecHTTP.service(service.endpoint().toString())
                .query("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <" + METADATA + "> { ?s ?p ?o } }")
                .build()
                .construct();
        Graph found = GSP.service(service.uri("/graph-store").toString())
                .graphName(METADATA)
                .GET();
        assertThat(found.size()).isPositive();
        assertThat(found.isIsomorphicWith(expected)).isTrue();
    }

    @Test
    void defaultGraphIsTheUnionOfAll() {
        Graph found = GSP.service(service.uri("/graph-store").toString())
                .defaultGraph()
                .GET();
        HttpResponse<String> count = BundledService.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "text/csv");
        assertThat(count.body()).isEqualTo("n\r\n" + found.size() + "\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, text/turtle",
        "application/n-triples, application/n-triples",
        "application/rdf+xml, application/rdf+xml",
        "application/ld+json, application/ld+json",
        "*/*, text/turtle"
    })
    void formatFollowsTheAcceptHeader(String accept, String type) {
        HttpResponse<String> answer = service.get("/graph-store?graph=" + encode(METADATA), accept);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        Graph read = RDFParser.create()
                .source(new StringReader(answer.body()))
                .lang(type.equals("text/turtle") ? Lang.TURTLE : RDFLanguages.contentTypeToLang(type))
                .toGraph();
        assertThat(read.size()).isPositive();
    }

    @Test
    void headHasTheHeadersAlone() {
        HttpResponse<String> head =
                service.send(HttpRequest.newBuilder(service.uri("/graph-store?graph=" + encode(METADATA)))
                        .HEAD()
                        .build());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "?graph=http%3A%2F%2Fexample.org%2Fnosuch, 404",
        "?graph=relative, 400",
        "?graph=http%3A%2F%2Fa%20b%2F, 400",
        "?graph=, 400",
        "?default&graph=http%3A%2F%2Fexample.org%2F, 400",
        "'', 400",
        "?other=1, 400"
    })
    void whatIsNoGraphIsAProblem(String query, int status) {
        HttpResponse<String> answer = service.get("/graph-store" + query, "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH"})
    void takesNoWrites(String method) {
        HttpResponse<String> answer = service.send(HttpRequest.newBuilder(service.uri("/graph-store?default"))
                .header("Content-Type", "text/turtle")
                .method(method, BodyPublishers.ofString("<a:a> <b:b> <c:c> ."))
                .build());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
    }
}
