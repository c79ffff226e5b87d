package org.interculturalpractices.service.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interculturalpractices.service.BundledService.encode;
import static org.interculturalpractices.service.BundledService.post;
import static org.interculturalpractices.service.BundledService.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import org.interculturalpractices.service.BundledService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A query reaches nothing but the release: no other endpoint, no file, no class by name. A canary listens for what gets out. */
class RefusalsIT {

    private static final int WAIT_MS = 200;

    private final ServerSocket canary = listening();

    private static ServerSocket listening() {
        try {
            ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            socket.setSoTimeout(WAIT_MS);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void nothingGotOut() throws IOException {
        try (canary) {
            canary.accept();
            throw new AssertionError("the service opened a connection");
        } catch (SocketTimeoutException quiet) {
            assertThat(quiet).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
                "SELECT * { VALUES ?e { <%s> } SERVICE ?e { ?s ?p ?o } }",
                "SELECT * { \\u0053ERVICE <%s> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <%s> { ?s ?p ?o } } }",
                "SELECT * { ?s ?p ?o MINUS { SERVICE <%s> { ?s ?p ?o } } }",
                "SELECT * { { SELECT * { OPTIONAL { SERVICE <%s> { ?s ?p ?o } } } } }",
                "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { SERVICE <%s> { ?s ?p ?o } } }",
                "ASK { SERVICE <%s> { ?s ?p ?o } }",
                "DESCRIBE ?s { SERVICE <%s> { ?s ?p ?o } }",
                "SELECT (EXISTS { SERVICE <%s> { ?s ?p ?o } } AS ?x) {}",
                "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <%s> { ?s ?p ?o } })",
                "SELECT (COUNT(EXISTS { SERVICE <%s> { ?s ?p ?o } }) AS ?n) { ?s ?p ?o }"
            })
    void serviceIsRefused(String template) {
        HttpResponse<String> answer = query(template.formatted(address()), "*/*");
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 403);
        assertThat(answer.body()).containsAnyOf("problem/service-refused", "problem/query-syntax");
    }

    @Test
    void fromReadsNoAddress() {
        assertThat(query("SELECT * FROM <%s> { ?s ?p ?o }".formatted(address()), "text/csv")
                        .body())
                .isEqualTo("s,p,o\r\n");
        assertThat(query("SELECT ?g FROM NAMED <%s> { GRAPH ?g { ?s ?p ?o } }".formatted(address()), "text/csv")
                        .body())
                .isEqualTo("g\r\n");
        assertThat(BundledService.get()
                        .get(
                                "/sparql?default-graph-uri=" + encode(address()) + "&query="
                                        + encode("ASK { ?s ?p ?o }"),
                                "text/csv")
                        .body())
                .contains("false");
    }

    @Test
    void loadIsRefused() {
        HttpResponse<String> answer = post("/sparql", "application/sparql-update", "LOAD <%s>".formatted(address()));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java:org.apache.jena.sparql.function.library.print",
                "http://jena.apache.org/ARQ/function#wait",
                "http://jena.apache.org/ARQ/function#eval",
                "http://jena.hpl.hp.com/ARQ/function#wait",
                "http://www.w3.org/2005/xpath-functions#apply",
                "http://jena.apache.org/ARQ/js#toCamelCase",
                "http://example.org/nosuch"
            })
    void functionsOffTheListAreRefused(String iri) {
        for (String template : new String[] {
            "SELECT (<%s>(1) AS ?x) {}",
            "SELECT * { BIND(<%s>(1) AS ?x) }",
            "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?s ?q ?r FILTER(<%s>(1)) } }",
            "SELECT (COUNT(<%s>(1)) AS ?n) {}",
            "SELECT * { ?s ?p ?o } ORDER BY <%s>(?s)",
            "SELECT ?g { ?s ?p ?o } GROUP BY (<%s>(?s) AS ?g)",
            "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (<%s>(?s))",
            "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (SUM(<%s>(?o)) > 1)"
        }) {
            HttpResponse<String> answer = query(template.formatted(iri), "*/*");
            assertThat(answer.statusCode()).as(template).isEqualTo(403);
            assertThat(answer.body()).contains("problem/function-refused");
        }
    }

    @Test
    void functionsOnTheListWork() {
        String query =
                "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX fn: <http://www.w3.org/2005/xpath-functions#>"
                        + " PREFIX math: <http://www.w3.org/2005/xpath-functions/math#>"
                        + " SELECT (xsd:integer('7') AS ?a) (fn:normalize-space(' B ') AS ?b) (math:sqrt(9) AS ?c) {}";
        assertThat(query(query, "text/csv").body()).isEqualTo("a,b,c\r\n7,B,3.0e0\r\n");
    }

    @Test
    void noPredicateIsAFunction() {
        for (String predicate : new String[] {
            "java:org.apache.jena.sparql.pfunction.library.splitIRI",
            "http://jena.apache.org/ARQ/property#concat",
            "http://jena.apache.org/ARQ/property#strSplit",
            "http://jena.apache.org/ARQ/list#member"
        }) {
            assertThat(query("SELECT * { ?x <%s> ('a' ' ') }".formatted(predicate), "text/csv")
                            .body())
                    .isEqualTo("x\r\n");
        }
    }

    @Test
    void extensionsOfArqAreNoQueries() {
        assertThat(query("JSON { 'a': 1 } WHERE {}", "*/*").statusCode()).isEqualTo(400);
        assertThat(query("SELECT * { LET (?x := 1) }", "*/*").statusCode()).isEqualTo(400);
        assertThat(query("SELECT (CALL(<java:x>) AS ?y) {}", "*/*").statusCode())
                .isEqualTo(400);
    }

    private String address() {
        return "http://127.0.0.1:" + canary.getLocalPort() + "/";
    }
}
