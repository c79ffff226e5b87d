package org.interculturalpractices.service.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.interculturalpractices.service.BundledService.encode;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.service.BundledService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both versions of the protocol over HTTP, as a client speaks them, against the official schemas. */
class ReconcileIT {

    private static final Path HOMONYMS = Path.of("../../shared/authority/gazetteer-homonyms.csv");
    private static final JsonMapper JSON = JsonMapper.shared();

    @TestFactory
    Stream<DynamicTest> theOfficialExamplesAreJudgedAsTheirFoldersSay() {
        assumeThat(OfficialSchemas.areThere()).as("the official schemas").isTrue();
        return Stream.of("0.2", "1.0-draft").flatMap(version -> {
            OfficialSchemas schemas = new OfficialSchemas(version);
            return schemas.examples().stream()
                    .filter(file -> schemas.has(folder(file, 2)))
                    .map(file -> dynamicTest(version + " " + folder(file, 2) + " " + file.getFileName(), () -> {
                        List<String> errors = schemas.errors(folder(file, 2), OfficialSchemas.read(file));
                        assertThat(errors.isEmpty())
                                .as(errors.toString())
                                .isEqualTo(folder(file, 1).equals("valid"));
                    }));
        });
    }

    @TestFactory
    Stream<DynamicTest> theOfficialQueriesAreAnsweredInForm() {
        assumeThat(OfficialSchemas.areThere()).as("the official schemas").isTrue();
        return Stream.of("0.2", "1.0-draft").flatMap(version -> {
            OfficialSchemas schemas = new OfficialSchemas(version);
            return schemas.examples().stream()
                    .filter(file -> folder(file, 2).equals("reconciliation-query-batch"))
                    .map(file -> dynamicTest(version + " " + file.getFileName(), () -> {
                        HttpResponse<String> answer = version.equals("0.2")
                                ? queries(OfficialSchemas.read(file))
                                : post("/reconcile/1.0/match", OfficialSchemas.read(file));
                        if (folder(file, 1).equals("valid")) {
                            assertThat(answer.statusCode()).isEqualTo(200);
                            assertThat(schemas.errors("reconciliation-result-batch", answer.body()))
                                    .isEmpty();
                        } else {
                            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
                            assertThat(answer.headers().firstValue("Content-Type"))
                                    .hasValue("application/problem+json");
                        }
                    }));
        });
    }

    @Test
    void everyAnswerOfVersionTwoHasTheOfficialForm() {
        assumeThat(OfficialSchemas.areThere()).as("the official schemas").isTrue();
        OfficialSchemas schemas = new OfficialSchemas("0.2");
        assertThat(schemas.errors("manifest", get("/reconcile/0.2").body())).isEmpty();
        assertThat(schemas.errors(
                        "reconciliation-result-batch",
                        queries("{\"q\":{\"query\":\"Bergen\"}}").body()))
                .isEmpty();
        assertThat(schemas.errors(
                        "suggest-entities-response",
                        get("/reconcile/0.2/suggest/entity?prefix=ber").body()))
                .isEmpty();
        assertThat(schemas.errors(
                        "suggest-types-response",
                        get("/reconcile/0.2/suggest/type?prefix=c").body()))
                .isEmpty();
        assertThat(schemas.errors(
                        "suggest-properties-response",
                        get("/reconcile/0.2/suggest/property?prefix=c").body()))
                .isEmpty();
        assertThat(schemas.errors(
                        "data-extension-property-proposal",
                        get("/reconcile/0.2/properties?type=City").body()))
                .isEmpty();
        assertThat(schemas.errors(
                        "data-extension-response",
                        extendTwo("city/no/bergen", "country", "population", "latitude")
                                .body()))
                .isEmpty();
    }

