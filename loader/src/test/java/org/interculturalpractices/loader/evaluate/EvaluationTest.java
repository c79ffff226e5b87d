package org.interculturalpractices.loader.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    @TempDir
    private Path folder;

    @Test
    void themesAreMatchedAtLeastAsWellAsBefore() {
        ThemeEvaluation evaluation = ThemeEvaluation.run(null);
        for (ThemeScores part : List.of(evaluation.training(), evaluation.heldOut())) {
            assertThat(part.byLanguage()).containsOnlyKeys("de", "en", "es", "fr", "it", "pt", "sq");
            assertThat(part.all().precision()).isGreaterThan(0.75);
            assertThat(part.all().recall()).isGreaterThan(0.4);
        }
    }

    @Test
    void aThirdOfThePracticesIsHeldOut() {
        ThemeEvaluation evaluation = ThemeEvaluation.run(null);
        int practices = evaluation.training().practices() + evaluation.heldOut().practices();
        assertThat(practices).isGreaterThanOrEqualTo(150);
        assertThat(evaluation.heldOut().practices()).isBetween(practices * 3 / 10, practices * 37 / 100);
    }

    @Test
    void tellsWhichThemesAreSurplusAndWhichAreMissing() throws IOException {
        Path sample = Files.writeString(folder.resolve("sample.csv"), """
                id,language,title,text,themes
                b,en,Refugees learn,A language course for everyone.,language-learning housing
                f,en,Nothing,Nothing to see.,
                """);
        ThemeScores scores = ThemeEvaluation.run(sample).training();
        assertThat(scores.all()).isEqualTo(new Score(1, 1, 1));
        assertThat(scores.all().f1()).isEqualTo(0.5);
        assertThat(scores.macroF1()).isEqualTo(1 / 3.0);
        assertThat(scores.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.surplus()).containsEntry("refugees", "Refugees");
            assertThat(mistake.missing()).containsExactly("housing");
        });
    }

    @Test
    void shortTitlesAreToldInNineOfTenCases() {
        LanguageEvaluation evaluation = LanguageEvaluation.run(null);
        int titles = evaluation.all().right() + evaluation.all().missing();
        assertThat(titles).isGreaterThanOrEqualTo(120);
        assertThat(evaluation.all().right()).isGreaterThan(titles * 9 / 10);
        assertThat(evaluation.mistakes()).hasSize(evaluation.all().missing());
    }

    @Test
    void theSiteDecidesOfATitleOfNames() throws IOException {
        Path table = Files.writeString(
                folder.resolve("languages.csv"),
                "language,title,site\nen,Media and social media intercultural literacy,en\nfr,Un jardin pour tous,en\n");
        assertThat(LanguageEvaluation.run(table).mistakes()).isEmpty();
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
