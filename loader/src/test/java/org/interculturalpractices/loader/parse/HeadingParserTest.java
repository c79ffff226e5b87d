package org.interculturalpractices.loader.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.interculturalpractices.loader.parse.HeadingReading.Named;
import org.interculturalpractices.loader.parse.HeadingReading.None;
import org.interculturalpractices.loader.parse.HeadingReading.Unnamed;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingParserTest {

    private final HeadingParser parser = new HeadingParser(PlacesAuthority.bundled());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Norway Oslo 2022                          | no | Norway         | Oslo                | 2022
                    Ireland QË NGA VITI 2020                  | ie | Ireland        | ''                  | QË NGA VITI 2020
                    United Kingdom Calderdale 2022            | gb | United Kingdom | Calderdale          | 2022
                    Norvège Oslo depuis 2019                  | no | Norvège        | Oslo                | depuis 2019
                    Mbretëria e Bashkuar Leeds 2020           | gb | Mbretëria e Bashkuar | Leeds         | 2020
                    UK - London Borough of Camden, 2019       | gb | UK             | London Borough of Camden | 2019
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
            assertThat(named.heading().placeText()).isEqualTo(places);
            assertThat(named.heading().periodText()).isEqualTo(period);
            assertThat(named.plain()).isTrue();
            assertThat(named.understood()).isTrue();
        });
    }

    @Test
    void keepsAPeriodThatItDoesNotUnderstand() {
        assertThat(parser.read("Norway Oslo since about 2016")).isInstanceOfSatisfying(Named.class, named -> {
            assertThat(named.understood()).isFalse();
            assertThat(named.heading().placeText()).isEqualTo("Oslo");
            assertThat(named.heading().periodText()).isEqualTo("since about 2016");
            assertThat(named.heading().period()).isEqualTo(PeriodStatement.UNDATED);
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

    @Test
    void leavesItToTheLinesAroundWhenWordsAreNoNames() {
        assertThat(parser.read("Portugal Cascais Social network - ongoing / Assessment - 2017"))
                .isInstanceOfSatisfying(
                        Named.class, named -> assertThat(named.plain()).isFalse());
    }

    @Test
    void seesNamesAndAPeriodWithoutACountry() {
        assertThat(parser.read("Atlantis Oslo 2022")).isEqualTo(new Unnamed("Atlantis Oslo", true));
        assertThat(parser.read("Congo Goma 2022"))
                .as("a name that two countries share")
                .isEqualTo(new Unnamed("Congo Goma", true));
    }

    @Test
    void suspectsACountryBeforeWordsThatAreNoNames() {
        assertThat(parser.read("Italy the small towns of the river")).isEqualTo(new None(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ireland has begun to work on equality data.",
                "Ireland's strategy for equality data",
                "Integration project for newly arrived refugees with urban farming",
                "Germany welcomes refugees",
                ""
            })
    void seesOtherLinesAsNoHeading(String line) {
        assertThat(parser.read(line)).isInstanceOf(None.class);
    }
}
