package org.interculturalpractices.loader.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.interculturalpractices.ontology.places.Gazetteer;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceResolverTest {

    private final PlaceResolver resolver = new PlaceResolver(PlacesAuthority.bundled(), Gazetteer.bundled());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no | Bergen                       | CURATED_CITY             | bergen
            se | Botkyrka                     | CURATED_PLACE            | botkyrka
            gb | Calderdale                   | CURATED_PLACE            | calderdale
            au | Salisbury                    | CURATED_PLACE            | salisbury
            it | milano                       | CURATED_CITY             | milan
            ca | Montréal                     | CURATED_CITY             | montreal
            ch | Neuchâtel                    | CURATED_CITY             | neuchatel-city
            se | Gävle                        | GAZETTEER_NAME           | gavle
            no | Asloa                        | GAZETTEER_ALTERNATE_NAME | oslo
            mx | Valladolid                   | GAZETTEER_NAME           | valladolid
            """)
    void resolvesANameByTheFirstRuleThatKnowsIt(String country, String text, ResolutionRule rule, String slug) {
        Resolution resolution = resolver.resolve(country, text);
        assertThat(resolution.unresolved()).isEmpty();
        assertThat(resolution.places()).singleElement().satisfies(place -> {
            assertThat(place.slug()).isEqualTo(slug);
            assertThat(place.rule()).isEqualTo(rule);
            assertThat(place.text()).isEqualTo(text);
        });
    }

    @Test
    void cutsWordsIntoTheFewestNames() {
        Resolution resolution = resolver.resolve(
                "pt", "Amadora Lisbon Loures Santa Maria da Feira Setúbal Cascais Portimão Braga Oeiras");
        assertThat(resolution.unresolved()).isEmpty();
        assertThat(resolution.places())
                .extracting(ResolvedPlace::text)
                .containsExactly(
                        "Amadora",
                        "Lisbon",
                        "Loures",
                        "Santa Maria da Feira",
                        "Setúbal",
                        "Cascais",
                        "Portimão",
                        "Braga",
                        "Oeiras");
    }

    @Test
    void separatesAtMarksAndConjunctions() {
        assertThat(resolver.resolve("no", "Oslo, Bergen and Stavanger").places())
                .extracting(ResolvedPlace::slug)
                .containsExactly("oslo", "bergen", "stavanger");
    }

    @Test
    void keepsWordsThatNoAuthorityKnowsAsText() {
        Resolution resolution = resolver.resolve("no", "Oslo / Nowherebyen");
        assertThat(resolution.places()).extracting(ResolvedPlace::slug).containsExactly("oslo");
        assertThat(resolution.unresolved())
                .extracting(Resolution.Unresolved::text)
                .containsExactly("Nowherebyen");
    }

    @Test
    void doesNotLookBeyondTheCountry() {
        assertThat(resolver.resolve("it", "Oslo").places()).isEmpty();
    }

    @Test
    void findsNothingInNoWords() {
        Resolution resolution = resolver.resolve("ie", "");
        assertThat(resolution.places()).isEmpty();
        assertThat(resolution.unresolved()).isEmpty();
    }
}
