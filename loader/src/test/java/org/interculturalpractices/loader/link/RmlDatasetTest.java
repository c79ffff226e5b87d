package org.interculturalpractices.loader.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.interculturalpractices.loader.problem.LoaderException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Datasets with an RML mapping: what is wrong in the rows, and in the mapping. */
class RmlDatasetTest {

    private static final String PREFIXES = """
            @prefix e: <https://example.org/> .
            @prefix ql: <http://semweb.mmlab.be/ns/ql#> .
            @prefix rml: <http://semweb.mmlab.be/ns/rml#> .
            @prefix rr: <http://www.w3.org/ns/r2rml#> .
            """;

    private static final String MAPPING = PREFIXES + """
            e:map a rr:TriplesMap ;
              rml:logicalSource [ rml:source "data.csv" ; rml:referenceFormulation ql:CSV ] ;
              rr:subjectMap [ rr:template "https://example.org/club/{id}" ] ;
              rr:predicateObjectMap
                [ rr:predicate e:note ; rr:objectMap [ rml:reference "site" ] ] ,
                [ rr:predicate e:site ; rr:objectMap [ rml:reference "site" ; rr:termType rr:IRI ] ] ,
                [ rr:predicate e:name ; rr:objectMap [ rml:reference "name" ; rml:languageMap [ rml:reference "tag" ] ] ] .
            """;

    @TempDir
    private Path path;

    private LinkedFolder folder = new LinkedFolder(Path.of("unset"));

    @BeforeEach
    void prepare() {
        folder = new LinkedFolder(path);
    }

    @ParameterizedTest
    @CsvSource({"','", "';'", "'\t'"})
    void aCellThatCannotBeUsedIsNamedWithItsLineAndTheRestIsKept(String delimiter) throws IOException {
        folder.write("data.rml.ttl", MAPPING);
        folder.write("data.csv", ('\uFEFF' + """
                id,site,name,tag
                1,https://example.org/one,Eins,de-ch
                2,https://example.org/drei vier,"Zwei
                Zeilen",de
                3,www.example.org,Drei,d_e

                ,https://example.org/four,Vier,de
                5,https://example.org/{x},Fünf,
                6
                7,https://example.org/seven,Sieben,de,more
                """).replace(",", delimiter));
        LinkReport report = folder.link("data.csv");
        assertThat(LinkedFolder.told(report))
                .satisfiesExactlyInAnyOrder(
                        told -> assertThat(told)
                                .startsWith("data.csv:3: error: site: \"https://example.org/drei vier\" is no abs"),
                        told -> assertThat(told)
                                .startsWith("data.csv:5: error: site: \"www.example.org\" is no absolute IRI"),
                        told -> assertThat(told).startsWith("data.csv:5: error: tag: \"d_e\" is no language tag"),
                        told -> assertThat(told).startsWith("data.csv:7: error: nothing names what the row is about"),
                        told -> assertThat(told).startsWith("data.csv:8: error: site: \"https://example.org/{x}\""),
                        told -> assertThat(told).startsWith("data.csv:9: error: nothing names"),
                        told -> assertThat(told).startsWith("data.csv:10: error: the row has 5 cells"));
        assertThat(folder.statements("data"))
                .containsExactlyInAnyOrder(
                        "https://example.org/club/1 https://example.org/note \"https://example.org/one\"",
                        "https://example.org/club/1 https://example.org/site https://example.org/one",
                        "https://example.org/club/1 https://example.org/name \"Eins\"@de-CH",
                        "https://example.org/club/2 https://example.org/note \"https://example.org/drei vier\"",
                        "https://example.org/club/2 https://example.org/name \"Zwei\nZeilen\"@de",
                        "https://example.org/club/3 https://example.org/note \"www.example.org\"",
                        "https://example.org/club/5 https://example.org/note \"https://example.org/{x}\"",
                        "https://example.org/club/7 https://example.org/note \"https://example.org/seven\"",
                        "https://example.org/club/7 https://example.org/site https://example.org/seven",
                        "https://example.org/club/7 https://example.org/name \"Sieben\"@de");
    }

    @Test
    void aRecordOfJsonIsNamedByItsNumber() throws IOException {
        folder.write(
                "data.rml.ttl",
                MAPPING.replace("data.csv", "data.json").replace("ql:CSV", "ql:JSONPath ; rml:iterator \"$[*]\""));
        folder.write("data.json", """
                [{"id": 1, "site": ["https://example.org/a", "no iri", "https://example.org/b"]},
                 {"site": "https://example.org/c"}, {}]
                """);
        LinkReport report = folder.link("data.json");
        assertThat(LinkedFolder.told(report))
                .satisfiesExactlyInAnyOrder(
                        told -> assertThat(told).contains("record 1: site: \"no iri\" is no absolute IRI"),
                        told -> assertThat(told).contains("record 2: nothing names what the row is about"));
        assertThat(folder.statements("data"))
                .contains(
                        "https://example.org/club/1 https://example.org/site https://example.org/a",
                        "https://example.org/club/1 https://example.org/site https://example.org/b")
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\"|\"nom\"|reads the column \"nom\", and the columns of data.csv are [\"id\", \"site\", \"name\", \"tag\"]",
                "{id}|{nr}|reads the column \"nr\"",
                "ql:CSV|ql:XPath|write rml:referenceFormulation <http://semweb.mmlab.be/ns/ql#CSV>",
                "; rml:referenceFormulation ql:CSV||write rml:referenceFormulation",
                "rml:source \"data.csv\"|rml:source \"other.csv\"|the dataset's own file",
                "rml:source \"data.csv\"|rml:source \"https://example.org/data.csv\"|the dataset's own file",
                "rml:source \"data.csv\"|rml:source <https://example.org/db>|the dataset's own file",
                "rml:source \"data.csv\"|rml:source \"data.csv\" ; rml:query \"SELECT 1\"|save the table as CSV",
                "rml:source \"data.csv\" ;||the dataset's own file",
                "rr:subjectMap|e:subjectMap|without an rr:subjectMap",
                "rr:template \"https://example.org/club/{id}\"|rr:template \"https://example.org/club/{id\"|mend",
                "rr:template \"https://example.org/club/{id}\"|e:template \"x\"|mend",
                "rml:reference \"name\"|<http://semweb.mmlab.be/ns/fnml#functionValue> [ ]|functions are not run",
                "rml:logicalSource|e:source|write one",
                "<http://semweb.mmlab.be/ns/rml#>|<http://w3id.org/rml/>|which are not read",
                "rr:predicateObjectMap|rr:predicateObjectMap ;;; [|data.rml.ttl:",
            })
    void aFaultOfTheMappingIsToldInWordsOfThisProgram(String part, String other, String told) throws IOException {
        folder.write("data.csv", "id,site,name,tag\n1,https://example.org/one,Eins,de\n");
        folder.write("data.rml.ttl", MAPPING.replace(part, other == null ? "" : other));
        assertThatThrownBy(() -> folder.link("data.csv"))
                .isInstanceOf(LoaderException.class)
                .hasMessageContaining(told)
                .message()
                .doesNotContain("carml", "Exception", "\n\t");
    }
}
