package org.interculturalpractices.loader.classify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.loader.LoaderException.Code;
import org.interculturalpractices.loader.classify.CurationDecision.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurationFileTest {

    private static final String HEADER = "practice,theme,action,curator,reason,date\n";

    @TempDir
    private Path folder;

    @Test
    void readsDecisions() throws IOException {
        Path file = file("\uFEFF" + HEADER
                + "a-garden,refugees,remove,A. Editor,\"The word stands in a name,\nnot in the matter.\",2026-11-23\r\n\r\n"
                + "a-garden,employment,add,A. Editor,Jobs are its aim.,2026-11-24");
        assertThat(CurationFile.read(file))
                .containsExactly(
                        new CurationDecision(
                                "a-garden",
                                "refugees",
                                Action.REMOVE,
                                "A. Editor",
                                "The word stands in a name,\nnot in the matter.",
                                LocalDate.of(2026, 11, 23)),
                        new CurationDecision(
                                "a-garden",
                                "employment",
                                Action.ADD,
                                "A. Editor",
                                "Jobs are its aim.",
                                LocalDate.of(2026, 11, 24)));
    }

    @Test
    void comesWithTheProject() {
        assertThat(CurationFile.read(null)).singleElement().satisfies(decision -> {
            assertThat(decision.themeSlug()).isEqualTo("circular-economy");
            assertThat(decision.action()).isEqualTo(Action.ADD);
            assertThat(decision.decidedOn()).isEqualTo("2026-11-23");
        });
    }

    @Test
    void mayDecideNothing() throws IOException {
        assertThat(CurationFile.read(file(HEADER))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A Garden,refugees,add,E,R,2026-11-23             | practice "A Garden" is no slug
                    a-garden,dragons,add,E,R,2026-11-23              | theme "dragons" is not in the vocabulary
                    a-garden,refugees,drop,E,R,2026-11-23            | action "drop" is neither add nor remove
                    a-garden,refugees,add,,R,2026-11-23              | the cell "curator" is empty
                    a-garden,refugees,add,E,R,23.11.2026             | date "23.11.2026" is no date
                    a-garden,refugees,add,E,2026-11-23               | has 5 cells instead of 6
                    a-garden,employment,add,E,R,2026-11-23           | line 2 decides the same practice and theme
                    """)
    void pointsAtTheRowThatIsWrong(String row, String words) throws IOException {
        assertRejected(HEADER + "a-garden,employment,add,E,\"Two\nlines\",2026-11-23\n" + row + "\n", 4, words);
    }

    @Test
    void wantsItsHeader() throws IOException {
        assertRejected("practice,theme,action\n", 1, "the first line must be practice,theme");
        assertRejected("", 1, "the file is empty");
    }

    @Test
    void rejectsBrokenQuotationMarks() throws IOException {
        assertRejected(HEADER + "a-garden,refugees,add,E,\"R\" x,2026-11-23\n", 0, "quotation marks");
    }

    @Test
    void rejectsOtherEncodings() throws IOException {
        Path file = Files.writeString(
                folder.resolve("c.csv"), HEADER + "a-garden,refugees,add,Zoë,R,2026-11-23\n", ISO_8859_1);
        assertThatExceptionOfType(LoaderException.class)
                .isThrownBy(() -> CurationFile.read(file))
                .returns(Code.CURATION_INVALID, LoaderException::code)
                .withMessageContaining("UTF-8");
    }

    @Test
    void rejectsAMissingFile() {
        assertThatExceptionOfType(LoaderException.class)
                .isThrownBy(() -> CurationFile.read(folder.resolve("none.csv")))
                .returns(Code.CURATION_INVALID, LoaderException::code)
                .withMessageContaining("no such file");
    }

    private void assertRejected(String text, int line, String words) throws IOException {
        Path file = file(text);
        assertThatExceptionOfType(LoaderException.class)
                .isThrownBy(() -> CurationFile.read(file))
                .returns(Code.CURATION_INVALID, LoaderException::code)
                .returns(line, LoaderException::line)
                .withMessageContaining(words);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("curation.csv"), text);
    }
}
