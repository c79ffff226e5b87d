package org.interculturalpractices.service.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interculturalpractices.service.reconcile.ReconcileClient.json;
import static org.interculturalpractices.service.reconcile.ReconcileClient.post;
import static org.interculturalpractices.service.reconcile.ReconcileClient.queries;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Batches of queries over HTTP, in both versions of the protocol: what states nothing, and what cannot be understood. */
class ReconcileBatchIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\": \"Bergen\", \"type\": null, \"limit\": null, \"properties\": null, \"type_strict\": null}",
                "{\"query\": \"Bergen\", \"type\": \"\", \"properties\": []}",
                "{\"query\": \"Bergen\", \"type\": [], \"limit\": \"\"}",
                "{\"query\": \"Bergen\", \"type\": [\"\", null], \"properties\": [{\"pid\": \"country\", \"v\": null}]}",
                "{\"query\": \"Bergen\", \"properties\": [{\"pid\": \"country\", \"v\": \"\"}, {\"pid\": \"nuts3\", \"v\": []}]}",
                "{\"query\": \"Bergen\", \"properties\": [{\"pid\": \"country\", \"v\": [\" \", null, {\"id\": \"\"}]}]}",
                "{\"query\": null, \"properties\": [{\"pid\": \"wikidata\", \"v\": \"Q26793\"}]}",
                "{\"query\": \"  \", \"properties\": [{\"pid\": \"wikidata\", \"v\": \"Q26793\"}]}"
            })
    void anEmptyConditionIsNoCondition(String query) {
        JsonNode first =
                json(queries("{\"q\": " + query + "}")).path("q").path("result").path(0);
        assertThat(first.path("id").asString()).isEqualTo("city/no/bergen");
        assertThat(first.path("score").asDouble()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": null, \"limit\": null, \"conditions\": [{\"matchType\": \"name\", \"propertyValue\": \"Bergen\"}, null]}",
                "{\"type\": \"\", \"conditions\": [{\"matchType\": \"name\", \"propertyValue\": \"Bergen\"},"
                        + "{\"matchType\": \"property\", \"propertyId\": \"country\", \"propertyValue\": null, \"required\": true}]}",
                "{\"conditions\": [{\"matchType\": \"name\", \"propertyValue\": [\"Bergen\", \"\", null]},"
                        + "{\"matchType\": \"id\", \"propertyValue\": \"\"},"
                        + "{\"matchType\": \"property\", \"propertyId\": \"country\", \"propertyValue\": [], \"matchQuantifier\": null}]}"
            })
    void anEmptyConditionOfVersionOneIsNone(String query) {
        JsonNode first = json(post("/reconcile/1.0/match", "{\"queries\": [" + query + "]}"))
                .path("results")
                .path(0)
                .path("candidates")
                .path(0);
        assertThat(first.path("id").asString()).isEqualTo("city/no/bergen");
    }

    @Test
    void aQueryOfABlankCellHasNoCandidates() {
        JsonNode result = json(queries("{\"q\": {\"query\": \"\"}, \"r\": {\"query\": null, \"properties\": []}}"));
        assertThat(result.path("q").path("result").isEmpty()).isTrue();
        assertThat(result.path("r").path("result").isEmpty()).isTrue();
        assertThat(result.path("q").has("error")).isFalse();
    }

    @Test
    void oneBadQueryOfABatchFailsAlone() {
        HttpResponse<String> two = queries("""
                {"good": {"query": "Bergen"}, "bad": {"query": {"a": 1}}, "odd": {"query": "Oslo", "unknown": 1},
                 "worse": 7, "alsoGood": {"query": "Oslo"}}
                """);
        JsonNode results = json(two);
        assertThat(results.path("good").path("result").path(0).path("id").asString())
                .isEqualTo("city/no/bergen");
        assertThat(results.path("alsoGood").path("result").path(0).path("id").asString())
                .isEqualTo("city/no/oslo");
        for (String bad : List.of("bad", "odd", "worse")) {
            assertThat(results.path(bad).path("result").isEmpty()).isTrue();
            assertThat(results.path(bad).path("error").path("status").asInt()).isEqualTo(400);
        }
        assertThat(results.path("odd").path("error").path("detail").asString()).contains("no \"unknown\"");
        HttpResponse<String> one = post("/reconcile/1.0/match", """
                {"queries": [{"conditions": [{"matchType": "name", "propertyValue": "Bergen"}]}, {"conditions": 1}, 7,
                  {"conditions": [{"propertyValue": "Oslo"}]}]}
                """);
        JsonNode inOrder = json(one).path("results");
        assertThat(inOrder.size()).isEqualTo(4);
        assertThat(inOrder.path(0).path("candidates").path(0).path("id").asString())
                .isEqualTo("city/no/bergen");
        assertThat(inOrder.path(3).path("error").path("detail").asString()).contains("matchType");
        assertThat(new OfficialSchemas("0.2").errors("reconciliation-result-batch", two.body()))
                .isEmpty();
        assertThat(new OfficialSchemas("1.0-draft").errors("reconciliation-result-batch", one.body()))
                .isEmpty();
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
}
