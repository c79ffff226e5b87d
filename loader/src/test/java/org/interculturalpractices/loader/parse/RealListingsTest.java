package org.interculturalpractices.loader.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.ontology.oracle.OracleFolder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Listings with the programme's real titles and heading lines: each record is found, and none of its lines is elsewhere. */
class RealListingsTest {

    /** A row of the table of records. */
    private record Expected(String id, String title, String heading) {

        static Expected of(String line) {
            String[] cells = line.split("\t", -1);
            return new Expected(cells[0], cells[1], cells[2]);
        }
    }

    @TestFactory
    Stream<DynamicTest> findsEachRecord() throws IOException {
        Path pages = OracleFolder.require("pages");
        List<Expected> expected;
        try (Stream<String> lines = Files.lines(pages.resolve("expected.tsv"))) {
            expected = lines.skip(1).map(Expected::of).toList();
        }
        return Files.readAllLines(pages.resolve("listings/INDEX.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .map(cells -> DynamicTest.dynamicTest(cells[0], () -> check(pages, cells, expected)));
    }

    private static void check(Path pages, String[] index, List<Expected> expected) {
        List<String> ids = List.of(index[index.length - 1].split(" ", -1));
        Listings listings = Listings.of(CatalogueSource.open(page(pages, index[0])));
        assertThat(listings.problems()).isEmpty();
        assertThat(listings.records())
                .extracting(record -> record.title() + " | " + record.headingLine())
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .filter(row -> ids.contains(row.id))
                        .map(row -> row.title + " | " + row.heading)
                        .toList());
    }

    private static Path page(Path pages, String name) {
        Path page = pages.resolve("listings").resolve(name);
        return Files.exists(page) ? page : pages.resolve("listings/old").resolve(name);
    }
}
