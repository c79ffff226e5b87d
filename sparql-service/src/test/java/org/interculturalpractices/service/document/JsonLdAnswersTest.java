package org.interculturalpractices.service.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.ParserConfig;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.ParseErrorLogger;
import org.interculturalpractices.ontology.Ontology;
import org.interculturalpractices.service.sparql.JsonLdPrefixes;
import org.junit.jupiter.api.Test;

/** JSON-LD of answers and documents, written by Titanium, read by the processor of Rio. */
class JsonLdAnswersTest {

    /** IRIs that begin like a prefix or a term of the context, or end like a keyword. */
    private static final List<String> IRIS = List.of(
            "geo:60,10",
            "time:x",
            "prov:y",
            "icp:z",
            "rdf:type",
            "title:x",
            "type:x",
            "id:x",
            "theme:y",
            "http://www.w3.org/2003/01/geo/wgs84_pos#lat",
            "https://w3id.org/intercultural-practices/ontology#@type",
            "https://w3id.org/intercultural-practices/ontology#geo:z",
            "https://w3id.org/intercultural-practices/ontology#startYear",
            "http://purl.org/dc/terms/title",
            "https://example.org/title");

    @Test
    void anAnswerReadsBackEqual() throws IOException {
        Graph graph = adversarial();
        Model expected = read(bytes(graph, org.apache.jena.riot.RDFFormat.NTRIPLES), RDFFormat.NTRIPLES);
        graph.getPrefixMapping().setNsPrefixes(Ontology.prefixes());
        JsonLdPrefixes.keepUnambiguous(graph);
        byte[] written = bytes(graph, org.apache.jena.riot.RDFFormat.JSONLD);
        assertThat(Models.isomorphic(read(written, RDFFormat.JSONLD), expected))
                .as(new String(written, UTF_8))
                .isTrue();
    }

    @Test
    void aDocumentReadsBackEqualWithThePublishedContext() throws IOException {
        Graph graph = adversarial();
        Model expected = read(bytes(graph, org.apache.jena.riot.RDFFormat.NTRIPLES), RDFFormat.NTRIPLES);
        List<Quad> quads = new ArrayList<>();
        graph.find().forEachRemaining(triple -> quads.add(Quad.create(iri("https://example.org/g"), triple)));
        String written = new String(DocumentWriter.write(quads, DocumentFormat.JSON_LD, "https://example.org"), UTF_8);
        String context;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/ontology/context.jsonld"))) {
            String text = new String(in.readAllBytes(), UTF_8);
            context = text.substring(text.indexOf(':') + 1, text.lastIndexOf('}'));
        }
        String whole = written.replace("\"https://example.org" + DocumentWriter.CONTEXT_PATH + "\"", context);
        assertThat(Models.isomorphic(read(whole.getBytes(UTF_8), RDFFormat.JSONLD), expected))
                .as(written)
                .isTrue();
    }

    private static Graph adversarial() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String subject : IRIS) {
            for (String other : IRIS) {
                graph.add(iri(subject), iri(other), iri(other));
            }
            graph.add(iri(subject), RDF.type.asNode(), iri("icp:Practice"));
            for (String property : List.of("https://example.org/p", "http://purl.org/dc/terms/title")) {
                graph.add(iri(subject), iri(property), NodeFactory.createLiteralString("@type"));
                graph.add(iri(subject), iri(property), NodeFactory.createLiteralLang("geo:1", "de"));
                graph.add(iri(subject), iri(property), literal("01", "http://www.w3.org/2001/XMLSchema#integer"));
                graph.add(iri(subject), iri(property), literal("true", "http://www.w3.org/2001/XMLSchema#boolean"));
                graph.add(iri(subject), iri(property), literal("x", "geo:type"));
            }
        }
        return graph;
    }

    private static Node iri(String text) {
        return NodeFactory.createURI(text);
    }

    private static Node literal(String text, String datatype) {
        return NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(datatype));
    }

    private static byte[] bytes(Graph graph, org.apache.jena.riot.RDFFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(format).output(out);
        return out.toByteArray();
    }

    private static Model read(byte[] bytes, RDFFormat format) throws IOException {
        return Rio.parse(
                new ByteArrayInputStream(bytes),
                "https://example.org/document/",
                format,
                new ParserConfig()
                        .set(BasicParserSettings.VERIFY_URI_SYNTAX, false)
                        .set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false),
                SimpleValueFactory.getInstance(),
                new ParseErrorLogger());
    }
}
