package org.interculturalpractices.loader.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    QË NGA VITI 2020                  | ONGOING | 2020 | -
                    Që prej vitit 2018                | ONGOING | 2018 | -
                    Nga viti 2019 deri në vitin 2021  | BOUNDED | 2019 | 2021
                    2017 e në vazhdim                 | ONGOING | 2017 | -
                    Në vazhdim                        | ONGOING | -    | -
                    2022                              | DATED   | 2022 | 2022
                    2019-2023                         | BOUNDED | 2019 | 2023
                    2019 - 2023                       | BOUNDED | 2019 | 2023
                    2019–2023                         | BOUNDED | 2019 | 2023
                    2019—2023                         | BOUNDED | 2019 | 2023
                    from 2019 to 2023                 | BOUNDED | 2019 | 2023
                    2016-                             | ONGOING | 2016 | -
                    2016 –                            | ONGOING | 2016 | -
                    2019- ongoing                     | ONGOING | 2019 | -
                    2019 - present                    | ONGOING | 2019 | -
                    2018-ongoing                      | ONGOING | 2018 | -
                    2017 onwards                      | ONGOING | 2017 | -
                    since 2016                        | ONGOING | 2016 | -
                    On-going since 2014               | ONGOING | 2014 | -
                    Since 2017 - Ongoing              | ONGOING | 2017 | -
                    since 2017 until now              | ONGOING | 2017 | -
                    2021 (ongoing since 2017)         | ONGOING | 2017 | -
                    2019-2023 (ongoing)               | ONGOING | 2019 | 2023
                    2022 (ongoing)                    | ONGOING | 2022 | -
                    2015-2020 / 2021-25               | BOUNDED | 2015 | 2025
                    2015-2020 / 2021-                 | ONGOING | 2015 | -
                    2019/20                           | BOUNDED | 2019 | 2020
                    2018 and 2019                     | BOUNDED | 2018 | 2019
                    until 2023                        | BOUNDED | -    | 2023
                    ongoing                           | ONGOING | -    | -
                    Ongoing-                          | ONGOING | -    | -
                    January - February 2018           | DATED   | 2018 | 2018
                    March 2018 - June 2019            | BOUNDED | 2018 | 2019
                    1 March 2018                      | DATED   | 2018 | 2018
                    23/02/2021                        | DATED   | 2021 | 2021
                    01.09.2019 - 30.06.2020           | BOUNDED | 2019 | 2020
                    2022-05                           | DATED   | 2022 | 2022
                    2022-05-17                        | DATED   | 2022 | 2022
                    Depuis 2014                       | ONGOING | 2014 | -
                    2018 à ...                        | ONGOING | 2018 | -
                    """)
    void understands(String words, PeriodStatus status, Integer start, Integer end) {
        assertThat(PeriodParser.parse(words))
                .hasValueSatisfying(period -> assertThat(new PeriodStatement(
                                period.status(), period.startYear(), period.endYear(), period.spans()))
                        .isEqualTo(new PeriodStatement(status, start, end, period.spans())));
    }

    /** One row of {@code periods.csv} is one wording of one language. */
    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/periods.csv", numLinesToSkip = 1)
    void understandsTheLanguagesOfThePages(
            String language, String words, PeriodStatus status, Integer start, Integer end) {
        understands(words, status, start, end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1850",
                "2101",
                "12345",
                "soon",
                "Social network",
                "21",
                "2019 until the festival",
                "2019 or perhaps later",
                "2019, annual",
                "-",
                "()"
            })
    void isNotCertainOfWhatItDoesNotUnderstand(String words) {
        assertThat(PeriodParser.read(words).certain()).isFalse();
        assertThat(PeriodParser.parse(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    2019 until the festival     | DATED   | 2019 | 2019 | festival
                    2019 (pilot) - 2021         | BOUNDED | 2019 | 2021 | pilot
                    Network - ongoing / 2017    | ONGOING | 2017 | -    | Network
                    2016 - COVID-19 - 2021      | BOUNDED | 2016 | 2021 | COVID-19
                    Agenda 2030                 | DATED   | 2030 | 2030 | Agenda
                    since the school was built  | ONGOING | -    | -    | was built
                    """)
    void losesNoYearToWordsThatItDoesNotUnderstand(
            String words, PeriodStatus status, Integer start, Integer end, String unread) {
        PeriodReading reading = PeriodParser.read(words);
        assertThat(reading.statement().status()).isEqualTo(status);
        assertThat(reading.statement().startYear()).isEqualTo(start);
        assertThat(reading.statement().endYear()).isEqualTo(end);
        assertThat(reading.unread()).extracting(PeriodReading.Unread::text).containsExactly(unread);
    }

    @Test
    void takesNothingForNothing() {
        assertThat(PeriodParser.parse(" ")).contains(PeriodStatement.UNDATED);
        assertThat(PeriodStatement.UNDATED.status().slug()).isEqualTo("undated");
    }

    @Test
    void keepsEachPeriodWithItsWords() {
        assertThat(PeriodParser.parse("2015-2020 / 2021-25").orElseThrow().spans())
                .containsExactly(new YearSpan(2015, 2020, "2015-2020"), new YearSpan(2021, 2025, "2021-25"));
        assertThat(PeriodParser.parse("March 2018 - June 2019").orElseThrow().spans())
                .containsExactly(new YearSpan(2018, 2019, "March 2018 - June 2019"));
        assertThat(PeriodParser.parse("QË NGA VITI 2020").orElseThrow().spans())
                .containsExactly(new YearSpan(2020, null, "QË NGA VITI 2020"));
        assertThat(PeriodParser.parse("2021 (ongoing since 2017)").orElseThrow().spans())
                .containsExactly(new YearSpan(2021, 2021, "2021"), new YearSpan(2017, null, "ongoing since 2017"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-2019", "2023-19", "2023 to 2019", "2019-2020 / 2023-2019"})
    void tellsAnEndBeforeItsStart(String words) {
        assertThat(PeriodParser.parse(words).orElseThrow().spans()).anyMatch(YearSpan::isImpossible);
    }
}
