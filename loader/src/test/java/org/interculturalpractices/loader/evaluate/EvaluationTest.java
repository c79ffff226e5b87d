package org.interculturalpractices.loader.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    @TempDir
    private Path folder;

    @Test
    void themesAreMatchedAtLeastAsWellAsBefore() {
        ThemeEvaluation evaluation = ThemeEvaluation.run(null);
        assertThat(evaluation.byLanguage()).containsOnlyKeys("de", "en", "es", "fr", "it");
        assertThat(evaluation.all().precision()).isGreaterThan(0.9);
        assertThat(evaluation.all().recall()).isGreaterThan(0.75);
    }

    @Test
    void tellsWhichThemesAreSurplusAndWhichAreMissing() throws IOException {
        Path sample = Files.writeString(folder.resolve("sample.csv"), """
                id,language,title,text,themes
                a,en,Refugees learn,A language course for everyone.,language-learning housing
                b,en,Nothing,Nothing to see.,
                """);
        ThemeEvaluation evaluation = ThemeEvaluation.run(sample);
        assertThat(evaluation.all()).isEqualTo(new Score(1, 1, 1));
        assertThat(evaluation.all().f1()).isEqualTo(0.5);
        assertThat(evaluation.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.surplus()).containsEntry("refugees", "Refugees");
            assertThat(mistake.missing()).containsExactly("housing");
        });
    }

    @Test
    void everyNameIsResolvedOrRefusedAsItShould() {
        PlaceEvaluation evaluation = PlaceEvaluation.run(null);
        assertThat(evaluation.mistakes()).isEmpty();
        assertThat(evaluation.resolved()).isEqualTo(22);
        assertThat(evaluation.refused()).isEqualTo(8);
    }

    @Test
    void proposalsForMisspeltNamesAreNearlyAlwaysRight() {
        ProposalEvaluation evaluation = ProposalEvaluation.run(ProposalEvaluation.SEED, ProposalEvaluation.NAMES);
        assertThat(evaluation.precision()).as(evaluation.wrong().toString()).isGreaterThan(0.97);
        assertThat(evaluation.proposed()).isGreaterThan(evaluation.names() / 2);
        assertThat(evaluation.first()).isGreaterThan(evaluation.names() * 4 / 5);
    }

    @Test
    void namesAWrongAnswer() throws IOException {
        Path table = Files.writeString(
                folder.resolve("places.csv"),
                "id,iso2,city_name,expected_geonames_id\nx,NO,Oslo,1\ny,NO,Bergen,\nz,NO,Nowhere,\n");
        PlaceEvaluation evaluation = PlaceEvaluation.run(table);
        assertThat(evaluation.refused()).isEqualTo(1);
        assertThat(evaluation.mistakes())
                .containsExactly(
                        new PlaceEvaluation.Mistake("x", "Oslo", "1", "3143244"),
                        new PlaceEvaluation.Mistake("y", "Bergen", "", "3161732"));
    }
}
