package org.interculturalpractices.service.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interculturalpractices.service.BundledService.encode;
import static org.interculturalpractices.service.BundledService.query;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.interculturalpractices.ontology.NamedGraph;
import org.interculturalpractices.service.BundledService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format of answers, and how one is chosen. */
class FormatsIT {

    private static final String SELECT = "SELECT ?practice WHERE { ?practice a <ontology#Practice> }";
    private static final String CONSTRUCT =
            "CONSTRUCT WHERE { ?practice <http://purl.org/dc/terms/title> ?title ; <ontology#country> ?country }";

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, application/sparql-results+json, \"bindings\"",
        "application/json, application/sparql-results+json, \"bindings\"",
        "application/sparql-results+xml, application/sparql-results+xml, <results>",
        "application/xml, application/sparql-results+xml, <results>",
        "text/csv, text/csv;charset=utf-8, practice",
        "text/tab-separated-values, text/tab-separated-values;charset=utf-8, ?practice",
        "*/*, application/sparql-results+json, \"bindings\"",
        "text/turtle, application/sparql-results+json, \"bindings\"",
        "'text/csv;q=0.5, application/sparql-results+xml;q=0.9, */*;q=0.1', application/sparql-results+xml, <results>",
        "'*/*;q=0.9, application/sparql-results+json;q=0', application/sparql-results+xml, <results>",
        "not a media type, application/sparql-results+json, \"bindings\""
    })
    void rowsComeAsAccepted(String accept, String contentType, String held) {
        HttpResponse<String> answer = query(SELECT, accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(contentType);
        assertThat(answer.body()).contains(held).contains("id/practice/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/turtle",
                "application/n-triples",
                "application/rdf+xml",
                "application/ld+json",
                "application/trig",
                "application/n-quads"
            })
    void graphsAreTheSameInEveryFormat(String accept) {
        HttpResponse<String> answer = query(CONSTRUCT, accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(accept);
        Graph graph = parse(answer.body(), RDFLanguages.contentTypeToLang(accept));
        assertThat(graph.isIsomorphicWith(parse(query(CONSTRUCT, "*/*").body(), Lang.TURTLE)))
                .isTrue();
        assertThat(graph.size()).isGreaterThanOrEqualTo(20);
    }

    /** Such an answer waits in a file, not in memory, until it is sent. */
    @ParameterizedTest
    @EnumSource(AnswerFormat.class)
    void longAnswersAreWholeInEveryFormat(AnswerFormat format) {
        String query = format.isResults() ? "SELECT * { ?s ?p ?o }" : "CONSTRUCT WHERE { ?s ?p ?o }";
        HttpResponse<String> answer =
                BundledService.get().get("/sparql?query=" + encode(query) + "&format=" + format.shortName(), "*/*");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().length()).isGreaterThan(1 << 20);
        assertThat(answer.headers().firstValueAsLong("Content-Length"))
                .hasValue(answer.body().getBytes(StandardCharsets.UTF_8).length);
    }

    @ParameterizedTest
    @CsvSource({
        "json, application/sparql-results+json",
        "xml, application/sparql-results+xml",
        "csv, text/csv;charset=utf-8",
        "TSV, text/tab-separated-values;charset=utf-8",
        "application/sparql-results+xml, application/sparql-results+xml",
        "turtle, text/csv;charset=utf-8",
        "nonsense, text/csv;charset=utf-8"
    })
    void aParameterGoesBeforeAcceptIfItFits(String format, String contentType) {
        for (String parameter : new String[] {"format", "output", "results"}) {
            HttpResponse<String> answer = BundledService.get()
                    .get("/sparql?query=" + encode(SELECT) + "&" + parameter + "=" + encode(format), "text/csv");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .as(parameter)
                    .hasValue(contentType);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "turtle, text/turtle;charset=utf-8",
        "n3, text/turtle;charset=utf-8",
        "xml, application/rdf+xml",
        "rdf+xml, application/rdf+xml",
        "json-ld, application/ld+json",
        "nt, application/n-triples",
        "json, application/n-triples",
        "csv, application/n-triples"
    })
    void threeParametersAtOnceAreUnderstoodForGraphs(String format, String contentType) {
        String sent = encode(format);
        HttpResponse<String> answer = BundledService.get()
                .get(
                        "/sparql?query=" + encode(CONSTRUCT) + "&format=" + sent + "&output=" + sent + "&results="
                                + sent,
                        "application/n-triples");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(contentType);
    }

    @ParameterizedTest
    @CsvSource({"json, true", "xml, <boolean>true</boolean>", "csv, true", "tsv, true"})
    void yesAndNoComeInEveryFormatOfResults(String format, String held) {
        HttpResponse<String> answer =
                BundledService.get().get("/sparql?query=" + encode("ASK { ?s ?p ?o }") + "&format=" + format, "*/*");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(held);
    }

    @Test
    void ignoresStyleSheetsAndCallbacks() {
        String path = "/sparql?query=" + encode(SELECT) + "&stylesheet=http://evil/x.xsl&callback=evil";
        assertThat(BundledService.get().get(path + "&format=xml", "*/*").body()).doesNotContain("evil");
        assertThat(BundledService.get().get(path + "&format=json", "*/*").body())
                .doesNotContain("evil");
    }

    @Test
    void saysWhenAFormatCannotHoldTheAnswer() {
        HttpResponse<String> answer =
                query("CONSTRUCT { <a:a> <http://example.org/2> 1 } WHERE {}", "application/rdf+xml");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("problem/format-unfit");
    }

    @Test
    void describesItselfToRdfClients() {
        HttpResponse<String> answer = BundledService.get().get("/sparql", "text/turtle");
        Graph description = parse(answer.body(), Lang.TURTLE);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(description.isEmpty()).isFalse();
        assertThat(answer.body())
                .contains("sd:UnionDefaultGraph", "formats:SPARQL_Results_JSON")
                .contains(BundledService.get().endpoint().toString());
        for (NamedGraph graph : NamedGraph.values()) {
            assertThat(answer.body()).contains(graph.iri());
        }
    }

    @Test
    void showsAFormToBrowsers() {
        HttpResponse<String> answer = BundledService.get().get("/sparql", "text/html");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("<!DOCTYPE html>").contains("<textarea", "SELECT ?practice");
    }

    private static Graph parse(String text, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, lang).parse(graph);
        return graph;
    }
}
