package org.interculturalpractices.service.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interculturalpractices.service.reconcile.ReconcileClient.extend;
import static org.interculturalpractices.service.reconcile.ReconcileClient.get;
import static org.interculturalpractices.service.reconcile.ReconcileClient.post;
import static org.interculturalpractices.service.reconcile.ReconcileClient.queries;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Both versions of the protocol against the official schemas and examples. */
class ReconcileSchemasIT {

    @TestFactory
    Stream<DynamicTest> theOfficialExamplesAreJudgedAsTheirFoldersSay() {
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
                        extend("city/no/bergen", "country", "population", "latitude")
                                .body()))
                .isEmpty();
    }

    @Test
    void everyAnswerOfVersionOneHasTheOfficialForm() {
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

    /** The name of the folder so many steps above a file. */
    private static String folder(Path file, int up) {
        Path folder = file;
        for (int i = 0; i < up; i++) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return String.valueOf(folder.getFileName());
    }
}
