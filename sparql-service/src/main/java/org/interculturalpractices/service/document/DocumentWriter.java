package org.interculturalpractices.service.document;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.interculturalpractices.ontology.Ontology;
import org.interculturalpractices.service.sparql.JsonLdPrefixes;

/**
 * Writes small graphs as RDF. N-Quads keep the names of the graphs, the other formats hold the union; JSON-LD is compacted with
 * the context that the service publishes, and names it by its address. Thread-safe.
 */
public final class DocumentWriter {

    /** Where the service publishes the context. */
    public static final String CONTEXT_PATH = "/context.jsonld";

    private static final String CONTEXT = "/ontology/context.jsonld";

    private DocumentWriter() {}

    /**
     * The bytes of a document.
     *
     * @param statements named graphs
     * @param address the public address of the service, under which clients find the context
     */
    public static byte[] write(Iterable<Quad> statements, DocumentFormat format, String address) {
        DatasetGraph quads = DatasetGraphFactory.create();
        statements.forEach(quads::add);
        DatasetGraph union = DatasetGraphFactory.create();
        quads.find().forEachRemaining(quad -> union.getDefaultGraph().add(quad.asTriple()));
        DatasetGraph written = format == DocumentFormat.N_QUADS ? quads : union;
        Ontology.prefixes().getNsPrefixMap().forEach(written.prefixes()::add);
        union.getDefaultGraph().getPrefixMapping().setNsPrefixes(Ontology.prefixes());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (format) {
            case JSON_LD -> writeJsonLd(union, address, out);
            case N_QUADS ->
                RDFWriter.source(quads).format(format.rdf().rdfFormat()).output(out);
            default ->
                RDFWriter.source(union.getDefaultGraph())
                        .format(format.rdf().rdfFormat())
                        .output(out);
        }
        return out.toByteArray();
    }

    private static void writeJsonLd(DatasetGraph union, String address, ByteArrayOutputStream out) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        RDFWriter.source(union).format(RDFFormat.JSONLD_PLAIN).output(plain);
        try (InputStream context = Objects.requireNonNull(DocumentWriter.class.getResourceAsStream(CONTEXT), CONTEXT)) {
            JsonObject published = Json.createReader(context).readObject();
            JsonObject hidden = hidden(union.getDefaultGraph(), published.getJsonObject("@context"));
            JsonArrayBuilder both =
                    Json.createArrayBuilder().add(published.get("@context")).add(hidden);
            JsonObject compacted = JsonLd.compact(
                            JsonDocument.of(new ByteArrayInputStream(plain.toByteArray())),
                            JsonDocument.of(Json.createObjectBuilder()
                                    .add("@context", both)
                                    .build()))
                    .get();
            String named = address + CONTEXT_PATH;
            JsonObject document = Json.createObjectBuilder()
                    .add(
                            "@context",
                            hidden.isEmpty()
                                    ? Json.createValue(named)
                                    : Json.createArrayBuilder()
                                            .add(named)
                                            .add(hidden)
                                            .build())
                    .addAll(Json.createObjectBuilder(compacted).remove("@context"))
                    .build();
            try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                    .createWriter(out)) {
                writer.writeObject(document);
            }
            out.write('\n');
        } catch (JsonLdError | IOException e) {
            throw new IllegalStateException("the context of this project cannot be used", e);
        }
    }

    /** A context that takes out the terms with which an IRI of the graph would be expanded. */
    private static JsonObject hidden(Graph graph, JsonObject context) {
        JsonObjectBuilder terms = Json.createObjectBuilder();
        for (String scheme : JsonLdPrefixes.schemes(graph)) {
            if (context.containsKey(scheme)) {
                terms.addNull(scheme);
            }
        }
        return terms.build();
    }
}
