package org.interculturalpractices.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Everyone different, Everyone matters           | everyone-different-everyone-matters
            Salisbury’s Intercultural Strategic Plan       | salisburys-intercultural-strategic-plan
            Krijimi i kushteve për një strategji           | krijimi-i-kushteve-per-nje-strategji
            Barazia territoriale – Fokusi                  | barazia-territoriale-fokusi
            Vinnytsia Вінниця                              | vinnytsia-vinnica
            Λεμεσός                                        | lemesos
            İzmir ŁÓDŹ Straße                              | izmir-lodz-strasse
            """)
    void transliteratesAndJoinsWords(String title, String slug) {
        assertThat(Slugs.of(title)).isEqualTo(slug);
    }

    @Test
    void cutsBetweenWords() {
        assertThat(Slugs.of("word ".repeat(30)))
                .hasSizeLessThanOrEqualTo(Slugs.MAX_LENGTH)
                .endsWith("-word");
        assertThat(Slugs.of("a".repeat(200))).hasSize(Slugs.MAX_LENGTH);
    }

    @Test
    void isEmptyWithoutLettersAndDigits() {
        assertThat(Slugs.of(" – ! ")).isEmpty();
    }

    @Test
    void isStableOnASlug() {
        String slug =
                Slugs.of("Erlangen: Digital inclusion in the time of crisis, while extending life of IT products");
        assertThat(Slugs.of(slug)).isEqualTo(slug);
    }

    @Test
    void foldsNamesForComparison() {
        assertThat(Slugs.fold("L’Hospitalet de Llobregat")).isEqualTo(Slugs.fold("L'HOSPITALET  de-Llobregat"));
        assertThat(Slugs.fold("Montréal")).isEqualTo("montreal");
    }
}
