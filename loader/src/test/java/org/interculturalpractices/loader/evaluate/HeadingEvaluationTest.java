package org.interculturalpractices.loader.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.interculturalpractices.loader.evaluate.HeadingEvaluation.Field;
import org.interculturalpractices.ontology.oracle.OracleFolder;
import org.junit.jupiter.api.Test;

class HeadingEvaluationTest {

    @Test
    void readsTheHeadingsOfTheSample() {
        HeadingEvaluation evaluation = HeadingEvaluation.run(null);
        assertThat(evaluation.misses()).isEmpty();
        assertThat(evaluation.rows()).isGreaterThanOrEqualTo(78);
        assertThat(evaluation.right()).isEqualTo(evaluation.rows());
    }

    @Test
    void readsThePeriodsOfTheSample() {
        PeriodEvaluation evaluation = PeriodEvaluation.run(null);
        assertThat(evaluation.misses()).isEmpty();
        assertThat(evaluation.right()).isGreaterThanOrEqualTo(214);
    }

    @Test
    void readsTheRealHeadingsOfThePages() {
        HeadingEvaluation evaluation = HeadingEvaluation.run(OracleFolder.require("pages/expected.tsv"));
        assertThat(evaluation.misses())
                .as("of two fair readings of months of one year the loader takes the single year")
                .allSatisfy(miss -> {
                    assertThat(miss.doubtful()).isTrue();
                    assertThat(miss.field()).isEqualTo(Field.STATUS);
                    assertThat(miss.given()).isEqualTo("dated");
                });
        assertThat(evaluation.right()).isEqualTo(evaluation.rows());
        assertThat(evaluation.rightByField().keySet()).containsAll(Arrays.asList(Field.values()));
    }

    @Test
    void readsTheUnusualPeriodsOfPages() {
        assertThat(PeriodEvaluation.run(OracleFolder.require("cases/periods.tsv"))
                        .misses())
                .isEmpty();
    }
}
