package org.interculturalpractices.loader.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interculturalpractices.loader.classify.ThemeMatch;
import org.interculturalpractices.loader.classify.ThemeMatcher;
import org.interculturalpractices.loader.decide.DecisionFolder;
import org.interculturalpractices.loader.decide.ThemeDecision;
import org.interculturalpractices.loader.language.DetectedLanguages;
import org.interculturalpractices.loader.language.LanguageDetector;
import org.interculturalpractices.loader.resolve.ResolvedPlace;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.ontology.Ontology;
import org.interculturalpractices.ontology.Slugs;
import org.interculturalpractices.ontology.oracle.OracleFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facts that the listing page of the programme and the bundled catalogue must both give. */
class TenPracticesTest {

    private static final String PAGE = "catalogue/good-practice-examples.sq.txt";

    private static LanguageDetector languages;
    private static ThemeMatcher themes;

    @BeforeAll
    static void loadModels() {
        languages = new LanguageDetector();
        themes = new ThemeMatcher(Ontology.vocabulary());
    }

    @AfterAll
    static void releaseModels() {
        languages.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    Krijimi i kushteve                    | sq | ie | ''         | 2020 | -    | ONGOING | equality-data
                    Arritja në një pikë                   | sq | no | Oslo       | 2022 | 2022 | DATED   | equality-data discrimination
                    Barazia territoriale                  | sq | ca | Montreal   | 2020 | 2020 | DATED   | equality-data
                    Integration project for newly arrived | en | no | Bergen     | 2019 | 2023 | BOUNDED | refugees urban-gardening
                    Everyone different                    | en | gb | Calderdale | 2022 | 2022 | DATED   | social-cohesion
                    Botkyrka: Anti-Rumour                 | en | se | Botkyrka   | 2016 | -    | ONGOING | anti-rumour-work
                    Collaborating to change local food    | en | it | Milan      | 2019 | -    | ONGOING | food-systems circular-economy
                    Erlangen: Digital inclusion           | en | de | Erlangen   | 2020 | 2020 | DATED   | digital-inclusion covid-19
                    Utilising waste land                  | en | gb | Calderdale | 2022 | 2022 | DATED   | employment urban-gardening
                    Salisbury’s Intercultural Strategic   | en | au | Salisbury  | 2017 | -    | ONGOING | intercultural-strategy
                    """)
    void areReadFromBothCatalogues(
            String title,
            String language,
            String iso2,
            String place,
            Integer start,
            Integer end,
            PeriodStatus status,
            String themeSlugs) {
        for (CatalogueSource source : sources()) {
            SourceRecord record = Listings.of(source).records().stream()
                    .filter(candidate -> candidate.title().startsWith(title))
                    .collect(Collectors.collectingAndThen(Collectors.toList(), List::getFirst));
            Heading heading = record.heading();
            assertThat(heading.country().iso2()).isEqualTo(iso2);
            assertThat(heading.places().places())
                    .extracting(ResolvedPlace::text)
                    .isEqualTo(place.isEmpty() ? List.of() : List.of(place));
            assertThat(heading.period().startYear()).isEqualTo(start);
            assertThat(heading.period().endYear()).isEqualTo(end);
            assertThat(heading.period().status()).isEqualTo(status);
            DetectedLanguages detected = languages.detect(record.title(), record.text());
            assertThat(detected).isEqualTo(new DetectedLanguages(language, language));
            assertThat(themesOf(record, detected)).as(source.name()).contains(themeSlugs.split(" ", -1));
        }
    }

    @Test
    void areAllThatTheBundledCatalogueHas() {
        assertTen(CatalogueSource.bundled());
    }

    @Test
    void areAllThatTheListingPageHas() {
        assertTen(CatalogueSource.open(OracleFolder.require(PAGE)));
    }

    @Test
    void haveTheSameNamesInBothCatalogues() {
        assertThat(namesOf(CatalogueSource.bundled()))
                .isEqualTo(namesOf(CatalogueSource.open(OracleFolder.require(PAGE))));
    }

    @Test
    void areToldInOurOwnWords() {
        List<SourceRecord> page =
                Listings.of(CatalogueSource.open(OracleFolder.require(PAGE))).records();
        List<SourceRecord> ours = Listings.of(CatalogueSource.bundled()).records();
        for (int index = 0; index < page.size(); index++) {
            Set<String> copied = phrases(ours.get(index).text());
            copied.retainAll(phrases(page.get(index).text()));
            assertThat(copied).as(ours.get(index).title()).isEmpty();
        }
    }

    @Test
    void haveSectionsWhereTheTextBeginsWithALabel() {
        List<SourceRecord> records = Listings.of(CatalogueSource.bundled()).records();
        assertThat(records.stream()
                        .filter(record -> SectionParser.sections(record.text()).containsKey(SectionKind.PURPOSE)))
                .hasSize(7);
    }

    @Test
    void haveMilansCircularEconomyFromACuratorAlone() {
        assertThat(shippedThemes("collaborating-to-change-local-food-systems")).containsExactly("circular-economy");
        for (CatalogueSource source : sources()) {
            assertThat(Listings.of(source).records())
                    .flatExtracting(
                            record -> themes.match(new DetectedLanguages("en", "en"), record.title(), record.text()))
                    .extracting(ThemeMatch::themeSlug)
                    .doesNotContain("circular-economy");
        }
    }

    private static void assertTen(CatalogueSource source) {
        Listings listings = Listings.of(source);
        assertThat(listings.problems()).isEmpty();
        assertThat(listings.records()).hasSize(10);
    }

    private static Set<String> themesOf(SourceRecord record, DetectedLanguages detected) {
        List<ThemeMatch> matches = themes.match(detected, record.title(), record.text());
        assertThat(matches)
                .allSatisfy(match -> assertThat(match.confidence()).isBetween(BigDecimal.ZERO, BigDecimal.ONE));
        String slug = Slugs.of(record.title());
        return Stream.concat(matches.stream().map(ThemeMatch::themeSlug), shippedThemes(slug).stream())
                .collect(Collectors.toSet());
    }

    private static List<String> shippedThemes(String slug) {
        return new DecisionFolder(Path.of("no-such-folder"))
                .read().byPractice(UnaryOperator.identity()).of(slug).themes().stream()
                        .map(ThemeDecision::theme)
                        .toList();
    }

    private static List<String> namesOf(CatalogueSource source) {
        return Listings.of(source).records().stream()
                .map(record -> record.title() + " / " + record.headingLine())
                .toList();
    }

    /** All runs of five words. */
    private static Set<String> phrases(String text) {
        String[] words = Slugs.fold(text).split(" ", -1);
        Set<String> phrases = new HashSet<>();
        for (int index = 0; index + 5 <= words.length; index++) {
            phrases.add(String.join(" ", List.of(words).subList(index, index + 5)));
        }
        return phrases;
    }

    private static List<CatalogueSource> sources() {
        return Stream.concat(
                        Stream.of(CatalogueSource.bundled()),
                        OracleFolder.find(PAGE).map(CatalogueSource::open).stream())
                .toList();
    }
}
