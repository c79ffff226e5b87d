package org.interculturalpractices.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interculturalpractices.queries.NamedQuery;
import org.interculturalpractices.queries.QueryCatalog;
import org.interculturalpractices.queries.ResultKind;
import org.interculturalpractices.service.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the pages: the same keys in every language, each with the same places for values. */
class InterfaceWordsTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)[,}]");
    private static final Properties ENGLISH = read(FOLDER.resolve("interface.properties"));

    static List<Path> translations() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().contains("_"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void aTranslationIsComplete(Path file) {
        Properties words = read(file);
        assertThat(words.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
        for (String key : ENGLISH.stringPropertyNames()) {
            assertThat(places(words.getProperty(key))).as(key).isEqualTo(places(ENGLISH.getProperty(key)));
            assertThat(new MessageFormat(words.getProperty(key)).getFormats())
                    .as(key)
                    .isNotNull();
        }
    }

    @Test
    void everyKindOfProblemHasWords() {
        for (ProblemType type : ProblemType.values()) {
            assertThat(ENGLISH.getProperty("problem." + type.slug())).isEqualTo(type.title());
            assertThat(ENGLISH.getProperty("problem." + type.slug() + ".help")).isNotBlank();
        }
    }

    @Test
    void everyColumnOfTheLibraryHasWords() {
        for (NamedQuery query : QueryCatalog.bundled().queries()) {
            if (query.resultKind() == ResultKind.BINDINGS) {
                assertThat(query.bind(Map.of()).getResultVars())
                        .as(query.name())
                        .allMatch(column -> ENGLISH.containsKey("column." + column));
            }
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(place -> places.add(place.group(1)));
        return places;
    }

    private static Properties read(Path file) {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
