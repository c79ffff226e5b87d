package org.interculturalpractices.loader.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.interculturalpractices.ontology.LanguagePreference;

/** The statements of one named graph with one subject. Not thread-safe while it is filled. */
public final class SubjectStatements {

    private final String iri;
    private final Map<String, List<Value>> values = new HashMap<>();

    private SubjectStatements(String iri) {
        this.iri = iri;
    }

    /** Gives the descriptions of a file, whose lines are sorted, one after the other; only one is held. */
    public static void read(Path lines, Consumer<SubjectStatements> consumer) throws IOException {
        SubjectStatements[] open = new SubjectStatements[1];
        QuadLines.read(lines, statement -> {
            String subject = statement.getSubject().stringValue();
            if (open[0] != null && !open[0].iri.equals(subject)) {
                consumer.accept(open[0]);
                open[0] = null;
            }
            if (open[0] == null) {
                open[0] = new SubjectStatements(subject);
            }
            open[0].add(statement);
        });
        if (open[0] != null) {
            consumer.accept(open[0]);
        }
    }

    /** The thing. */
    public String iri() {
        return iri;
    }

    /** How many statements there are. */
    public int size() {
        return values.values().stream().mapToInt(List::size).sum();
    }

    /** Whether it is of a class. */
    public boolean isA(Resource type) {
        return values.getOrDefault(RDF.TYPE.stringValue(), List.of()).stream()
                .anyMatch(value -> value.stringValue().equals(type.getURI()));
    }

    /** The values of a property, in the order of the lines. */
    public List<Value> all(Property property) {
        return values.getOrDefault(property.getURI(), List.of());
    }

    /** The values of a property as text: IRIs, or the words of literals. */
    public List<String> texts(Property property) {
        return all(property).stream().map(Value::stringValue).toList();
    }

    /** The first value of a property as text, or an empty one; of words in several languages those of {@link #label}. */
    public String text(Property property) {
        return best(property).map(Value::stringValue).orElse("");
    }

    /** The language of what {@link #text} gives, or an empty text. */
    public String language(Property property) {
        return best(property).map(SubjectStatements::languageOf).orElse("");
    }

    /** The value of a property in English; without it in French; without it the first; else an empty text. */
    public String label(Property property) {
        return text(property);
    }

    private Optional<Value> best(Property property) {
        return all(property).stream()
                .min(Comparator.comparing(SubjectStatements::languageOf, LanguagePreference.ofNone()));
    }

    private static String languageOf(Value value) {
        return value instanceof Literal literal ? literal.getLanguage().orElse("") : "";
    }

    private void add(Statement statement) {
        values.computeIfAbsent(statement.getPredicate().stringValue(), key -> new ArrayList<>())
                .add(statement.getObject());
    }
}
