package org.interculturalpractices.service.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interculturalpractices.service.BundledService.encode;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.sparql.resultset.SPARQLResult;
import org.interculturalpractices.service.RunningService;
import org.interculturalpractices.service.conformance.Suite.Entry;

/** Sends the queries of the suite, and compares the answers with those that the suite expects. */
final class QueryTests {

    private static final String EMPTY_GRAPH = "urn:x-icp:empty";

    /** TDB2 keeps the value of a double, and not its digits. */
    private static final Pattern DOUBLE = Pattern.compile("\\b[0-9.]+[eE][0-9]+\\b");

    private final RunningService service;

    QueryTests(RunningService service) {
        this.service = service;
    }

    /** A query over data gives the expected result: by term, in order where the query orders; numbers also by value. */
    void evaluate(Entry entry) {
        Resource action = entry.action().asResource();
        RDFNode queryFile =
                action.getProperty(Suite.property(Suite.QT, "query")).getObject();
        String text = based(queryFile);
        Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_12);
        boolean graph = query.isConstructType() || query.isDescribeType();
        HttpResponse<String> answer = send(
                text,
                query.hasDatasetDescription() ? List.of() : dataset(action),
                graph ? "application/n-triples" : "application/sparql-results+xml");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        RDFNode expected =
                entry.resource().getProperty(Suite.property(Suite.MF, "result")).getObject();
        if (graph) {
            assertGraph(answer.body(), expected);
        } else {
            SPARQLResult found = read(answer.body(), ResultSetLang.RS_XML);
            assertResult(found, read(expected), query.isOrdered());
        }
    }

    /** The answer in one of the formats that is tested, as it is but for the order of rows, the names of blank nodes, and the digits of doubles. */
    void format(Entry entry) {
        Resource action = entry.action().asResource();
        RDFNode expected =
                entry.resource().getProperty(Suite.property(Suite.MF, "result")).getObject();
        String file = expected.asResource().getURI();
        String type = file.endsWith(".csv")
                ? "text/csv"
                : file.endsWith(".tsv") ? "text/tab-separated-values" : "application/sparql-results+json";
        HttpResponse<String> answer =
                send(based(action.getProperty(Suite.property(Suite.QT, "query")).getObject()), dataset(action), type);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        if (file.endsWith(".csv")) {
            assertThat(csvLines(answer.body())).isEqualTo(csvLines(Suite.text(expected)));
        } else {
            Lang lang = file.endsWith(".tsv") ? ResultSetLang.RS_TSV : ResultSetLang.RS_JSON;
            assertResult(read(answer.body(), lang), read(Suite.text(expected), lang), false);
        }
    }

    /** A query that is well-formed is answered; one that calls a function or an endpoint of its own is understood, and refused. */
    void isUnderstood(Entry entry) {
        HttpResponse<String> answer = send(Suite.text(entry.action()), List.of(), "*/*");
        if (answer.statusCode() == 403) {
            assertThat(answer.body()).containsAnyOf("problem/function-refused", "problem/service-refused");
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    /** A query that is not well-formed is a problem of the client. */
    void isRefusedAsSyntax(Entry entry) {
        HttpResponse<String> answer = send(Suite.text(entry.action()), List.of(), "*/*");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("problem/query-syntax");
    }

    private HttpResponse<String> send(String query, List<String> dataset, String accept) {
        String path = "/sparql" + (dataset.isEmpty() ? "" : "?" + String.join("&", dataset));
        return service.send(HttpRequest.newBuilder(service.uri(path))
                .header("Content-Type", "application/sparql-query")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(query))
                .build());
    }

    private static List<String> dataset(Resource action) {
        List<String> parameters = new ArrayList<>();
        List<String> data = Suite.iris(action, Suite.property(Suite.QT, "data"));
        (data.isEmpty() ? List.of(EMPTY_GRAPH) : data)
                .forEach(iri -> parameters.add("default-graph-uri=" + encode(iri)));
        Suite.iris(action, Suite.property(Suite.QT, "graphData"))
                .forEach(iri -> parameters.add("named-graph-uri=" + encode(iri)));
        return parameters;
    }

    /** The query, with its own IRI as the base of those in it. */
    private static String based(RDFNode file) {
        return "BASE <" + file.asResource().getURI() + ">\n" + Suite.text(file);
    }

    private static void assertGraph(String found, RDFNode expected) {
        Graph actual = RDFParser.create()
                .source(new StringReader(found))
                .lang(Lang.NTRIPLES)
                .toGraph();
        Graph wanted = RDFParser.create()
                .source(Suite.file(expected))
                .lang(RDFDataMgr.determineLang(expected.asResource().getURI(), null, Lang.TURTLE))
                .base(expected.asResource().getURI())
                .toGraph();
        assertThat(actual.isIsomorphicWith(wanted))
                .as("found %s%nexpected %s", actual, wanted)
                .isTrue();
    }

    private static void assertResult(SPARQLResult found, SPARQLResult expected, boolean ordered) {
        if (expected.isBoolean()) {
            assertThat(found.getBooleanResult()).isEqualTo(expected.getBooleanResult());
            return;
        }
        ResultSetRewindable actual = ResultSetFactory.makeRewindable(found.getResultSet());
        ResultSetRewindable wanted = ResultSetFactory.makeRewindable(expected.getResultSet());
        boolean same = same(actual, wanted, ordered);
        actual.reset();
        wanted.reset();
        assertThat(same)
                .as(() -> "found " + rows(actual) + "\nexpected " + rows(wanted))
                .isTrue();
        assertThat(actual.getResultVars()).containsExactlyInAnyOrderElementsOf(wanted.getResultVars());
    }

    private static boolean same(ResultSetRewindable actual, ResultSetRewindable wanted, boolean ordered) {
        boolean byTerm = ordered
                ? ResultsCompare.equalsByTermAndOrder(actual, wanted)
                : ResultsCompare.equalsByTerm(actual, wanted);
        if (byTerm) {
            return true;
        }
        actual.reset();
        wanted.reset();
        return ordered
                ? ResultsCompare.equalsByValueAndOrder(actual, wanted)
                : ResultsCompare.equalsByValue(actual, wanted);
    }

    private static String rows(ResultSet results) {
        StringBuilder text = new StringBuilder(results.getResultVars().toString());
        results.forEachRemaining(row -> text.append('\n').append(row));
        return text.toString();
    }

    private static SPARQLResult read(RDFNode file) {
        String iri = file.asResource().getURI();
        if (iri.endsWith(".ttl") || iri.endsWith(".rdf")) {
            Model model = RDFParser.create()
                    .source(Suite.file(file))
                    .lang(RDFDataMgr.determineLang(iri, null, null))
                    .base(iri)
                    .toModel();
            return new SPARQLResult(ResultSetFactory.makeResults(model));
        }
        return read(Suite.text(file), iri.endsWith(".srj") ? ResultSetLang.RS_JSON : ResultSetLang.RS_XML);
    }

    private static SPARQLResult read(String text, Lang lang) {
        return ResultsReader.create()
                .lang(lang)
                .build()
                .readAny(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> csvLines(String text) {
        return Arrays.stream(text.split("\r?\n"))
                .map(line -> line.replaceAll("_:[A-Za-z0-9]+", "_:b"))
                .map(line ->
                        DOUBLE.matcher(line).replaceAll(number -> Double.toString(Double.parseDouble(number.group()))))
                .sorted()
                .toList();
    }
}
