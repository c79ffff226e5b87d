package org.interculturalpractices.loader.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

    private static final LanguageDetector DETECTOR = new LanguageDetector();

    @AfterAll
    static void releaseModels() {
        DETECTOR.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sq | Të gjithë banorët e qytetit ftohen të marrin pjesë në punën e përbashkët.
                    en | All residents of the city are invited to take part in the work.
                    fr | Tous les habitants de la ville sont invités à participer au travail.
                    de | Alle Einwohnerinnen und Einwohner der Stadt sind eingeladen, mitzuarbeiten.
                    it | Tutti gli abitanti della città sono invitati a partecipare ai lavori.
                    es | Todos los vecinos de la ciudad están invitados a participar en el trabajo.
                    pt | Todos os moradores da cidade são convidados a participar no trabalho.
                    ca | Tots els veïns de la ciutat estan convidats a participar en la feina.
                    no | Alle innbyggerne i byen er invitert til å delta i arbeidet.
                    sv | Alla invånare i staden är inbjudna att delta i arbetet.
                    nl | Alle inwoners van de stad worden uitgenodigd om mee te doen aan het werk.
                    pl | Wszyscy mieszkańcy miasta są zaproszeni do udziału w pracach.
                    tr | Kentin tüm sakinleri çalışmalara katılmaya davetlidir.
                    el | Όλοι οι κάτοικοι της πόλης καλούνται να συμμετάσχουν στην εργασία.
                    uk | Усіх жителів міста запрошують взяти участь у роботі.
                    sr | Сви становници града позвани су да учествују у раду.
                    sr | Poboljšanje prikupljanja podataka o jednakosti u gradu.
                    """)
    void detectsTheLanguagesOfTheProgramme(String language, String text) {
        assertThat(DETECTOR.detect(text, text)).isEqualTo(new DetectedLanguages(language, language));
    }

    @Test
    void tellsAForeignTitleFromItsText() {
        assertThat(DETECTOR.detect(
                        "Trouver où et comment agir dans la ville",
                        "The city asked its residents what they want to change."))
                .isEqualTo(new DetectedLanguages("fr", "en"));
    }

    @Test
    void letsTheTextDecideWhereATitleFitsSeveralLanguages() {
        assertThat(DETECTOR.detect("Mescla’t", "The festive day brings together the organisations of the town.")
                        .title())
                .isEqualTo("en");
    }

    @Test
    void saysThatThereIsNoTelling() {
        assertThat(DETECTOR.detect("2020", "12 34")).isEqualTo(new DetectedLanguages("und", "und"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sr  | und     | Gradsko veće i deca iz svih škola uređuju park
                    sh  | und     | Gradsko vijeće i djeca iz svih škola uređuju park
                    hr  | hr      | Gradsko vijeće i djeca iz svih škola uređuju park
                    bs  | bs-Latn | Gradsko vijeće i djeca iz svih škola uređuju park
                    sr  | en      | Gradsko veće i deca iz svih škola uređuju park
                    """)
    void takesTheNormOfSouthSlavicFromTheSiteAndFromIjekavianWords(String expected, String site, String words) {
        assertThat(DETECTOR.detect(words, words, site)).isEqualTo(new DetectedLanguages(expected, expected));
    }

    @ParameterizedTest
    @CsvSource({"sq, Migrant stories", "fr, Les voix de la rue", "de, Zuhause in der neuen Stadt"})
    void believesWordsRatherThanTheSite(String site, String title) {
        assertThat(DETECTOR.detect(title, "The town asked those who came from far to tell of their lives.", site)
                        .text())
                .isEqualTo("en");
    }

    @Test
    void aFewForeignNamesDoNotChangeTheLanguageOfAText() {
        assertThat(DETECTOR.ofText(
                        "The centre Espai Avinyó and the café Schilleria invite neighbours to the Fiesta de las"
                                + " culturas, where everybody may sing."))
                .isEqualTo("en");
    }

    @Test
    void canBeUsedAgainAfterItsModelsWereReleased() {
        LanguageDetector detector = new LanguageDetector();
        detector.close();
        assertThat(detector.detect("A garden for all residents", "The city has a garden.")
                        .text())
                .isEqualTo("en");
        detector.close();
    }
}
