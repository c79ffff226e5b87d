package org.interculturalpractices.service.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interculturalpractices.service.BundledService.encode;
import static org.interculturalpractices.service.reconcile.ReconcileClient.JSON;
import static org.interculturalpractices.service.reconcile.ReconcileClient.extend;
import static org.interculturalpractices.service.reconcile.ReconcileClient.get;
import static org.interculturalpractices.service.reconcile.ReconcileClient.json;
import static org.interculturalpractices.service.reconcile.ReconcileClient.post;
import static org.interculturalpractices.service.reconcile.ReconcileClient.queries;
import static org.interculturalpractices.service.reconcile.ReconcileClient.query;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.oracle.OracleFolder;
import org.interculturalpractices.service.BundledService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Both versions of the protocol over HTTP, as a client speaks them. */
class ReconcileIT {

    @ParameterizedTest
    @ValueSource(strings = {"0.2", "1.0"})
    void homonymsAreMatchedRightOrNotAtAll(String version) throws IOException {
        Path homonyms = OracleFolder.require("authority/gazetteer-homonyms.csv");
        int known = 0;
        int right = 0;
        int matches = 0;
        for (CSVRecord row : CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(homonyms))) {
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
        JsonNode extension = json(extend("city/is/reykjavik", "wikidata", "country", "population"));
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
        JsonNode found = json(query(Map.of("query", name, "type", type, "limit", 5)));
        assertThat(found.path("q")
                        .path("result")
                        .valueStream()
                        .map(one -> one.get("id").asString()))
                .as(found.toString())
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"Paris,,true", "Cartagena,,false", "Cartagena,Spain,true", "Cartagena,Colombia,false"})
    void aCityWithALargeNamesakeElsewhereIsAMatchOnlyWithItsCountry(
            String name, @Nullable String country, boolean match) {
        Map<String, Object> query = new LinkedHashMap<>(Map.of("query", name, "type", "City"));
        if (country != null) {
            query.put("properties", List.of(Map.of("pid", "country", "v", country)));
        }
        JsonNode found = first(json(query(query)), "q");
        assertThat(found.get("name").asString()).isEqualTo(name);
        assertThat(found.get("match").asBoolean()).isEqualTo(match);
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
        for (int i = 0; i <= ReconciliationService.BATCH; i++) {
            batch.put("q" + i, Map.of("query", "Bergen"));
        }
        HttpResponse<String> refused = queries(JSON.writeValueAsString(batch));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("at most 50 queries");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "a\" OR \"", "+-&&||!(){}[]^\"~*?:\\/", "\u0000", "\uD83D\uDE00", "<script>", "' OR 1=1"})
    void hostileNamesFindNothingAndHarmNothing(String name) {
        JsonNode found = json(query(Map.of("query", name)));
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
        return json(extend(id, "geonames"))
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
}
