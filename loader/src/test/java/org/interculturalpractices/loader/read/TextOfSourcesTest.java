package org.interculturalpractices.loader.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.interculturalpractices.loader.classify.ThemeMatch;
import org.interculturalpractices.loader.classify.ThemeMatcher;
import org.interculturalpractices.loader.language.DetectedLanguages;
import org.interculturalpractices.loader.parse.CollectedRecords;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.ontology.Ontology;
import org.interculturalpractices.ontology.oracle.OracleFolder;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encodings, invisible and lost characters in sources of each kind. */
class TextOfSourcesTest {

    @TempDir
    private Path folder;

    @Test
    void readsIso88591AsWindows1252() {
        ReadSource read = ReadSource.of(CatalogueSource.open(shared("windows-1252.html")));
        assertThat(read.records()).singleElement().satisfies(record -> {
            assertThat(record.title()).isEqualTo("Breakfast \u201Cfor all\u201D in the street");
            assertThat(record.place()).isEqualTo("no: no/oslo");
            assertThat(record.period()).isEqualTo("2019-2023 bounded");
        });
    }

    @Test
    void readsTheSameWithAndWithoutInvisibleCharacters() throws IOException {
        String page = Files.readString(shared("soft-hyphens.html"));
        String plain = page.replaceAll("&shy;|&#82(?:03|06|07|34|36);|&#x(?:FEFF|200D);|<wbr>", "");
        assertThat(source("page.html", page).records())
                .hasSize(2)
                .isEqualTo(source("page.html", plain).records())
                .extracting(ReadSource.Expected::place, ReadSource.Expected::period)
                .containsExactly(
                        tuple("de: de/dortmund", "2019-2021 bounded"), tuple("de: de/erlangen", "2018-2018 dated"));
        assertThat(ReadSource.of(CatalogueSource.open(shared("soft-hyphens-control.html")))
                        .records())
                .hasSize(2);
        assertThat(themes(page)).isNotEmpty().isEqualTo(themes(plain));
    }

    /** Title, text and themes of each record. */
    private List<String> themes(String page) throws IOException {
        CollectedRecords found = new CollectedRecords();
        Path file = Files.writeString(folder.resolve("themes.html"), page);
        new SourceReader(PlacesAuthority.bundled()).read(CatalogueSource.open(file), found);
        ThemeMatcher matcher = new ThemeMatcher(Ontology.vocabulary());
        DetectedLanguages german = new DetectedLanguages("de", "de");
        return found.records().stream()
                .map(record -> record.title()
                        + record.text()
                        + matcher.match(german, record.title(), record.text()).stream()
                                .map(ThemeMatch::themeSlug)
                                .toList())
                .toList();
    }

    @Test
    void knowsColumnsAndValuesWithInvisibleCharacters() throws IOException {
        ReadSource read = source(
                "t.csv",
                "Ti\u00ADtle\u200B,\uFEFFCountry,City,Year,Text\nA supper,\u200ENor\u00ADway,Oslo\u200F,2020\u200B,They cook.\n");
        assertThat(read.records()).singleElement().satisfies(record -> {
            assertThat(record.place()).isEqualTo("no: no/oslo");
            assertThat(record.period()).isEqualTo("2020-2020 dated");
        });
    }

    @Test
    void readsAFormFeedAsABlank() throws IOException {
        assertThat(source("t.txt", "\fA supper\n\nNorway\fOslo\u00852020\n\nThey cook together.\n")
                        .records())
                .singleElement()
                .satisfies(record -> assertThat(record.place()).isEqualTo("no: no/oslo"));
    }

    @Test
    void rejectsARecordWithALostCharacterAndKeepsTheOthers() throws IOException {
        ReadSource text = source(
                "t.txt",
                "A supper\n\nNorway Oslo 2020\n\nThey cook in Qu\uFFFDbec.\n\nA garden\n\nNorway Bergen 2021\n\nThey dig.\n");
        assertThat(text.records())
                .singleElement()
                .satisfies(record -> assertThat(record.title()).isEqualTo("A garden"));
        assertThat(text.problems()).containsExactly("1 character-lost");
        assertThat(text.lines().rejected()).isPositive();
        assertThat(source("t.html", "<h3>A supper&#xD800;</h3><p>Norway Oslo 2020</p><p>They cook.</p>")
                        .problems())
                .containsExactly("1 character-lost");
        assertThat(source("t.json", "[{\"title\":\"A \\ud800\",\"country\":\"Norway\",\"text\":\"They cook.\"}]")
                        .problems())
                .containsExactly("1 character-lost");
    }

    private ReadSource source(String name, String content) throws IOException {
        return ReadSource.of(CatalogueSource.open(Files.write(folder.resolve(name), content.getBytes(UTF_8))));
    }

    private static Path shared(String name) {
        return OracleFolder.require("cases/" + name);
    }
}
