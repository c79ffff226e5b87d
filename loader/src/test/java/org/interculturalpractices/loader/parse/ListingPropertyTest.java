package org.interculturalpractices.loader.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.interculturalpractices.ontology.places.Country;
import org.interculturalpractices.ontology.places.Place;
import org.interculturalpractices.ontology.places.PlacesAuthority;

/** Properties of the grammar, over pages and lines that are generated. */
class ListingPropertyTest {

    private static final PlacesAuthority AUTHORITY = PlacesAuthority.bundled();

    private final HeadingParser headings = HeadingParser.bundled();

    @Property(tries = 2000)
    void everyLineOfAPageIsAccountedFor(@ForAll("pages") List<String> page) {
        ListingProperties.check(page);
    }

    @Property(tries = 2000)
    void whateverTheLineIsAReadingIsGiven(@ForAll("lines") String line) {
        assertThat(headings.read(line)).isNotNull().isEqualTo(headings.read(line));
    }

    @Property(tries = 3000)
    void aPeriodHasYearsOfThisAge(@ForAll("periodWords") String words) {
        assertThat(PeriodParser.read(words).statement().spans()).allSatisfy(span -> {
            assertThat(words).contains(span.text());
            assertThat(span.start() == null || (span.start() >= 1900 && span.start() <= 2100))
                    .isTrue();
            assertThat(span.end() == null || (span.end() >= 1900 && span.end() <= 2100))
                    .isTrue();
        });
    }

    @Property(tries = 1000)
    void aRecordBetweenOtherLinesIsFound(
            @ForAll("places") Place place,
            @ForAll @IntRange(min = 1950, max = 2090) int year,
            @ForAll("furniture") List<String> before,
            @ForAll("furniture") List<String> after) {
        String country = AUTHORITY.country(place.iso2()).map(Country::name).orElseThrow();
        List<String> page = new ArrayList<>(before);
        page.addAll(List.of("A garden for all", "", country + " " + place.name() + " " + year, ""));
        page.addAll(List.of("The people of the town grow vegetables there together.", "Read more", ""));
        page.addAll(after);
        ListingOutcome outcome = ListingProperties.check(page);
        assertThat(outcome.failure()).isNull();
        assertThat(outcome.lines().records())
                .as("title, heading, text and the blanks between")
                .isEqualTo(5);
    }

    @Provide
    Arbitrary<List<String>> pages() {
        return lines().list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just("")),
                Tuple.of(3, headings()),
                Tuple.of(3, Arbitraries.of("A garden for all", "Everyone matters", "PLAN 2019-2023", "“Us”")),
                Tuple.of(
                        3,
                        Arbitraries.of(
                                "People of the city grow vegetables there together.",
                                "Purpose: to meet. Process: in 2017 a school began...",
                                "Norway and Sweden have worked on this for years, and go on.")),
                Tuple.of(2, furnitureLine()),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(300)),
                Tuple.of(1, periodWords()));
    }

    @Provide
    Arbitrary<List<String>> furniture() {
        return furnitureLine().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> periodWords() {
        return Arbitraries.of(
                        "2019",
                        "2021-25",
                        "1",
                        "23/02/2021",
                        "since",
                        "depuis",
                        "bis",
                        "ongoing",
                        "(",
                        ")",
                        "-",
                        "–",
                        "/",
                        "...",
                        "de",
                        "март",
                        "yılından",
                        "з",
                        "'dan",
                        "9999999999999999999999",
                        "Rio")
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<Place> places() {
        return Arbitraries.of(AUTHORITY.places());
    }

    private Arbitrary<String> headings() {
        Arbitrary<String> countries = Arbitraries.of("Norway", "United Kingdom", "Norvège", "Atlantis", "Italy", "");
        Arbitrary<String> cities = Arbitraries.of("Oslo", "Bergen Oslo", "the small town", "Nowhere", "");
        return Combinators.combine(countries, cities, periodWords())
                .as((country, city, period) -> country + " " + city + " " + period);
    }

    private Arbitrary<String> furnitureLine() {
        return Arbitraries.of(
                "Read more",
                "Lexo më shumë",
                "Topic",
                "Education (14)",
                "2021 (3)",
                "Norway (5)",
                "Showing 1 - 20 of 312 results",
                "1 2 3 ... 16",
                "© Council 2024",
                "Tel. +33 1 23",
                "Contact us",
                "");
    }
}
