package org.interculturalpractices.loader.dump;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON-LD 1.1 as a stream: statements come graph by graph and subject by subject, and only one subject is held in memory
 * (Rio's own writer holds the whole document). IRIs are compacted with the prefixes of the context, and nothing else is, so
 * that every literal keeps its lexical form. Not thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/#named-graphs">JSON-LD 1.1, named graphs</a>
 */
final class JsonLdWriter implements AutoCloseable {

    private static final ObjectWriter LINES = JsonMapper.shared()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter(" ", "\n")));

    private final JsonGenerator json;
    private final Map<String, String> prefixes;
    private final SortedMap<String, List<Value>> node = new TreeMap<>();
    private @Nullable Resource graph;
    private @Nullable Resource subject;

    JsonLdWriter(OutputStream out, Map<String, String> prefixes) {
        this.prefixes = prefixes;
        json = LINES.createGenerator(out);
        json.writeStartObject();
        json.writeName("@context");
        json.writeStartObject();
        new TreeMap<>(prefixes).forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeName("@graph");
        json.writeStartArray();
    }

    void write(Statement statement) {
        if (!statement.getContext().equals(graph)) {
            endGraph();
            startGraph(statement.getContext());
        }
        if (!statement.getSubject().equals(subject)) {
            endNode();
            subject = statement.getSubject();
        }
        node.computeIfAbsent(statement.getPredicate().stringValue(), predicate -> new ArrayList<>())
                .add(statement.getObject());
    }

    @Override
    public void close() {
        endGraph();
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private void startGraph(Resource name) {
        graph = name;
        json.writeStartObject();
        json.writeStringProperty("@id", name.stringValue());
        json.writeName("@graph");
        json.writeStartArray();
    }

    private void endGraph() {
        endNode();
        if (graph != null) {
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void endNode() {
        if (subject == null) {
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("@id", compact(subject.stringValue()));
        node.forEach(this::writeProperty);
        json.writeEndObject();
        node.clear();
        subject = null;
    }

    private void writeProperty(String predicate, List<Value> values) {
        boolean type =
                predicate.equals(RDF.TYPE.stringValue()) && values.stream().allMatch(Value::isIRI);
        json.writeName(type ? "@type" : compact(predicate));
        json.writeStartArray();
        for (Value value : values) {
            if (type) {
                json.writeString(compact(value.stringValue()));
            } else {
                writeValue(value);
            }
        }
        json.writeEndArray();
    }

    private void writeValue(Value value) {
        if (value instanceof Literal literal) {
            writeLiteral(literal);
        } else {
            json.writeStartObject();
            json.writeStringProperty("@id", compact(value.stringValue()));
            json.writeEndObject();
        }
    }

    private void writeLiteral(Literal literal) {
        IRI datatype = literal.getDatatype();
        if (XSD.STRING.equals(datatype)) {
            json.writeString(literal.getLabel());
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("@value", literal.getLabel());
        if (literal.getLanguage().isPresent()) {
            json.writeStringProperty("@language", literal.getLanguage().get());
        } else {
            json.writeStringProperty("@type", compact(datatype.stringValue()));
        }
        json.writeEndObject();
    }

    private String compact(String iri) {
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            if (iri.startsWith(prefix.getValue())
                    && !iri.startsWith("//", prefix.getValue().length())) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return iri;
    }
}
