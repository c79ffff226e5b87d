package org.interculturalpractices.loader.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interculturalpractices.loader.parse.HeadingReading.Named;
import org.interculturalpractices.loader.parse.HeadingReading.None;
import org.interculturalpractices.loader.parse.HeadingReading.Unnamed;
import org.interculturalpractices.loader.parse.PeriodReading.Unread;
import org.interculturalpractices.loader.resolve.Resolution;
import org.interculturalpractices.loader.resolve.ResolvedPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingParserTest {

    private final HeadingParser parser = HeadingParser.bundled();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Norway Oslo 2022                          | no | Norway         | Oslo                | 2022
                    Ireland QË NGA VITI 2020                  | ie | Ireland        | ''                  | QË NGA VITI 2020
                    United Kingdom Calderdale 2022            | gb | United Kingdom | Calderdale          | 2022
                    Norvège Oslo depuis 2019                  | no | Norvège        | Oslo                | depuis 2019
                    Mbretëria e Bashkuar Leeds 2020           | gb | Mbretëria e Bashkuar | Leeds         | 2020
                    UK - London Borough of Camden, 2019       | gb | UK             | Camden              | 2019
                    Portugal Santa Maria da Feira ongoing     | pt | Portugal       | Santa Maria da Feira | ongoing
                    Guinea-Bissau Bissau 2020                 | gw | Guinea-Bissau  | Bissau              | 2020
                    Switzerland Geneva                        | ch | Switzerland    | Geneva              | ''
                    Italy Fermo January - February 2018       | it | Italy          | Fermo               | January - February 2018
                    Switzerland Zurich 2021 (ongoing since 2017) | ch | Switzerland | Zurich              | 2021 (ongoing since 2017)
                    France Paris On-going since 2014          | fr | France         | Paris               | On-going since 2014
                    Germany                                   | de | Germany        | ''                  | ''
                    """)
    void cutsALineIntoCountryPlacesAndPeriod(String line, String iso2, String country, String places, String period) {
        assertThat(parser.read(line)).isInstanceOfSatisfying(Named.class, named -> {
            assertThat(named.heading().country().iso2()).isEqualTo(iso2);
            assertThat(named.heading().countryText()).isEqualTo(country);
            assertThat(named.heading().places().places())
                    .extracting(ResolvedPlace::text)
                    .isEqualTo(places.isEmpty() ? List.of() : List.of(places.split("; ", -1)));
            assertThat(named.heading().periodText()).isEqualTo(period);
            assertThat(named.understood()).isTrue();
        });
    }

    @Test
    void keepsWhatItDoesNotUnderstandOfAPeriod() {
        assertThat(parser.read("Norway Oslo since 2016, weather permitting"))
                .isInstanceOfSatisfying(Named.class, named -> {
                    assertThat(named.understood()).isFalse();
                    assertThat(named.period().unread()).extracting(Unread::text).containsExactly("weather permitting");
                    assertThat(named.heading().periodText()).isEqualTo("since 2016, weather permitting");
                    assertThat(named.heading().period().status()).isEqualTo(PeriodStatus.ONGOING);
                    assertThat(named.heading().period().startYear()).isEqualTo(2016);
                });
    }

    @Test
    void takesNoYearBefore1900() {
        assertThat(parser.read("Norway Oslo 1850")).isInstanceOfSatisfying(Named.class, named -> {
            assertThat(named.understood()).isFalse();
            assertThat(named.heading().periodText()).isEqualTo("1850");
            assertThat(named.heading().period().startYear()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Portugal Cascais Social network - ongoing / Assessment - 2017",
                "Norway Stavanger Running for several decades",
                "Norway Stavanger whenever it is needed",
                "Tilburg, Netherlands"
            })
    void isSureOfACountryWithAPlaceThatItKnows(String line) {
        assertThat(parser.read(line))
                .isInstanceOfSatisfying(
                        Named.class, named -> assertThat(named.sure()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Italy the small towns of the river",
                "Germany welcomes refugees",
                "Italy - Learn Arabic!",
                "Norway Oslo is the capital of the country, and has many people who came from other ones."
            })
    void leavesItToTheLinesAroundWhetherOtherWordsAfterACountryAreAHeading(String line) {
        assertThat(parser.read(line))
                .isInstanceOfSatisfying(
                        Named.class, named -> assertThat(named.sure()).isFalse());
    }

    @Test
    void cutsAPlaceThatStandsTwiceFromThePeriod() {
        assertThat(parser.read("Italy Casalecchio di Reno 2009-ongoing Casalecchio di Reno, Italy"))
                .isInstanceOfSatisfying(Named.class, named -> {
                    assertThat(named.understood()).isTrue();
                    assertThat(named.heading().periodText()).isEqualTo("2009-ongoing");
                    assertThat(named.heading().places().places()).hasSize(1);
                    assertThat(named.heading().places().unresolved()).isEmpty();
                });
    }

    @Test
    void keepsWordsBetweenPlacesThatItDoesNotKnow() {
        assertThat(parser.read("Norway Bergen Nowhere Oslo 2017, 2018")).isInstanceOfSatisfying(Named.class, named -> {
            assertThat(named.heading().places().places())
                    .extracting(ResolvedPlace::slug)
                    .containsExactly("bergen", "oslo");
            assertThat(named.heading().places().unresolved())
                    .extracting(Resolution.Unresolved::text)
                    .containsExactly("Nowhere");
        });
    }

    @Test
    void seesNamesAndAPeriodWithoutACountry() {
        assertThat(parser.read("Atlantis Oslo 2022")).isEqualTo(new Unnamed("Atlantis Oslo", true));
        assertThat(parser.read("Congo Goma 2022"))
                .as("a name that two countries share")
                .isEqualTo(new Unnamed("Congo Goma", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ireland has begun to work on equality data.",
                "Ireland's strategy for equality data",
                "Integration project for newly arrived refugees with urban farming",
                ""
            })
    void seesOtherLinesAsNoHeading(String line) {
        assertThat(parser.read(line)).isInstanceOf(None.class);
    }
}