    @Test
    void everyAnswerOfVersionOneHasTheOfficialForm() {
        assumeThat(OfficialSchemas.areThere()).as("the official schemas").isTrue();
        OfficialSchemas schemas = new OfficialSchemas("1.0-draft");
        assertThat(schemas.errors("manifest", get("/reconcile/1.0").body())).isEmpty();
        assertThat(schemas.errors(
                        "suggest-entities-response",
                        get("/reconcile/1.0/suggest/entity?prefix=ber").body()))
                .isEmpty();
        assertThat(schemas.errors(
                        "suggest-types-response",
                        get("/reconcile/1.0/suggest/type?prefix=c").body()))
                .isEmpty();
        assertThat(schemas.errors(
                        "suggest-properties-response",
                        get("/reconcile/1.0/suggest/property?prefix=c").body()))
                .isEmpty();
        assertThat(schemas.errors(
                        "data-extension-property-proposal",
                        get("/reconcile/1.0/extend/propose?type=City").body()))
                .isEmpty();
        assertThat(schemas.errors(
                        "data-extension-response",
                        post("/reconcile/1.0/extend", """
                        {"ids": ["city/no/bergen"], "properties": [{"id": "country"}, {"id": "population"}, {"id": "latitude"}]}
                        """).body()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.2", "1.0"})
    void homonymsAreMatchedRightOrNotAtAll(String version) throws IOException {
        assumeThat(HOMONYMS).as("the table of homonyms").isRegularFile();
        int known = 0;
        int right = 0;
        int matches = 0;
        for (CSVRecord row : CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(HOMONYMS))) {
            String expected = row.get("in_places").equals("yes") ? row.get("expected_geonames_id") : "";
            List<JsonNode> sure = match(version, row.get("city_name"), row.get("iso2")).stream()
                    .filter(candidate -> candidate.get("match").asBoolean())
                    .toList();
            known += expected.isEmpty() ? 0 : 1;
            matches += sure.size();
            for (JsonNode candidate : sure) {
                String given = geonamesId(candidate.get("id").asString());
                assertThat(given).as(row.toString()).isEqualTo(expected);
                right++;
            }
        }
        System.out.printf(
                "homonyms through /reconcile/%s: precision %.2f, recall %.2f (%d of %d that the graph has)%n",
                version, (double) right / matches, (double) right / known, right, known);
        assertThat((double) right / known).isGreaterThanOrEqualTo(0.95);
    }

    /** The steps of a session in OpenRefine 3, in the form in which it sends them. */
    @Test
    void aSessionOfOpenRefineGivesTheExpectedRows() {
        JsonNode manifest = json(get("/reconcile/0.2"));
        assertThat(manifest.get("identifierSpace").asString()).isEqualTo(Iris.BASE + "id/");
        assertThat(manifest.get("defaultTypes")
                        .valueStream()
                        .map(type -> type.get("id").asString()))
                .containsExactly("Practice", "City", "Country", "Theme", "PolicyArea");
        // It guesses the type with the first rows, without one.
        assertThat(json(queries(
                                "{\"q0\":{\"query\":\"Bergen\",\"limit\":6},\"q1\":{\"query\":\"Barcelona\",\"limit\":6}}"))
                        .path("q0")
                        .path("result")
                        .path(0)
                        .path("type")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo("City");
        // It reconciles with a type and the column of countries.
        JsonNode found = json(queries("""
                {"q0":{"query":"Torino","type":"City","type_strict":"should","properties":[{"p":"country","pid":"country","v":"Italia"}]},
                 "q1":{"query":"Paris","type":"City","type_strict":"should","properties":[{"p":"country","pid":"country","v":"United States"}]},
                 "q2":{"query":"Reykjavik","type":"City","type_strict":"should","properties":[{"p":"country","pid":"country","v":"ISL"}]}}
                """.replace("\"p\":\"country\",", "")));
        assertThat(first(found, "q0").get("id").asString()).isEqualTo("city/it/turin");
        assertThat(first(found, "q0").get("match").asBoolean()).isTrue();
        assertThat(first(found, "q1").get("match").asBoolean()).isFalse();
        assertThat(first(found, "q2").get("id").asString()).isEqualTo("city/is/reykjavik");
        // It looks up a cell by hand, and shows a preview in a frame.
        assertThat(json(get("/reconcile/0.2/suggest/entity?prefix=reykja&type=City"))
                        .path("result")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo("city/is/reykjavik");
        String preview = manifest.path("preview").path("url").asString().replace("{{id}}", encode("city/is/reykjavik"));
        HttpResponse<String> frame = get(preview.substring(preview.indexOf("/reconcile")));
        assertThat(frame.statusCode()).isEqualTo(200);
        assertThat(frame.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors *");
        assertThat(frame.body()).contains("Reykjavík", "Iceland", "3413829");
        String view = manifest.path("view").path("url").asString().replace("{{id}}", encode("city/is/reykjavik"));
        assertThat(get(view.substring(view.indexOf("/reconcile"))).headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/id/city/is/reykjavik"));
        // It adds columns.
        assertThat(json(get("/reconcile/0.2/properties?type=City&limit=100"))
                        .path("properties")
                        .valueStream()
                        .map(property -> property.get("id").asString()))
                .contains("wikidata", "geonames", "nuts3", "population")
                .doesNotContain("iso2");
        JsonNode extension = json(extendTwo("city/is/reykjavik", "wikidata", "country", "population"));
        JsonNode row = extension.path("rows").path("city/is/reykjavik");
        assertThat(row.path("wikidata").path(0).path("str").asString()).isEqualTo("Q1764");
        assertThat(row.path("country").path(0).path("id").asString()).isEqualTo("country/is");
        assertThat(row.path("population").path(0).path("int").asInt()).isEqualTo(118918);
        assertThat(extension.path("meta").path(1).path("type").path("id").asString())
                .isEqualTo("Country");
    }

    @ParameterizedTest
    @CsvSource({
        "Krakow,City,city/pl/krakow",
        "kraków,City,city/pl/krakow",
        "Πάτρα,City,city/gr/patras",
        "Луцьк,City,city/ua/lutsk",
        "Norvège,Country,country/no",
        "NORGE,Country,country/no",
        "jardinage urbain,Theme,theme/urban-gardening",
        "Wohnen,Theme,theme/housing",
        "Bilung,PolicyArea,policy-area/education",
        "urban gardning,Theme,theme/urban-gardening",
        "Bracelona,City,city/es/barcelona",
        "anti discrimination,PolicyArea,policy-area/anti-discrimination"
    })
    void findsNamesInAllLanguagesWithoutAccentsAndWithSlips(String name, String type, String expected) {
        JsonNode found =
                json(queries(JSON.writeValueAsString(Map.of("q", Map.of("query", name, "type", type, "limit", 5)))));
        assertThat(found.path("q")
                        .path("result")
                        .valueStream()
                        .map(one -> one.get("id").asString()))
                .as(found.toString())
                .contains(expected);
    }

    @Test
    void aNameWithASlipIsNeverAMatchOfItself() {
        JsonNode found = first(json(queries("{\"q\":{\"query\":\"Bracelona\",\"type\":\"City\"}}")), "q");
        assertThat(found.get("match").asBoolean()).isFalse();
        assertThat(found.get("score").asDouble()).isBetween(60.0, 95.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES", "ESP", "724", "Spain", "Espagne", "country/es", "Q29"})
    void theCountryIsTakenByNameCodeOrId(String country) {
        String value = country.equals("Q29") ? "http://www.wikidata.org/entity/Q29" : country;
        JsonNode found = first(
                json(queries(JSON.writeValueAsString(Map.of(
                        "q",
                        Map.of(
                                "query", "Barcelona",
                                "type", "City",
                                "properties", List.of(Map.of("pid", "country", "v", value))))))),
                "q");
        assertThat(found.get("match").asBoolean()).isTrue();
        assertThat(found.get("score").asDouble()).isEqualTo(100.0);
    }

    @Test
    void anIdentifierMakesAMatchAndAWrongOneUnmakesIt() {
        JsonNode found = json(post("/reconcile/1.0/match", """
                {"queries": [
                  {"conditions": [{"matchType": "property", "propertyId": "wikidata", "propertyValue": "Q26793"}]},
                  {"type": "City", "conditions": [
                    {"matchType": "name", "propertyValue": "Bergen"},
                    {"matchType": "property", "propertyId": "geonames", "propertyValue": "1"}]},
                  {"conditions": [{"matchType": "id", "propertyValue": "city/no/bergen"}]},
                  {"type": "City", "conditions": [
                    {"matchType": "name", "propertyValue": "Bergen"},
                    {"matchType": "property", "propertyId": "country", "propertyValue": "SE", "required": true}]},
                  {"type": "City", "conditions": [
                    {"matchType": "name", "propertyValue": "Bergen"},
                    {"matchType": "property", "propertyId": "country", "propertyValue": ["SE", "DK"], "matchQuantifier": "none"}]}
                ]}
                """)).path("results");
        assertThat(candidate(found, 0).get("id").asString()).isEqualTo("city/no/bergen");
        assertThat(candidate(found, 0).get("match").asBoolean()).isTrue();
        assertThat(candidate(found, 1).get("match").asBoolean()).isFalse();
        assertThat(candidate(found, 2).get("match").asBoolean()).isTrue();
        assertThat(found.path(3).path("candidates")).isEmpty();
        assertThat(candidate(found, 4).get("match").asBoolean()).isTrue();
    }

    @Test
    void answersSpeakTheLanguageOfTheRequest() {
        HttpResponse<String> answer = BundledService.get()
                .send(HttpRequest.newBuilder(BundledService.get().uri("/reconcile/1.0/match"))
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "fr")
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"queries\":[{\"type\":\"Country\",\"conditions\":[{\"matchType\":\"name\",\"propertyValue\":\"Norway\"}]}]}"))
                        .build());
        JsonNode norway = candidate(json(answer).path("results"), 0);
        assertThat(norway.get("name").asString()).isEqualTo("Norvège");
        assertThat(norway.get("lang").asString()).isEqualTo("fr");
        assertThat(norway.get("type").path(0).path("name").asString()).isEqualTo("pays");
    }

    @Test
    void anyOriginMayAskAndLongBatchesAreRefused() {
        HttpResponse<String> preflight = BundledService.get()
                .send(HttpRequest.newBuilder(BundledService.get().uri("/reconcile/1.0/match"))
                        .header("Origin", "https://example.org")
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "Content-Type")
                        .method("OPTIONS", BodyPublishers.noBody())
                        .build());
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("*");
        assertThat(get("/reconcile/0.2").headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("*");
        Map<String, Object> batch = new LinkedHashMap<>();
        for (int i = 0; i <= Answers.BATCH; i++) {
            batch.put("q" + i, Map.of("query", "Bergen"));
        }
        HttpResponse<String> refused = queries(JSON.writeValueAsString(batch));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("at most 50 queries");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{",
                "null",
                "{\"q\":1}",
                "{\"q\":{}}",
                "{\"q\":{\"query\":{\"a\":1}}}",
                "{\"q\":{\"properties\":1}}"
            })
    void whatCannotBeUnderstoodIsAProblem(String batch) {
        assertThat(queries(batch).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "a\" OR \"", "+-&&||!(){}[]^\"~*?:\\/", "\u0000", "\uD83D\uDE00", "<script>", "' OR 1=1"})
    void hostileNamesFindNothingAndHarmNothing(String name) {
        JsonNode found = json(queries(JSON.writeValueAsString(Map.of("q", Map.of("query", name)))));
        assertThat(found.path("q")
                        .path("result")
                        .valueStream()
                        .filter(one -> one.get("match").asBoolean()))
                .isEmpty();
        assertThat(get("/reconcile/0.2/suggest/entity?prefix=" + encode(name)).statusCode())
                .isEqualTo(200);
    }

    private static List<JsonNode> match(String version, String name, String country) {
        if (version.equals("0.2")) {
            return json(queries(JSON.writeValueAsString(Map.of(
                            "q",
                            Map.of(
                                    "query",
                                    name,
                                    "type",
                                    "City",
                                    "properties",
                                    List.of(Map.of("pid", "country", "v", country)))))))
                    .path("q")
                    .path("result")
                    .valueStream()
                    .toList();
        }
        return json(post(
                        "/reconcile/1.0/match",
                        JSON.writeValueAsString(Map.of(
                                "queries",
                                List.of(Map.of(
                                        "type",
                                        "City",
                                        "conditions",
                                        List.of(
                                                Map.of("matchType", "name", "propertyValue", name),
                                                Map.of(
                                                        "matchType", "property",
                                                        "propertyId", "country",
                                                        "propertyValue", country))))))))
                .path("results")
                .path(0)
                .path("candidates")
                .valueStream()
                .toList();
    }

    private static String geonamesId(String id) {
        return json(extendTwo(id, "geonames"))
                .path("rows")
                .path(id)
                .path("geonames")
                .path(0)
                .path("str")
                .asString("");
    }

    private static JsonNode first(JsonNode found, String query) {
        return found.path(query).path("result").path(0);
    }

    private static JsonNode candidate(JsonNode results, int query) {
        return results.path(query).path("candidates").path(0);
    }

    private static HttpResponse<String> get(String path) {
        return BundledService.get().get(path, "*/*");
    }

    private static HttpResponse<String> queries(String batch) {
        return BundledService.post("/reconcile/0.2", "application/x-www-form-urlencoded", "queries=" + encode(batch));
    }

    private static HttpResponse<String> extendTwo(String id, String... properties) {
        List<Map<String, String>> asked = new ArrayList<>();
        for (String property : properties) {
            asked.add(Map.of("id", property));
        }
        String request = JSON.writeValueAsString(Map.of("ids", List.of(id), "properties", asked));
        return BundledService.post("/reconcile/0.2", "application/x-www-form-urlencoded", "extend=" + encode(request));
    }

    private static HttpResponse<String> post(String path, String body) {
        return BundledService.post(path, "application/json", body);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String folder(Path file, int up) {
        Path folder = file;
        for (int i = 0; i < up; i++) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return Stream.of(folder.getFileName()).map(String::valueOf).collect(Collectors.joining());
    }
}
