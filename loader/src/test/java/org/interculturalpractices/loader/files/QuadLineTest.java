package org.interculturalpractices.loader.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Canonical lines are read as the parser of everybody's N-Quads reads them. */
class QuadLineTest {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final String GRAPH = "https://example.org/graph";

    @TempDir
    private Path folder;

    @Test
    void readsWhatTheParserReads() throws IOException {
        Path file = folder.resolve("graph.nq");
        try (QuadFileWriter out = new QuadFileWriter(file)) {
            for (String text : List.of(
                    "",
                    "plain",
                    "a \"quoted\" word",
                    "ends with \\",
                    "> <https://example.org/p> <https://example.org/g> .",
                    " <",
                    "\"@en",
                    "\"^^<https://example.org/t>",
                    "line\r\nend\ttab",
                    "\u00e9 \u0416 \u4e2d \uD83C\uDF0D",
                    "\u0085\u2028\u2029\u000b\u000c\u001c",
                    "\\u0041 \\n")) {
                out.add(GRAPH, statement("s", VALUES.createLiteral(text)));
                out.add(GRAPH, statement("s", VALUES.createLiteral(text, "de-CH")));
                out.add(GRAPH, statement("t", VALUES.createLiteral(text, VALUES.createIRI("https://example.org/t"))));
            }
            out.add(GRAPH, statement("\u00e9/%20?a=b#c", VALUES.createIRI("https://example.org/o")));
            out.add(GRAPH + "/2", statement("s", VALUES.createLiteral(18)));
        }
        List<Statement> read = new ArrayList<>();
        List<Statement> parsed = new ArrayList<>();
        QuadLines.read(file, read::add);
        QuadLines.parse(file, parsed::add);
        assertThat(read).isEqualTo(parsed).hasSizeGreaterThan(30);
        assertThat(read.stream().map(Statement::getContext).toList())
                .isEqualTo(parsed.stream().map(Statement::getContext).toList());
    }

    @Test
    void givesItsPartsAsTheyAreWritten() {
        QuadLine line = QuadLine.read("<s:1> <p:1> \"a\\\"b\"@en <g:1> .", null);
        assertThat(line.triple()).isEqualTo("<s:1> <p:1> \"a\\\"b\"@en .");
        assertThat(line.object()).isEqualTo("\"a\\\"b\"@en");
        assertThat(line.statement().getObject().stringValue()).isEqualTo("a\"b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<s:1> <p:1> <o:1> .",
                "<s:1> <p:1> \"x\" .",
                "_:b <p:1> <o:1> <g:1> .",
                "<s:1> <p:1> x <g:1> .",
                "<s:1> <p:1> \" <g:1> .",
                "<s:1> <p:1> \"x\" <g:1>"
            })
    void refusesWhatIsNoCanonicalLine(String text) {
        assertThatThrownBy(() -> QuadLine.read(text, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Statement statement(String subject, Value object) {
        return VALUES.createStatement(
                VALUES.createIRI("https://example.org/" + subject), VALUES.createIRI("https://example.org/p"), object);
    }
}
