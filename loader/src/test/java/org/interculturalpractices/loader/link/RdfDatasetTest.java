package org.interculturalpractices.loader.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Datasets that are RDF: what is wrong in them, and their blank nodes. */
class RdfDatasetTest {

    private static final String NODE = "https://w3id.org/intercultural-practices/graph/dataset/data/node/";

    @TempDir
    private Path path;

    private LinkedFolder folder = new LinkedFolder(Path.of("unset"));

    @BeforeEach
    void prepare() {
        folder = new LinkedFolder(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<https://example.org/a b> <https://example.org/p> \"x\" .|3|absolute IRI",
                "<a> <https://example.org/p> \"x\" .|3|absolute",
                "<https://example.org/a> <https://example.org/p/2> \"x\" .|3|RDF/XML",
                "<https://example.org/a> <https://example.org/m²> \"x\" .|3|RDF/XML",
                "<https://example.org/a> <https://example.org/p> \"x\"@d_e .|3|",
                "<https://example.org/a> <https://example.org/p> \"\\u0000\" .|3|control characters",
                "<https://example.org/a> <https://example.org/p> \"\\uFFFD\" .|3|lost when it was decoded",
                "<https://example.org/a> <https://example.org/p> \"x\"^^<no iri> .|3|absolute",
                "<https://example.org/a> <https://example.org/p> \"x\"^^<rel> .|3|absolute",
                "<https://example.org/a> <https://example.org/p> nonsense .|3|the line is left out",
                "<https://example.org/a> <https://example.org/p> .|3|the line is left out",
                "\"a\" <https://example.org/p> \"x\" .|3|the line is left out",
                "<https://example.org/a> <https://example.org/p> \"x|3|the line is left out",
            })
    void aWrongLineIsNamedAndTheOthersAreKept(String line, int number, String reason) throws IOException {
        for (String file : Set.of("data.nt", "data.nq")) {
            folder.write(file, """
                    <https://example.org/first> <https://example.org/p> "1" .
                    # a remark
                    %s
                    <https://example.org/last> <https://example.org/p> "2" .
                    """.formatted(line));
            LinkReport report = folder.link(file);
            assertThat(folder.statements("data"))
                    .containsExactly(
                            "https://example.org/first https://example.org/p \"1\"",
                            "https://example.org/last https://example.org/p \"2\"");
            assertThat(report.rejected()).isEqualTo(1);
            assertThat(LinkedFolder.told(report))
                    .singleElement()
                    .satisfies(told -> assertThat(told)
                            .startsWith(file + ":" + number + ":")
                            .contains(reason == null ? "" : reason));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data.ttl|@prefix e: <https://example.org/> . e:a e:p 'x' , 'y'@d_1 ; e:q <https://example.org/a b> ; e:r <https://{x}> .",
                "data.trig|@prefix e: <https://example.org/> . e:g { e:a e:p 'x' ; e:q <https://example.org/a b> }",
                "data.jsonld|{\"@id\":\"https://example.org/a\",\"https://example.org/p\":\"x\",\"https://example.org/q\":{\"@id\":\"https://example.org/a b\"}}",
                "data.rdf|<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='https://example.org/'><rdf:Description rdf:about='https://example.org/a'><e:p>x</e:p><e:q rdf:resource='https://example.org/a b'/></rdf:Description></rdf:RDF>",
            })
    void aWrongTermCostsItsStatementAlone(String file, String text) throws IOException {
        folder.write(file, text);
        LinkReport report = folder.link(file);
        assertThat(folder.statements("data")).contains("https://example.org/a https://example.org/p \"x\"");
        assertThat(report.rejected()).isPositive();
        assertThat(report.problems()).anyMatch(problem -> problem.message().contains("absolute IRI"));
    }

