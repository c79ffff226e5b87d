package org.interculturalpractices.ontology.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.interculturalpractices.ontology.Slugs;
import org.junit.jupiter.api.Test;

class PlacesAuthorityTest {

    private final PlacesAuthority authority = PlacesAuthority.bundled();

    @Test
    void knowsAllCountriesWithNamesInEachLanguage() {
        assertThat(authority.countries())
                .hasSize(250)
                .allSatisfy(country -> assertThat(country.names())
                        .hasSize(17)
                        .noneSatisfy(name -> assertThat(name.text()).isBlank()));
    }

    @Test
    void leavesEmptyWhatIsNotKnown() {
        assertThat(authority.country("xk")).hasValueSatisfying(kosovo -> {
            assertThat(kosovo.m49()).isNull();
            assertThat(kosovo.euAuthority()).endsWith("/1A0");
        });
        assertThat(authority.country("tf"))
                .hasValueSatisfying(lands -> assertThat(lands.euAuthority()).isNull());
        assertThat(place("au", "salisbury")).satisfies(salisbury -> {
            assertThat(salisbury.wikidataId()).isNull();
            assertThat(salisbury.population()).isNull();
            assertThat(salisbury.geonamesId()).isEqualTo(7839458);
        });
    }

    @Test
    void hasPlacesWithUniqueIris() {
        Set<String> iris = new HashSet<>();
        assertThat(authority.places()).hasSize(189).allSatisfy(place -> {
            assertThat(iris.add(place.iri())).as(place.iri()).isTrue();
            assertThat(place.slug()).isEqualTo(Slugs.of(place.slug()));
            assertThat(authority.country(place.iso2())).isPresent();
        });
    }

    @Test
    void describesAPlace() {
        Place oslo = place("no", "oslo");
        assertThat(oslo.type()).isEqualTo(PlaceType.CITY);
        assertThat(PlaceDescriptions.describe(oslo).listStatements().toList())
                .extracting(Object::toString)
                .anyMatch(statement -> statement.contains("POINT(10.74609 59.91273)"))
                .anyMatch(statement -> statement.contains("NO081"));
    }

    private Place place(String iso2, String slug) {
        return authority.places().stream()
                .filter(place -> place.iso2().equals(iso2) && place.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
