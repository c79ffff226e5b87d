package org.interculturalpractices.ontology.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GazetteerTest {

    private final Gazetteer gazetteer = Gazetteer.bundled();

    @Test
    void readsThePlacesOfACountry() {
        List<GazetteerPlace> norway = gazetteer.inCountry("no");
        assertThat(norway).allSatisfy(place -> assertThat(place.iso2()).isEqualTo("no"));
        assertThat(norway)
                .filteredOn(place -> place.geonamesId() == 3143244)
                .singleElement()
                .satisfies(oslo -> {
                    assertThat(oslo.name()).isEqualTo("Oslo");
                    assertThat(oslo.alternateNames()).contains("Осло");
                    assertThat(oslo.population()).isEqualTo(580000);
                });
    }

    @Test
    void knowsNothingOfACountryThatIsNone() {
        assertThat(gazetteer.inCountry("zz")).isEmpty();
    }

    @Test
    void givesEveryPlaceOfACountryASlugOfItsOwn() {
        for (String country : List.of("no", "us", "gr", "ua")) {
            List<GazetteerPlace> places = gazetteer.inCountry(country);
            CitySlugs slugs = new CitySlugs(country, PlacesAuthority.bundled(), places);
            Set<String> used = new HashSet<>();
            assertThat(places).isNotEmpty().allSatisfy(place -> {
                String slug = slugs.slugOf(place);
                assertThat(slug).matches("[a-z0-9]+(-[a-z0-9]+)*");
                assertThat(used.add(slug)).as(slug).isTrue();
            });
        }
    }

    @Test
    void leavesTheSlugOfACuratedPlaceToIt() {
        List<GazetteerPlace> norway = gazetteer.inCountry("no");
        CitySlugs slugs = new CitySlugs("no", PlacesAuthority.bundled(), norway);
        GazetteerPlace bergen = norway.stream()
                .filter(place -> place.geonamesId() == 3161732)
                .findFirst()
                .orElseThrow();
        assertThat(slugs.slugOf(bergen)).isEqualTo("bergen-3161732");
    }
}