    @Test
    void anIllTypedLiteralIsKeptAsItIsWritten() throws IOException {
        folder.write("data.ttl", """
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <https://example.org/a> <https://example.org/p> "many"^^xsd:integer , "2026-02-31"^^xsd:date .
                """);
        assertThat(folder.link("data.ttl").rejected()).isZero();
        assertThat(folder.statements("data")).hasSize(2).anyMatch(line -> line.contains("\"many\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data.ttl|<https://example.org/a> <https://example.org/p> 'x' .\\n<https://example.org/a> <https://example.org/p> ; .\\n|data.ttl:2",
                "data.rdf|<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\\n<rdf:Description>\\n</rdf:RDF>|data.rdf:3",
                "data.jsonld|{\"@id\": |data.jsonld",
            })
    void aFaultOfTheSyntaxNamesItsPlaceAndNothingIsKept(String file, String text, String place) throws IOException {
        folder.write(file, text.replace("\\n", "\n"));
        assertThatThrownBy(() -> folder.link(file))
                .isInstanceOf(LoaderException.class)
                .hasMessageStartingWith(place)
                .hasMessageContaining("mend");
        assertThat(path.resolve("datasets/data/graph.nq.gz")).doesNotExist();
    }

    @Test
    void nothingElseIsOpened() throws IOException {
        folder.write("data.jsonld", """
                {"@context": "https://schema.org/", "@id": "https://example.org/p/1", "name": "A garden"}
                """);
        assertThatThrownBy(() -> folder.link("data.jsonld"))
                .isInstanceOf(LoaderException.class)
                .hasMessageContaining("a JSON-LD context elsewhere")
                .hasMessageContaining("put the context's terms into the file");
        folder.write("data.rdf", """
                <!DOCTYPE rdf:RDF [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="https://example.org/&secret;"/></rdf:RDF>
                """);
        assertThatThrownBy(() -> folder.link("data.rdf"))
                .isInstanceOf(LoaderException.class)
                .hasMessageContaining("has a DOCTYPE")
                .hasMessageContaining("write it without one");
        folder.write("data.ttl", """
                <https://example.org/o> <http://www.w3.org/2002/07/owl#imports> <https://example.org/other> .
                """);
        LinkReport report = folder.link("data.ttl");
        assertThat(report.problems()).extracting(Problem::code).contains("import-not-read");
        assertThat(report.rejected()).isZero();
    }

    @Test
    void blankNodesAreNamedByWhatIsSaidOfThem() throws IOException {
        folder.write("data.ttl", """
                @prefix e: <https://example.org/> .
                e:a e:part _:x , _:y . _:x e:name "one"@de-ch ; e:next _:y . _:y e:name "two" .
                e:b e:part [ e:name "one" ] , [ e:name "one" ] .
                """);
        folder.link("data.ttl");
        Set<String> before = folder.statements("data");
        assertThat(before).as("two that are alike stay two").hasSize(9).noneMatch(line -> line.contains("_:"));
        assertThat(before).filteredOn(line -> line.contains(NODE)).hasSize(9);
        folder.write("data.nt", """
                <https://example.org/b> <https://example.org/part> _:n1 .
                _:q <https://example.org/name> "two" .
                _:n2 <https://example.org/name> "one" .
                <https://example.org/a> <https://example.org/part> _:q .
                _:r <https://example.org/name> "one"@de-CH .
                <https://example.org/b> <https://example.org/part> _:n2 .
                _:n1 <https://example.org/name> "one" .
                _:r <https://example.org/next> _:q .
                <https://example.org/a> <https://example.org/part> _:r .
                """);
        folder.link("data.nt");
        assertThat(folder.statements("data")).isEqualTo(before);
    }

    @Test
    void blankNodesThatAreTooMuchAlikeAreRefused() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int from = 0; from < 12; from++) {
            for (int to = 0; to < 12; to++) {
                if (from != to) {
                    text.append("_:n%d <https://example.org/p> _:n%d .%n".formatted(from, to));
                }
            }
        }
        folder.write("data.nt", text.toString());
        assertThatThrownBy(() -> folder.link("data.nt"))
                .isInstanceOf(LoaderException.class)
                .hasMessageContaining("give them IRIs");
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        String statement = "<https://example.org/a> <https://example.org/p> \"x\" .\n";
        for (String file : Set.of("data.ttl", "data.nt", "data.nq", "data.trig")) {
            folder.write(file, '\uFEFF' + statement);
            assertThat(folder.link(file).rejected()).as(file).isZero();
            assertThat(folder.statements("data")).as(file).hasSize(1);
        }
        folder.write("data.jsonld", "\uFEFF{\"@id\":\"https://example.org/a\",\"https://example.org/p\":\"x\"}");
        folder.link("data.jsonld");
        assertThat(folder.statements("data")).hasSize(1);
        assertThat(Files.exists(path.resolve("datasets/data/graph.nq.gz"))).isTrue();
    }
}
