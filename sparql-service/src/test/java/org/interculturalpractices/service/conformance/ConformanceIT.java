package org.interculturalpractices.service.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.interculturalpractices.service.RunningService;
import org.interculturalpractices.service.conformance.ConformanceTable.Outcome;
import org.interculturalpractices.service.conformance.ConformanceTable.Part;
import org.interculturalpractices.service.conformance.Suite.Entry;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.TestAbortedException;

/** The W3C SPARQL 1.1 test suite, sent to a real service over HTTP. What is skipped is listed with reasons, and may not pass. */
@ParameterizedClass
@EnumSource
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConformanceIT {

    private static final List<String> QUERY_FOLDERS = List.of(
            "aggregates",
            "bind",
            "bindings",
            "cast",
            "construct",
            "exists",
            "functions",
            "grouping",
            "negation",
            "project-expression",
            "property-path",
            "subquery",
            "syntax-query");
    private static final List<String> UPDATE_FOLDERS = List.of(
            "add",
            "basic-update",
            "clear",
            "copy",
            "delete-data",
            "delete-insert",
            "delete-where",
            "delete",
            "drop",
            "move",
            "syntax-update-1",
            "syntax-update-2",
            "update-silent");

    @TempDir
    private static Path data;

    private static ConformanceTable table = new ConformanceTable();
    private static GraphStoreTests graphStore;
    private static RunningService service;

    private final SuiteStore store;

    ConformanceIT(SuiteStore store) {
        this.store = store;
    }

    @BeforeParameterizedClassInvocation
    static void start(SuiteStore store) throws IOException {
        graphStore = new GraphStoreTests(Stream.concat(
                        Suite.entries("graph-store-protocol", "manifest-indirect.ttl").stream(),
                        Suite.entries("graph-store-protocol", "manifest-direct.ttl").stream())
                .toList());
        table = new ConformanceTable();
        service = SuiteService.start(
                store,
                data.resolve(store.name()),
                graphStore.graphs(),
                "--icp.service-endpoints=" + String.join(",", FederatedEndpoints.IRIS));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> query() {
        QueryTests tests = new QueryTests(service);
        return QUERY_FOLDERS.stream()
                .flatMap(folder -> Suite.entries(folder).stream())
                .map(entry -> switch (entry.type()) {
                    case "QueryEvaluationTest" -> passes(Part.EVALUATION, entry, tests::evaluate);
                    case "PositiveSyntaxTest11" -> passes(Part.SYNTAX, entry, tests::isUnderstood);
                    case "NegativeSyntaxTest11" -> passes(Part.SYNTAX, entry, tests::isRefusedAsSyntax);
                    case "CSVResultFormatTest" -> passes(Part.RESULTS, entry, tests::format);
                    default -> throw new IllegalStateException(entry.type());
                });
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> resultFormats() {
        QueryTests tests = new QueryTests(service);
        return Stream.of("csv-tsv-res", "json-res")
                .flatMap(folder -> Suite.entries(folder).stream())
                .map(entry -> passes(Part.RESULTS, entry, tests::format));
    }

    @TestFactory
    @Order(3)
    Stream<DynamicTest> protocol() {
        HttpTests tests = new HttpTests(service);
        return Suite.entries("protocol").stream()
                .map(entry -> entry.name().contains("update")
                        ? refuses(Part.PROTOCOL_UPDATE, entry, tests::refusesUpdate)
                        : passes(Part.PROTOCOL_QUERY, entry, tests::protocol));
    }

    @TestFactory
    @Order(4)
    Stream<DynamicTest> update() {
        return UPDATE_FOLDERS.stream()
                .flatMap(folder -> Suite.entries(folder).stream())
                .map(entry -> refuses(Part.UPDATE, entry, ConformanceIT::refusesUpdate));
    }

    @TestFactory
    @Order(5)
    Stream<DynamicTest> graphStore() {
        HttpTests http = new HttpTests(service);
        return Stream.of("manifest-indirect.ttl", "manifest-direct.ttl")
                .flatMap(manifest -> Suite.entries("graph-store-protocol", manifest).stream())
                .map(entry -> passes(Part.GRAPH_STORE, entry, each -> graphStore.check(each, http)));
    }

    @TestFactory
    @Order(6)
    Stream<DynamicTest> serviceDescription() {
        return Suite.entries("service-description").stream()
                .map(entry -> passes(Part.DESCRIPTION, entry, ConformanceIT::describesItself));
    }

    @TestFactory
    @Order(7)
    Stream<DynamicTest> federation() {
        QueryTests tests = new QueryTests(service);
        return Stream.of("syntax-fed", "service")
                .flatMap(folder -> Suite.entries(folder).stream())
                .map(entry -> passes(
                        Part.FEDERATION,
                        entry,
                        entry.type().equals("QueryEvaluationTest")
                                ? each -> evaluateFederated(each, tests)
                                : tests::isUnderstood));
    }

    private static void evaluateFederated(Entry entry, QueryTests tests) {
        try (FederatedEndpoints others = new FederatedEndpoints()) {
            others.load(entry);
            tests.evaluate(entry);
        }
    }

    @TestFactory
    @Order(8)
    Stream<DynamicTest> entailment() {
        return Suite.entries("entailment").stream()
                .map(entry -> dynamicTest(entry.name(), () -> {
                    table.count(Part.ENTAILMENT, Outcome.SKIPPED);
                    throw new TestAbortedException(
                            "no entailment regime is offered: what follows from the data is in the data");
                }));
    }

    @Test
    @Order(9)
    void readmeHasTheTable() throws IOException {
        Path project = Path.of(System.getProperty("icp.project.directory", ".."));
        Path made = Files.writeString(project.resolve("sparql-service/target/conformance.md"), table.markdown());
        String readme = Files.readString(project.resolve("README.md"));
        assertThat(readme)
                .as("the README's section Conformance has the table of %s, made over %s", made.getFileName(), store)
                .contains("<!-- conformance:begin -->\n" + table.markdown() + "<!-- conformance:end -->");
    }

    private static DynamicTest passes(Part part, Entry entry, ThrowingConsumer<Entry> test) {
        return counted(part, entry, Outcome.PASSED, test);
    }

    private static DynamicTest refuses(Part part, Entry entry, ThrowingConsumer<Entry> test) {
        return counted(part, entry, Outcome.REFUSED, test);
    }

    private static DynamicTest counted(Part part, Entry entry, Outcome outcome, ThrowingConsumer<Entry> test) {
        return dynamicTest(entry.name(), () -> {
            Optional<String> reason = Skips.reason(entry);
            if (reason.isEmpty()) {
                test.accept(entry);
                table.count(part, outcome);
                return;
            }
            try {
                test.accept(entry);
            } catch (Throwable expected) {
                table.count(part, Outcome.SKIPPED);
                throw new TestAbortedException(reason.get());
            }
            throw new AssertionError(entry.iri() + " passes now; take it out of skipped.tsv");
        });
    }

    private static void refusesUpdate(Entry entry) {
        RDFNode request = entry.action().isURIResource()
                ? entry.action()
                : entry.action()
                        .asResource()
                        .getProperty(Suite.property(Suite.UT, "request"))
                        .getObject();
        String before = count();
        assertThat(send("application/sparql-update", Suite.text(request)).statusCode())
                .isEqualTo(403);
        assertThat(send("application/sparql-query", Suite.text(request)).statusCode())
                .isEqualTo(400);
        assertThat(count()).isEqualTo(before);
    }

    private static String count() {
        return send("application/sparql-query", "SELECT (COUNT(*) AS ?n) (RAND() AS ?r) { GRAPH ?g { ?s ?p ?o } }")
                .body()
                .replaceAll("(?s)\"r\".*", "");
    }

    /** The three tests have no action: the description is RDF, names this endpoint, and uses the terms of its vocabulary. */
    private static void describesItself(Entry entry) {
        HttpResponse<String> answer = service.get("/sparql", "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(200);
        Model description = ModelFactory.createDefaultModel();
        RDFParser.fromString(answer.body(), Lang.TURTLE).parse(description);
        String sd = "http://www.w3.org/ns/sparql-service-description#";
        assertThat(description.contains(
                        null,
                        Suite.property(sd, "endpoint"),
                        ResourceFactory.createResource(service.endpoint().toString())))
                .isTrue();
        assertThat(description
                        .listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(sd + "Service"))
                        .toList())
                .hasSize(1);
        for (String property : List.of("supportedLanguage", "resultFormat", "defaultDataset", "feature")) {
            assertThat(description
                            .listObjectsOfProperty(Suite.property(sd, property))
                            .filterKeep(RDFNode::isURIResource)
                            .toList())
                    .as(property)
                    .isNotEmpty();
        }
    }

    private static HttpResponse<String> send(String type, String body) {
        return service.send(HttpRequest.newBuilder(service.endpoint())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
