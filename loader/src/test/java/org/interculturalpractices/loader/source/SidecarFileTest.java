package org.interculturalpractices.loader.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SidecarFileTest {

    @TempDir
    private Path folder;

    @Test
    void describesTheSourceBesideIt() throws IOException {
        SourceDescription description = describedBy("""
                {"iri": "https://example.org/page", "title": "Praktika të mira", "publisher": "A city",
                 "license": "https://example.org/licence", "rights": "All rights reserved.", "retrieved": "2026-11-20",
                 "language": "sq", "columns": {"title": "Emri"}}
                """);
        assertThat(description)
                .isEqualTo(new SourceDescription(
                        "https://example.org/page",
                        "Praktika të mira",
                        "A city",
                        "https://example.org/licence",
                        "All rights reserved.",
                        LocalDate.of(2026, 11, 20),
                        "sq",
                        null,
                        Map.of("title", "Emri"),
                        null,
                        null));
    }

    @Test
    void leavesOutWhatIsNotGiven() throws IOException {
        assertThat(describedBy("{}")).isEqualTo(SourceDescription.UNKNOWN);
    }

    @Test
    void mayBeAbsent() throws IOException {
        Path page = Files.writeString(folder.resolve("page.sq.txt"), "text");
        CatalogueSource source = CatalogueSource.open(page);
        assertThat(source.description()).isEqualTo(SourceDescription.UNKNOWN);
        assertThat(source.sidecarName()).isEqualTo("page.sq-metadata.json");
    }

    @Test
    void pointsAtBrokenJson() {
        assertRejected("{\n  \"title\": \"x\",,\n}", 2, 16, "");
    }

    @Test
    void namesPropertiesThatItDoesNotKnow() {
        assertRejected("{\n  \"licence\": \"https://example.org/\"}", 2, 0, "\"licence\" is none of iri, title");
    }

    @Test
    void wantsAbsoluteIris() {
        assertRejected("{\"license\": \"CC BY 4.0\"}", 1, 0, "\"license\" must be an absolute IRI");
        assertRejected("{\"iri\": \"page.html\"}", 1, 0, "\"iri\" must be an absolute IRI");
    }

    @Test
    void wantsADateForTheDayOfReading() {
        assertRejected("{\n\"retrieved\": \"yesterday\"}", 2, 0, "");
    }

    @Test
    void wantsAnObject() {
        assertRejected("null", 1, 1, "must be a JSON object");
        assertRejected("[]", 1, 1, "");
        assertRejected("", 1, 1, "");
    }

    @Test
    void comesWithTheBundledCatalogue() {
        SourceDescription description = CatalogueSource.bundled().description();
        assertThat(description.publisher()).isEqualTo("Council of Europe");
        assertThat(description.license()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(description.iri()).startsWith("https://www.coe.int/");
    }

    /** A column of 0 stands for any. */
    private void assertRejected(String json, int line, int column, String words) {
        assertThatExceptionOfType(LoaderException.class)
                .isThrownBy(() -> describedBy(json))
                .satisfies(failure -> {
                    assertThat(failure.code()).isEqualTo(Code.SIDECAR_INVALID);
                    assertThat(failure.line()).as(failure.getMessage()).isEqualTo(line);
                    assertThat(failure.column())
                            .as(failure.getMessage())
                            .isEqualTo(column == 0 ? failure.column() : column)
                            .isPositive();
                    assertThat(failure)
                            .hasMessageContaining("page-metadata.json")
                            .hasMessageContaining(words);
                });
    }

    private SourceDescription describedBy(String json) throws IOException {
        Path page = Files.writeString(folder.resolve("page.txt"), "text");
        Files.writeString(folder.resolve("page-metadata.json"), json);
        return CatalogueSource.open(page).description();
    }
}
