package org.interculturalpractices.loader.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingParserTest {

    private static final String FIRST = """
            Intercultural cities: good practice examples

            This section offers examples of intercultural approaches.

            A garden for all

            Norway Bergen 2019-2023

            People of the city grow vegetables there together.
            """;
    private static final String LAST = """

            Everyone matters

            United Kingdom Calderdale 2022

            The council asked the public what it thinks.
            """;

    @TempDir
    private Path folder;

    @Test
    void readsRecordsWithTheirLines() {
        Listings listings = Listings.ofText(folder, FIRST + LAST);
        assertThat(listings.problems()).isEmpty();
        assertThat(listings.records())
                .extracting(
                        SourceRecord::title,
                        SourceRecord::headingLine,
                        SourceRecord::text,
                        record -> record.lines().first(),
                        record -> record.lines().heading(),
                        record -> record.lines().last())
                .containsExactly(
                        tuple(
                                "A garden for all",
                                "Norway Bergen 2019-2023",
                                "People of the city grow vegetables there together.",
                                5,
                                7,
                                9),
                        tuple(
                                "Everyone matters",
                                "United Kingdom Calderdale 2022",
                                "The council asked the public what it thinks.",
                                11,
                                13,
                                15));
    }

    @Test
    void readsTheSameWithoutBlankLinesAndWithOtherLineEnds() {
        Listings plain = Listings.ofText(folder, FIRST + LAST);
        Listings dense = Listings.ofText(folder, (FIRST + LAST).replaceAll("\n+", "\r\n"));
        assertThat(dense.records())
                .extracting(SourceRecord::sha256)
                .isEqualTo(plain.records().stream().map(SourceRecord::sha256).toList());
    }

    @Test
    void joinsTheLinesOfAParagraphAndKeepsParagraphsApart() {
        Listings listings =
                Listings.ofText(folder, FIRST + "It goes on here.\n\nA second paragraph.\n\nRead More\n" + LAST);
        assertThat(listings.records().getFirst().text())
                .isEqualTo(
                        "People of the city grow vegetables there together. It goes on here.\n\nA second paragraph.");
        assertThat(listings.records()).hasSize(2);
    }

    @Test
    void rejectsOnlyTheRecordOfAnUnknownCountry() {
        Listings listings = Listings.ofText(
                folder,
                FIRST + "\nA sunken city\n\nAtlantis Oslo 2022\n\nIts people live under the sea, as is well known.\n"
                        + LAST);
        assertThat(listings.titles()).containsExactly("A garden for all", "Everyone matters");
        assertThat(listings.records().getFirst().text()).doesNotContain("sunken", "sea");
        assertThat(listings.errors())
                .extracting(Problem::code, Problem::line)
                .containsExactly(tuple("country-unknown", 13));
        assertThat(listings.errors().getFirst().rendered())
                .startsWith("page.txt:13: error: \"Atlantis Oslo\" begins with no");
    }

    @Test
    void rejectsOnlyTheRecordOfAnImpossiblePeriod() {
        Listings listings = Listings.ofText(
                folder,
                FIRST + "\nBack in time\n\nNorway Oslo 2023-2019\n\nThe clock of the town hall runs backwards.\n"
                        + LAST);
        assertThat(listings.titles()).containsExactly("A garden for all", "Everyone matters");
        assertThat(listings.errors())
                .extracting(Problem::code, Problem::line)
                .containsExactly(tuple("period-impossible", 13));
        assertThat(listings.errors().getFirst().message()).contains("2023-2019");
    }

    @Test
    void rejectsARecordWithoutAParagraph() {
        Listings listings = Listings.ofText(folder, FIRST + "\nNothing said\n\nNorway Oslo 2021\n" + LAST);
        assertThat(listings.titles()).containsExactly("A garden for all", "Everyone matters");
        assertThat(listings.errors())
                .extracting(Problem::code, Problem::line)
                .containsExactly(tuple("text-missing", 13));
    }

    @Test
    void rejectsAHeadingLineWithoutATitle() {
        Listings listings = Listings.ofText(folder, "Norway Oslo 2021\n\nA text without a title stands here.\n" + LAST);
        assertThat(listings.titles()).containsExactly("Everyone matters");
        assertThat(listings.errors())
                .extracting(Problem::code, Problem::line)
                .containsExactly(tuple("title-missing", 1));
    }

    @Test
    void givesNoLineOfARecordWithoutATitleToItsNeighbours() {
        Listings listings = Listings.ofText(
                folder,
                FIRST + "\nNorway Stavanger every year since 2001\n\nThis text has lost its title on the way.\n"
                        + LAST);
        assertThat(listings.titles()).containsExactly("A garden for all", "Everyone matters");
        assertThat(listings.records())
                .noneSatisfy(record -> assertThat(record.text()).containsAnyOf("Stavanger", "lost its title"));
        assertThat(listings.errors())
                .extracting(Problem::code, Problem::line)
                .containsExactly(tuple("title-missing", 11));
    }

    @Test
    void readsTheOlderLayoutBesideTheNewerOne() {
        Listings listings = Listings.ofText(
                folder,
                FIRST + "\nUndertaking diversity\n\nTilburg, Netherlands\n\nTwo clubs bring founders together.\n"
                        + LAST);
        assertThat(listings.titles()).containsExactly("A garden for all", "Undertaking diversity", "Everyone matters");
        assertThat(listings.problems()).isEmpty();
    }

    @Test
    void rejectsARecordOfEndlessText() {
        Listings listings =
                Listings.ofText(folder, FIRST + "And so it goes on, line after line.\n".repeat(5_000) + LAST);
        assertThat(listings.titles()).containsExactly("Everyone matters");
        assertThat(listings.errors())
                .extracting(Problem::code, Problem::line)
                .containsExactly(tuple("text-too-long", 5));
    }

    @Test
    void keepsAPeriodThatIsNotUnderstoodWithAWarning() {
        Listings listings = Listings.ofText(
                folder,
                "A week of meetings\n\nSwitzerland Bern since 2016, weather permitting\n\nPeople meet there for a whole week.\n");
        assertThat(listings.records())
                .extracting(record -> record.heading().periodText())
                .containsExactly("since 2016, weather permitting");
        assertThat(listings.warnings())
                .extracting(Problem::code, Problem::line)
                .containsExactly(tuple("period-not-understood", 3));
        assertThat(listings.errors()).isEmpty();
    }

    @Test
    void takesTitlesThatEndInAPeriodOrLookLikeHeadings() {
        Listings listings = Listings.ofText(
                folder,
                FIRST
                        + "\nPlan for Intercultural Coexistence 2019-2023\n\nSpain Valladolid 2019-2023 (ongoing)\n\nThe plan is a tool.\n"
                        + "\nPoland Business Run 2019\n\nPoland Lublin 2019\n\nPeople run together for a cause.\n"
                        + LAST);
        assertThat(listings.problems()).isEmpty();
        assertThat(listings.titles())
                .containsExactly(
                        "A garden for all",
                        "Plan for Intercultural Coexistence 2019-2023",
                        "Poland Business Run 2019",
                        "Everyone matters");
    }

    @Test
    void readsAHeadingLineOfUnusualWordsByTheLinesAroundIt() {
        Listings listings = Listings.ofText(
                folder,
                FIRST
                        + "\nLocal social assessment\n\nPortugal Cascais Social network - ongoing / Assessment - 2017\n\n"
                        + "The municipality watches how its people fare.\n");
        assertThat(listings.titles()).containsExactly("A garden for all", "Local social assessment");
    }

    @Test
    void warnsOfALineThatMayBeAHeading() {
        Listings listings = Listings.ofText(
                folder,
                FIRST + "\nA sunken city\n\nAtlantis Oslo\n\nIts people live under the sea, as is well known.\n");
        assertThat(listings.records()).hasSize(1);
        assertThat(listings.warnings())
                .extracting(Problem::code, Problem::line)
                .containsExactly(tuple("heading-suspected", 13));
    }

    @Test
    void failsOnAPageWithoutRecords() {
        assertFails("Some words.\n\nAnd some more of them.\n", Code.NO_RECORDS, 0);
    }

    @Test
    void failsOnAPageThatEndsWithATitle() {
        assertFails(FIRST + "\nEveryone matters\n", Code.SOURCE_TRUNCATED, 11);
    }

    @Test
    void failsOnAPageThatEndsWithAHeadingLine() {
        assertFails(FIRST + "\nEveryone matters\n\nUnited Kingdom Calder", Code.SOURCE_TRUNCATED, 13);
        assertFails("Everyone matters\n\nUnited Kingdom Calderdale 2022", Code.SOURCE_TRUNCATED, 3);
    }

    private void assertFails(String text, Code code, int line) {
        assertThatExceptionOfType(LoaderException.class)
                .isThrownBy(() -> Listings.ofText(folder, text))
                .returns(code, LoaderException::code)
                .returns(line, LoaderException::line);
    }
}
