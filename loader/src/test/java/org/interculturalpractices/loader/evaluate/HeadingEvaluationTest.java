package org.interculturalpractices.loader.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.interculturalpractices.loader.evaluate.HeadingEvaluation.Field;
import org.junit.jupiter.api.Test;

class HeadingEvaluationTest {

    private static final Path PAGES = Path.of("../../shared/pages/expected.tsv");
    private static final Path CASES = Path.of("../../shared/cases/periods.tsv");

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
        assumeTrue(Files.exists(PAGES), "the programme's headings are not beside the project: " + PAGES);
        HeadingEvaluation evaluation = HeadingEvaluation.run(PAGES);
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
        assumeTrue(Files.exists(CASES), "the wordings of periods are not beside the project: " + CASES);
        assertThat(PeriodEvaluation.run(CASES).misses()).isEmpty();
    }
}
