package org.interculturalpractices.loader.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.interculturalpractices.loader.link.DatasetProperties.NamedBytes;

/** Properties of links, over tables, mappings and RDF files that are generated. */
class DatasetPropertyTest {

    private static final String TABLE = "id,city\n1,Bergen\n2,Oslo\n";

    @Property(tries = 60)
    void everyRowIsLinkedOrNamed(@ForAll("rows") List<List<String>> rows) throws IOException {
        DatasetProperties.checkRows(rows);
    }

    @Property(tries = 100)
    void whateverTheFileIsNothingButAClearErrorComesOfIt(
            @ForAll("ending") String ending, @ForAll("pieces") List<String> pieces) throws IOException {
        DatasetProperties.check(List.of(
                new NamedBytes("data." + ending, String.join(" ", pieces).getBytes(UTF_8))));
    }

    @Property(tries = 100)
    void whateverTheMappingIsNothingButAClearErrorComesOfIt(@ForAll("mappingPieces") List<String> pieces)
            throws IOException {
        String prefixes = """
                @prefix e: <https://example.org/> . @prefix ql: <http://semweb.mmlab.be/ns/ql#> .
                @prefix rml: <http://semweb.mmlab.be/ns/rml#> . @prefix rr: <http://www.w3.org/ns/r2rml#> .
                e:map rml:logicalSource [ rml:source "data.csv" ; rml:referenceFormulation ql:CSV ] ;
                rr:subjectMap [ rr:template "https://example.org/{id}" ] ;
                rr:predicateObjectMap [ rr:predicate e:city ; rr:objectMap [ rml:reference "city" ] ] ;
                """;
        DatasetProperties.check(List.of(
                new NamedBytes("data.csv", TABLE.getBytes(UTF_8)),
                new NamedBytes("data.rml.ttl", (prefixes + String.join(" ", pieces) + " .").getBytes(UTF_8))));
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        return cells().list().ofSize(3).list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> ending() {
        return Arbitraries.of("ttl", "nt", "nq", "trig", "rdf", "jsonld", "n3");
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.frequencyOf(
                        Tuple.of(
                                4,
                                Arbitraries.of(
                                        "<https://example.org/a>",
                                        "<a b>",
                                        "<:>",
                                        "<geo:1,2>",
                                        "_:x",
                                        "[",
                                        "]",
                                        "\"x\"@d-_",
                                        "\"x\"@en",
                                        "\"1\"^^<int>",
                                        ".",
                                        ";",
                                        "{",
                                        "}",
                                        "\n",
                                        "@prefix e: <urn:x:> .",
                                        "e:y",
                                        "<rdf:RDF>",
                                        "\"\"\"",
                                        "true",
                                        "1e5",
                                        "\"@id\":",
                                        "\"\\uD800\"",
                                        "\uFFFD")),
                        Tuple.of(1, Arbitraries.strings().ofMaxLength(8)))
                .list()
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<String>> mappingPieces() {
        return Arbitraries.of(
                        "rr:predicateObjectMap [ rr:predicate e:p ; rr:objectMap [ rr:template \"{id}:{city}\" ] ] ;",
                        "rr:predicateObjectMap [ rr:predicate e:p ; rr:objectMap [ rr:template \"{id\" ] ] ;",
                        "rr:predicateObjectMap [ rr:predicate e:p ; rr:objectMap [ rml:reference \"nope\" ] ] ;",
                        "rr:predicateObjectMap [ rr:predicateMap [ rml:reference \"city\" ] ; rr:object 5 ] ;",
                        "rr:predicateObjectMap [ rr:predicate e:p ; rr:objectMap [ rr:template \"http://{city}:x/\" ; rr:termType rr:IRI ] ] ;",
                        "rr:predicateObjectMap [ rr:predicate e:p ; rr:objectMap [ rml:reference \"id\" ; rr:termType rr:BlankNode ] ] ;",
                        "rr:predicateObjectMap [ rr:predicate e:p ; rr:objectMap [ rml:reference \"id\" ; rml:languageMap [ rml:reference \"city\" ] ] ] ;",
                        "rr:predicateObjectMap [ rr:predicate e:p ; rr:objectMap [ rr:parentTriplesMap e:map ] ] ;",
                        "rr:predicateObjectMap [ rr:predicate e:p ; rr:objectMap [ rr:parentTriplesMap e:map ; rr:joinCondition [ rr:child \"id\" ; rr:parent \"id\" ] ] ] ;",
                        "rr:predicateObjectMap [ rr:object e:x ] ;",
                        "rr:subjectMap [ rml:reference \"city\" ] ;",
                        "rr:graphMap [ rr:constant e:g ] ;",
                        "rr:class 5 ;",
                        "rr:predicateObjectMap 7 ;")
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<String> cells() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of(
                                "",
                                " ",
                                "Bergen",
                                "https://example.org/x",
                                "no iri",
                                "de",
                                "d_e",
                                "a\nb",
                                "a\r\nb",
                                "\"",
                                "{x}",
                                ":",
                                "\u0000",
                                "\uFFFD",
                                "\uFEFF")),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(12)));
    }
}
