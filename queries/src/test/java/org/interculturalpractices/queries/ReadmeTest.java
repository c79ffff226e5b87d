package org.interculturalpractices.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void listsEveryQueryWithItsTitleAndParameters() throws IOException {
        List<String> rows = readme().lines()
                .dropWhile(line -> !line.startsWith("| subject |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        List<String> expected =
                QueryCatalog.bundled().queries().stream().map(ReadmeTest::row).toList();
        assertThat(rows).containsExactlyElementsOf(expected);
    }

    @Test
    void showsAFileThatWorks() throws IOException {
        String text = readme();
        String begin = "```sparql\n";
        int start = text.indexOf(begin) + begin.length();
        NamedQuery query = NamedQuery.parse("example.rq", text.substring(start, text.indexOf("```", start)));
        assertThat(SmallGraph.csv(query.bind(Map.of()))).contains("practice/farms");
    }

    private static String row(NamedQuery query) {
        String parameters = query.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
        return "| %s | `%s` | %s | %s | %s |"
                .formatted(
                        query.subject(),
                        query.name(),
                        query.title().in("en"),
                        parameters,
                        HeaderMap.lowerCase(query.resultKind()));
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
