package org.interculturalpractices.loader.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * One folder of {@code pages} is one case: a file {@code page.*} of any format, its sidecar if it has one, and the records and
 * problems that must come of it, {@code expected.json}.
 */
class GoldenPagesTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** What must come of a page; a problem is its line and code. */
    record Outcome(List<ReadSource.Expected> records, List<String> problems) {}

    @TestFactory
    Stream<DynamicTest> readsEachPage() throws IOException {
        try (Stream<Path> cases = Files.list(Path.of("src/test/resources/pages"))) {
            return cases.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
        }
    }

    private static void check(Path folder) throws IOException {
        Outcome expected = JSON.readValue(Files.readString(folder.resolve("expected.json")), Outcome.class);
        ReadSource read = ReadSource.of(CatalogueSource.open(page(folder)));
        assertThat(read.records()).containsExactlyElementsOf(expected.records());
        assertThat(read.problems()).isEqualTo(expected.problems());
        assertThat(read.lines().boilerplate()
                        + read.lines().records()
                        + read.lines().rejected())
                .isEqualTo(read.lines().total());
    }

    private static Path page(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("page."))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
