package org.interculturalpractices.loader.dump;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.interculturalpractices.loader.files.QuadLine;
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
final class JsonLdWriter implements DumpFile {

    private static final ObjectWriter LINES = JsonMapper.shared()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter(" ", "\n")));

    private final JsonGenerator json;
    private final Map<String, String> prefixes;
    private final SortedMap<String, List<Value>> node = new TreeMap<>();
    private Set<String> hiddenInGraph = Set.of();
    private Set<String> hidden = Set.of();
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

    @Override
    public void write(QuadLine line) {
        write(line.statement());
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
        hiddenInGraph = hide(Stream.of(name), Set.of());
        hidden = hiddenInGraph;
        json.writeStringProperty("@id", compact(name.stringValue()));
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
        hidden = hide(Stream.concat(Stream.of(subject), node.values().stream().flatMap(List::stream)), hiddenInGraph);
        json.writeStringProperty("@id", compact(subject.stringValue()));
        node.forEach(this::writeProperty);
        json.writeEndObject();
        node.clear();
        subject = null;
    }

    /**
     * Takes prefixes out of the context of the object that was begun. An IRI such as {@code geo:60,10} begins like a compact one: a
     * reader would expand it with a prefix of that name.
     *
     * @param terms of the object and of those within it; the properties of the node are looked at as well
     * @return the prefixes that may not be used in the object
     * @see <a href="https://www.w3.org/TR/json-ld11/#compact-iris">JSON-LD 1.1, compact IRIs</a>
     */
    private Set<String> hide(Stream<? extends Value> terms, Set<String> already) {
        Stream<String> iris = terms.map(term -> term instanceof Literal literal ? literal.getDatatype() : term)
                .map(Value::stringValue);
        SortedSet<String> schemes = Stream.concat(iris, node.keySet().stream())
                .map(iri -> iri.substring(0, Math.max(iri.indexOf(':'), 0)))
                .filter(prefixes::containsKey)
                .filter(scheme -> !already.contains(scheme))
                .collect(Collectors.toCollection(TreeSet::new));
        if (schemes.isEmpty()) {
            return already;
        }
        json.writeName("@context");
        json.writeStartObject();
        schemes.forEach(json::writeNullProperty);
        json.writeEndObject();
        schemes.addAll(already);
        return schemes;
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
            if (!hidden.contains(prefix.getKey())
                    && iri.startsWith(prefix.getValue())
                    && !iri.startsWith("//", prefix.getValue().length())) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return iri;
    }
}
