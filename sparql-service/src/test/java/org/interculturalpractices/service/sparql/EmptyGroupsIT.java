package org.interculturalpractices.service.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interculturalpractices.service.BundledService.encode;
import static org.interculturalpractices.service.BundledService.post;
import static org.interculturalpractices.service.BundledService.query;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Aggregates of nothing, as SPARQL 1.1 defines them in sections 18.5.1.2 to 18.5.1.8, and queries with a byte order mark. */
class EmptyGroupsIT {

    @ParameterizedTest
    @CsvSource({
        "COUNT(*), 0",
        "COUNT(?x), 0",
        "SUM(?x), 0",
        "AVG(?x), 0",
        "GROUP_CONCAT(?x), \"\"",
        "MIN(?x), ",
        "MAX(?x), ",
        "SAMPLE(?x), "
    })
    void withoutGroupByThereIsOneGroup(String aggregate, String value) {
        for (String form : new String[] {aggregate, aggregate.replace("(", "(DISTINCT ")}) {
            String text = "SELECT (" + form + " AS ?g) (BOUND(?g) AS ?b) { ?s <urn:none> ?x }";
            assertThat(query(text, "text/csv").body())
                    .as(text)
                    .isEqualTo("g,b\r\n" + (value == null ? "" : value) + ',' + (value != null) + "\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"COUNT(*)", "GROUP_CONCAT(DISTINCT ?x)", "SUM(DISTINCT ?x)", "MIN(?x)"})
    void withGroupByThereIsNoGroup(String aggregate) {
        String text = "SELECT (" + aggregate + " AS ?g) { ?s <urn:none> ?x } GROUP BY ?s";
        assertThat(query(text, "text/csv").body()).isEqualTo("g\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GROUP_CONCAT(?x)", "GROUP_CONCAT(DISTINCT ?x)"})
    void aGroupWhoseValuesAreAllUnboundIsNotOneOfNothing(String aggregate) {
        String text = "SELECT (" + aggregate + " AS ?g) { VALUES ?s { 1 } } GROUP BY ?s";
        assertThat(query(text, "text/csv").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"get", "form", "direct"})
    void aByteOrderMarkIsPassedOver(String way) {
        String text = "\uFEFFSELECT (1 AS ?n) {}";
        String body = switch (way) {
            case "get" -> query(text, "text/csv").body();
            case "form" ->
                post("/sparql?format=csv", "application/x-www-form-urlencoded", "query=" + encode(text))
                        .body();
            default ->
                post("/sparql?format=csv", "application/sparql-query", text).body();
        };
        assertThat(body).isEqualTo("n\r\n1\r\n");
    }
}
