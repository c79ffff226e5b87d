package org.interculturalpractices.loader.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.interculturalpractices.loader.resolve.Resolution;
import org.interculturalpractices.loader.resolve.ResolvedPlace;
import org.interculturalpractices.ontology.Iris;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** One folder of {@code headings} is one case: {@code heading.txt} and what it says, {@code expected.json}. */
class GoldenHeadingsTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final HeadingParser headings = HeadingParser.bundled();

    /** What a heading line says; {@code periodNotUnderstood} are the words that stay text. */
    record Expected(
            String country,
            List<String> cities,
            @Nullable Integer startYear,
            @Nullable Integer endYear,
            String status,
            @Nullable String periodNotUnderstood) {}

    @TestFactory
    Stream<DynamicTest> readsEachHeading() throws IOException {
        try (Stream<Path> cases = Files.list(Path.of("src/test/resources/headings"))) {
            return cases.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
        }
    }

    private void check(Path folder) throws IOException {
        String line = Files.readString(folder.resolve("heading.txt")).strip();
        Expected expected = JSON.readValue(Files.readString(folder.resolve("expected.json")), Expected.class);
        assertThat(headings.read(line)).isInstanceOfSatisfying(HeadingReading.Named.class, named -> {
            Heading heading = named.heading();
            assertThat(named.sure()).isTrue();
            Resolution resolution = heading.places();
            assertThat(resolution.unresolved()).isEmpty();
            assertThat(new Expected(
                            heading.country().iso2(),
                            resolution.places().stream()
                                    .map(GoldenHeadingsTest::id)
                                    .toList(),
                            heading.period().startYear(),
                            heading.period().endYear(),
                            heading.period().status().slug(),
                            named.understood() ? null : heading.periodText()))
                    .isEqualTo(expected);
        });
    }

    private static String id(ResolvedPlace place) {
        return place.iri().substring((Iris.BASE + "id/city/").length());
    }
}
