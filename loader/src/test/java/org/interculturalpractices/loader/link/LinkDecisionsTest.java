package org.interculturalpractices.loader.link;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkDecisionsTest {

    private static final String HEADER =
            "stated,rows,why,score,candidate,candidate_name,others,decision,reason,curator,date\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADER + "\"Berln, DE\",1,x,79.2,city/de/berlin,Berlin,,yes,A slip,Ada,2026-11-25\n",
                "\uFEFF" + HEADER + "\"Berln, DE\",1,x,79.2,city/de/berlin,Berlin,,Yes,A slip,Ada,25.11.2026\n",
                "sep=;\r\nstated;rows;why;score;candidate;candidate_name;others;decision;reason;curator;date;;\r\nBerln, DE;1;x;79,2;city/de/berlin;Berlin;;YES;A slip;Ada;2026-11-25;;\r\n\r\n;;;;;;;;;;;;\r\n",
                "date\tcurator\treason\tdecision\tcandidate\tstated\r\n2026-11-25\t Ada \tA slip\tproposed\tcity/de/berlin\tBerln, DE\r\n",
                "\"stated\";\"candidate\";\"decision\";\"reason\";\"curator\";\"date\"\n\"Berln, DE\";\"\";\"city/de/berlin\";\"A slip\";\"Ada\";\"2026-11-25\"",
            })
    void aFileIsReadAsSpreadsheetsSaveIt(String text) throws IOException {
        assertDecided(file(text, UTF_8));
        String marked = text.startsWith("\uFEFF") ? text : "\uFEFF" + text;
        assertDecided(file(marked, UTF_16LE));
    }

    @Test
    void allFaultsAreToldAtOnceWithLineAndColumn() throws IOException {
        Path file = file(HEADER + """
                "Berln, DE",1,x,79.2,city/de/berlin,Berlin,,yes,,,2026-11-25
                "Two
                lines",1,x,,,,,yes,,Ada,11/12/2026
                Fine,1,x,,,,,no,,Ada,2026-11-25
                Fine,1,x,,,,,no,,Ada,2026-11-25
                Köln, DE,1,x,79.2,city/de/koln,Köln,,yes,,Ada,2026-11-25
                Somewhere,1,x,,,,,city/de/atlantis,,Ada,2026-11-25
                Nameless,1,x,,,,,,,Ada,
                """, UTF_8);
        assertThatThrownBy(() -> read(file))
                .hasMessageContaining("review.csv:2:10: a decision needs its curator's name")
                .hasMessageContaining("review.csv:3:5: there is no candidate")
                .hasMessageContaining("review.csv:3:11: date \"11/12/2026\"")
                .hasMessageContaining("review.csv:6:1: line 5 decides the same place")
                .hasMessageContaining("review.csv:7:12: \"2026-11-25\" stands in no column")
                .hasMessageContaining("review.csv:8:8: there is no place city/de/atlantis")
                .hasMessageContaining("review.csv:9:8: a curator's name stands without a decision");
    }

    @Test
    void columnsThatAreMissingOrWouldBeLostAreNamed() throws IOException {
        Path file = file("stated;decision;notes;reason\nA;no;b;c\n", UTF_8);
        assertThatThrownBy(() -> read(file))
                .hasMessageContaining("review.csv:1:3: there is no column \"notes\"")
                .hasMessageContaining("review.csv:1: the columns candidate, curator, date are missing");
    }

    @Test
    void aFileInAnotherEncodingSaysSo() throws IOException {
        Path file = file(HEADER + "Köln,1,x,,,,,no,,Ada,2026-11-25\n", Charset.forName("windows-1252"));
        assertThatThrownBy(() -> read(file)).hasMessageContaining("is not in UTF-8");
    }

    @Test
    void aProposalCountsOnlyWithACuratorsName() throws IOException {
        Path file = file(HEADER + "\"Berln, DE\",1,x,79.2,city/de/berlin,Berlin,,proposed,,,\n", UTF_8);
        assertThat(read(file).all()).isEmpty();
    }

    private static void assertDecided(Path file) {
        assertThat(read(file).of("Berln, DE")).hasValueSatisfying(decision -> {
            assertThat(decision.place()).isEqualTo("city/de/berlin");
            assertThat(decision.curator()).isEqualTo("Ada");
            assertThat(decision.date()).isEqualTo(LocalDate.of(2026, 11, 25));
        });
    }

    private static LinkDecisions read(Path file) {
        return LinkDecisions.read(file, id -> !id.endsWith("atlantis"));
    }

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("review.csv"), text.getBytes(charset));
    }
}
