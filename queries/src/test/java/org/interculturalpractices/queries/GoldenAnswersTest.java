package org.interculturalpractices.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares answers over the small graph with the files {@code golden/<query>/<case>.txt}. A file has a line {@code # name=value}
 * for each value, then the answer: CSV, sorted N-Triples, or true and false.
 */
class GoldenAnswersTest {

    private static final Path FOLDER = folder();

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void answersAsExpected(String path) throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        StringBuilder expected = new StringBuilder();
        for (String line : Files.readAllLines(FOLDER.resolve(path))) {
            if (line.startsWith("# ")) {
                String[] pair = line.substring(2).split("=", 2);
                values.computeIfAbsent(pair[0], name -> new ArrayList<>()).add(pair[1]);
            } else {
                expected.append(line).append('\n');
            }
        }
        NamedQuery query = QueryCatalog.bundled().get(path.substring(0, path.indexOf('/')));
        assertThat(SmallGraph.answer(query.bind(values))).isEqualTo(expected.toString());
    }

    @Test
    void coversEveryQueryOfTheLibrary() throws IOException {
        assertThat(cases().map(path -> path.substring(0, path.indexOf('/'))).distinct())
                .containsExactlyInAnyOrderElementsOf(QueryCatalog.bundled().queries().stream()
                        // Those call other endpoints, which this graph is not.
                        .filter(query -> !query.isFederated())
                        .map(NamedQuery::name)
                        .toList());
    }

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Path folder() {
        try {
            return Path.of(GoldenAnswersTest.class.getResource("/golden").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
