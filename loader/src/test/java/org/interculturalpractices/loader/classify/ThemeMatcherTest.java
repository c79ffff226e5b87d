package org.interculturalpractices.loader.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.interculturalpractices.loader.language.DetectedLanguages;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.Ontology;
import org.interculturalpractices.ontology.vocab.ICP;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeMatcherTest {

    private final ThemeMatcher matcher = new ThemeMatcher(vocabulary());

    @Test
    void keepsTheEvidenceOfAMatch() {
        assertThat(matcher.match(
                        new DetectedLanguages("en", "sq"), "Food", "Të dhënat e Barazisë janë të rëndësishme."))
                .containsExactly(new ThemeMatch(
                        "equality-data",
                        List.of("Të dhënat e Barazisë"),
                        "sq",
                        "të dhënat e barazisë",
                        "sq",
                        MatchedIn.TEXT,
                        new BigDecimal("0.7")));
    }

    @Test
    void listsEachWordingOnceAndTheTitleFirst() {
        List<ThemeMatch> matches = matcher.match(
                new DetectedLanguages("en", "en"),
                "Urban farming",
                "Urban-farming, urban farming and a garden of refugees");
        assertThat(matches).extracting(ThemeMatch::themeSlug).containsExactly("gardening", "gardening", "refugees");
        assertThat(matches).extracting(ThemeMatch::matchedIn).startsWith(MatchedIn.TITLE, MatchedIn.TEXT);
        assertThat(matches.get(1).matchedTexts()).containsExactly("Urban-farming", "urban farming");
    }

    @Test
    void trustsTitlesMoreThanTextsAndPreferredLabelsMoreThanHiddenOnes() {
        assertThat(confidences("refugee", "")).containsExactly("1.0");
        assertThat(confidences("asylum seekers", "")).containsExactly("0.95");
        assertThat(confidences("asylum", "")).containsExactly("0.9");
        assertThat(confidences("", "refugee")).containsExactly("0.8");
        assertThat(confidences("", "asylum seeker")).containsExactly("0.7");
        assertThat(confidences("", "asylum")).containsExactly("0.6");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Refugees        | refugees
                    REFUGEE         | refugees
                    anti rumour     | anti-rumour-work
                    Anti‑Rumours    | anti-rumour-work
                    community gardens | gardening
                    policies on food | food
                    refugie         | refugees
                    """)
    void looksPastCaseAccentsHyphensAndPlurals(String words, String theme) {
        assertThat(slugs("fr", words)).containsExactly(theme);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    refugeeship
                    community. Gardens
                    urban, farming
                    gardening
                    """)
    void matchesWholeWordsThatBelongTogether(String words) {
        assertThat(slugs("en", words)).isEmpty();
    }

    @Test
    void looksOnlyForLabelsOfTheLanguageAndEnglish() {
        assertThat(slugs("fr", "le réfugié")).containsExactly("refugees");
        assertThat(slugs("sq", "le réfugié")).isEmpty();
        assertThat(slugs("sq", "refugee")).containsExactly("refugees");
        assertThat(slugs("und", "refugee")).containsExactly("refugees");
    }

    @Test
    void takesTheLongestOfLabelsThatOverlap() {
        assertThat(matcher.match(new DetectedLanguages("en", "en"), "", "an asylum seeker"))
                .extracting(ThemeMatch::matchedLabel)
                .containsExactly("asylum seeker");
        assertThat(matcher.match(new DetectedLanguages("en", "en"), "local food systems", ""))
                .extracting(ThemeMatch::matchedLabel)
                .as("of two labels of the same length, the preferred one")
                .containsExactly("food system");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    de | Die Flüchtlingsunterkunft am Hafen | refugees
                    de | Sie lernen mit Geflüchteten        | refugees
                    fr | les personnes réfugiées            | refugees
                    it | i corsi di lingua                  | language-learning
                    sq | refugjatëve                        | refugees
                    sr | за избеглице                       | refugees
                    sh | pomoć za izbjeglice i izbeglice    | refugees
                    """)
    void looksPastTheEndingsOfEachLanguageAndIntoCompounds(String language, String words, String theme) {
        ThemeMatcher ofVocabulary = new ThemeMatcher(Ontology.vocabulary());
        assertThat(ofVocabulary.match(new DetectedLanguages(language, language), "", words))
                .extracting(ThemeMatch::themeSlug)
                .contains(theme);
    }

    @Test
    void leavesOutALabelWithinWordsThatItsThemeExcludes() {
        ThemeMatcher ofVocabulary = new ThemeMatcher(Ontology.vocabulary());
        DetectedLanguages german = new DetectedLanguages("de", "de");
        assertThat(ofVocabulary.match(german, "", "Ein Dach für die Sporthalle"))
                .isEmpty();
        assertThat(ofVocabulary.match(german, "", "Sport in der Sporthalle"))
                .extracting(ThemeMatch::matchedTexts)
                .containsExactly(List.of("Sport"));
    }

    private List<String> confidences(String title, String text) {
        return matcher.match(new DetectedLanguages("en", "en"), title, text).stream()
                .map(match -> match.confidence().toPlainString())
                .toList();
    }

    private List<String> slugs(String language, String text) {
        return matcher.match(new DetectedLanguages(language, language), "", text).stream()
                .map(ThemeMatch::themeSlug)
                .toList();
    }

    private static Model vocabulary() {
        Model model = ModelFactory.createDefaultModel();
        theme(model, "equality-data")
                .addProperty(SKOS.prefLabel, "equality data", "en")
                .addProperty(SKOS.altLabel, "të dhënat e barazisë", "sq");
        theme(model, "gardening")
                .addProperty(SKOS.prefLabel, "urban farming", "en")
                .addProperty(SKOS.altLabel, "community garden", "en");
        theme(model, "refugees")
                .addProperty(SKOS.prefLabel, "refugees", "en")
                .addProperty(SKOS.prefLabel, "réfugié", "fr")
                .addProperty(SKOS.altLabel, "asylum seeker", "en")
                .addProperty(SKOS.hiddenLabel, "asylum", "en");
        theme(model, "anti-rumour-work").addProperty(SKOS.hiddenLabel, "anti-rumour", "en");
        theme(model, "food").addProperty(SKOS.prefLabel, "policy on food", "en");
        theme(model, "food-systems")
                .addProperty(SKOS.prefLabel, "food system", "en")
                .addProperty(SKOS.altLabel, "local food", "en");
        return model;
    }

    private static Resource theme(Model model, String slug) {
        return model.createResource(Iris.theme(slug)).addProperty(RDF.type, ICP.Theme);
    }
}
