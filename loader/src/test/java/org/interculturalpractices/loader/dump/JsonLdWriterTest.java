package org.interculturalpractices.loader.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.impl.TreeModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.ParserConfig;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.ParseErrorLogger;
import org.interculturalpractices.ontology.Ontology;
import org.junit.jupiter.api.Test;

/** What the writer writes, read by a processor that did not write it. */
class JsonLdWriterTest {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    /** IRIs that begin like a prefix of the context, end like a keyword, or hold what compact IRIs are made of. */
    private static final List<String> IRIS = List.of(
            "geo:60,10",
            "geo:",
            "time:x",
            "prov:y",
            "icp:z",
            "icp:Practice",
            "rdf:type",
            "xsd:integer",
            "dct:title#a:b",
            "http://www.w3.org/2003/01/geo/wgs84_pos#lat",
            "http://www.w3.org/2003/01/geo/wgs84_pos#//x",
            "http://www.w3.org/2003/01/geo/wgs84_pos#",
            "https://w3id.org/intercultural-practices/ontology#@type",
            "https://w3id.org/intercultural-practices/ontology#geo:z",
            "urn:x:@id",
            "mailto:a@example.org",
            "https://example.org/a/../b",
            "tag:title");

    @Test
    void everyIriSurvivesInEveryPlace() throws IOException {
        Model statements = new TreeModel();
        for (String graph : List.of("https://example.org/g", "geo:graph", "time:graph")) {
            for (String subject : IRIS) {
                for (String other : IRIS) {
                    statements.add(iri(subject), iri(other), iri(other), iri(graph));
                }
                statements.add(iri(subject), RDF.TYPE, iri("icp:Practice"), iri(graph));
                statements.add(iri(subject), iri("https://example.org/p"), VALUES.createLiteral("@type"), iri(graph));
                statements.add(
                        iri(subject), iri("https://example.org/p"), VALUES.createLiteral("geo:1", "de"), iri(graph));
                statements.add(iri(subject), iri("https://example.org/p"), literal("01", "geo:type"), iri(graph));
            }
            statements.add(iri("https://example.org/plain"), RDF.TYPE, VALUES.createLiteral("icp:x"), iri(graph));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, String> prefixes = new TreeMap<>(Ontology.prefixes().getNsPrefixMap());
        try (JsonLdWriter writer = new JsonLdWriter(out, prefixes)) {
            for (var graph : statements.contexts()) {
                for (var subject : statements.filter(null, null, null, graph).subjects()) {
                    statements.filter(subject, null, null, graph).forEach(writer::write);
                }
            }
        }
        Model read = Rio.parse(
                new ByteArrayInputStream(out.toByteArray()),
                "https://example.org/document/",
                RDFFormat.JSONLD,
                new ParserConfig().set(BasicParserSettings.VERIFY_URI_SYNTAX, false),
                VALUES,
                new ParseErrorLogger());
        assertThat(read).containsExactlyInAnyOrderElementsOf(statements);
        assertThat(Models.isomorphic(read, statements)).isTrue();
    }

    private static IRI iri(String text) {
        return VALUES.createIRI(text);
    }

    private static Value literal(String text, String datatype) {
        return VALUES.createLiteral(text, iri(datatype));
    }
}
