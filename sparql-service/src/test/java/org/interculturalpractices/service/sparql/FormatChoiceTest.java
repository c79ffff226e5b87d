package org.interculturalpractices.service.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormatChoiceTest {

    private static final List<AnswerFormat> ROWS = AnswerFormat.ofResults();

    @Test
    void theMostSpecificRangeWeighs() {
        assertThat(choose("text/*;q=0.9, text/csv;q=0.1, application/*;q=0.5")).isEqualTo(AnswerFormat.TSV);
    }

    @Test
    void ofEqualWeightsTheFirstOfferedIsTaken() {
        assertThat(choose("text/csv, application/sparql-results+json")).isEqualTo(AnswerFormat.JSON);
    }

    @Test
    void anOtherNameIsNotMeantByAWildcard() {
        assertThat(choose("text/*")).isEqualTo(AnswerFormat.CSV);
        assertThat(choose("text/xml")).isEqualTo(AnswerFormat.XML);
    }

    @Test
    void withoutAHeaderTheDefaultIsTaken() {
        assertThat(FormatChoice.choose(List.of(), List.of(), ROWS)).isEqualTo(AnswerFormat.JSON);
    }

    @Test
    void aPlusThatAFormMadeABlankIsStillAPlus() {
        assertThat(FormatChoice.choose(List.of("application/sparql-results xml"), List.of(), ROWS))
                .isEqualTo(AnswerFormat.XML);
    }

    private static AnswerFormat choose(String accept) {
        return FormatChoice.choose(List.of(), List.of(accept), ROWS);
    }
}
