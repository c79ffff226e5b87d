package org.interculturalpractices.service.federation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interculturalpractices.service.BundledService.encode;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.interculturalpractices.queries.QueryCatalog;
import org.interculturalpractices.service.PreparedFolder;
import org.interculturalpractices.service.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library's queries that call other endpoints, with SPARQL endpoints of this machine that play the others. */
class FederatedQueriesIT {

    private static final Model WIKIDATA = model("""
            @prefix wd: <http://www.wikidata.org/entity/> .
            @prefix wdt: <http://www.wikidata.org/prop/direct/> .
            wd:Q26793 wdt:P1082 291940 .
            wd:Q585 wdt:P1082 709037 .
            """);
    private static final Model NUTS = model("""
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <http://data.europa.eu/nuts/code/NO0A2> skos:altLabel "Vestland" .
            <http://data.europa.eu/nuts/code/NO081> skos:altLabel "Oslo" .
            """);

    @TempDir
    private static Path data;

    private static final StubEndpoint OTHERS = new StubEndpoint();
    private static RunningService service;

    @BeforeAll
    static void start() {
        OTHERS.on("/wikidata", exchange -> answer(exchange, WIKIDATA))
                .on("/nuts", exchange -> answer(exchange, NUTS))
                .on("/broken", StubEndpoint.answer(500, "text/plain", "no"));
        service = RunningService.on(
                PreparedFolder.bundled(data),
                "--icp.service-endpoints=" + OTHERS.address("/wikidata") + "," + OTHERS.address("/nuts") + ","
                        + OTHERS.address("/broken"));
    }

    @AfterAll
    static void stop() {
        service.close();
        OTHERS.close();
    }

    @Test
    void populationsOfWikidataStandBesideThePractices() throws IOException {
        HttpResponse<String> answer = ask("wikidata-population-of-cities", "/wikidata");
        assertThat(rows(answer))
                .filteredOn(row -> row.get("cityName").equals("Bergen"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("population")).isEqualTo("291940");
                    assertThat(row.get("wikidata")).isEqualTo("http://www.wikidata.org/entity/Q26793");
                });
        // Of the others Wikidata says nothing here, and they are there all the same.
        assertThat(rows(answer))
                .filteredOn(row -> row.get("population").isEmpty())
                .isNotEmpty();
    }

    @Test
    void namesOfRegionsComeFromTheClassification() throws IOException {
        assertThat(rows(ask("region-names-of-cities", "/nuts")))
                .filteredOn(row -> row.get("cityName").equals("Bergen"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("regionName")).isEqualTo("Vestland"));
    }

    @Test
    void whatWasAskedBeforeIsKeptAndTheClientIsToldSo() throws IOException {
        HttpResponse<String> first = ask("region-names-of-cities", "/nuts");
        int requests = OTHERS.requests();
        HttpResponse<String> second = ask("region-names-of-cities", "/nuts");
        assertThat(OTHERS.requests()).isEqualTo(requests);
        assertThat(rows(second)).hasSameSizeAs(rows(first));
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Icp-Service-Calls").orElseThrow())
                .matches("made=(\\d+), failed=0, kept=\\1, oldest=\\d+");
    }

    @Test
    void anEndpointThatFailsLeavesRowsAndTheClientIsToldSo() throws IOException {
        HttpResponse<String> answer = ask("wikidata-population-of-cities", "/broken");
        assertThat(rows(answer))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("population")).isEmpty());
        assertThat(answer.headers().firstValue("Icp-Service-Calls").orElseThrow())
                .matches("made=(\\d+), failed=\\1, kept=0");
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("Icp-Service-Calls");
    }

    private static HttpResponse<String> ask(String query, String endpoint) {
        String text = QueryCatalog.bundled()
                .get(query)
                .bind(Map.of("endpoint", List.of(OTHERS.address(endpoint))))
                .toString();
        HttpResponse<String> answer = service.get("/sparql?query=" + encode(text), "text/csv");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static List<CSVRecord> rows(HttpResponse<String> answer) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(answer.body()))
                .getRecords();
    }

    private static void answer(HttpExchange exchange, Model model) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String query = URLDecoder.decode(body.substring("query=".length()), UTF_8);
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        try (QueryExecution execution = QueryExecution.model(model).query(query).build()) {
            ResultSetFormatter.outputAsJSON(results, execution.execSelect());
        }
        StubEndpoint.send(exchange, 200, "application/sparql-results+json", results.toByteArray());
    }

    private static Model model(String turtle) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(model);
        return model;
    }
}
