package org.interculturalpractices.loader.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.rdf4j.model.Statement;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.loader.source.SourceEntry;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.NamedGraph;
import org.interculturalpractices.ontology.vocab.ICP;

/** The sources of a release, as far as its quads tell: title, checksum, licence and number of records of each document. */
final class RebuiltSources {

    private final SortedSet<String> documents = new TreeSet<>();
    private final Map<String, Map<String, String>> values = new HashMap<>();
    private final Map<String, Integer> records = new HashMap<>();

    private RebuiltSources() {}

    static List<SourceEntry> read(Path quads) throws IOException {
        RebuiltSources sources = new RebuiltSources();
        QuadLines.read(quads, sources::note);
        List<SourceEntry> entries = new ArrayList<>();
        for (String document : sources.documents) {
            Map<String, String> said = sources.values.getOrDefault(document, Map.of());
            entries.add(new SourceEntry(
                    said.getOrDefault(DCTerms.title.getURI(), document),
                    said.getOrDefault(ICP.sha256.getURI(), ""),
                    said.get(DCTerms.source.getURI()),
                    said.get(DCTerms.license.getURI()),
                    sources.records.getOrDefault(document, 0)));
        }
        return entries;
    }

    private void note(Statement statement) {
        if (!statement.getContext().stringValue().equals(NamedGraph.PROVENANCE.iri())) {
            return;
        }
        String subject = statement.getSubject().stringValue();
        String object = statement.getObject().stringValue();
        if (is(statement, RDF.type) && object.equals(ICP.SourceDocument.getURI())) {
            documents.add(subject);
        } else if (is(statement, DCTerms.isPartOf)) {
            records.merge(object, 1, Integer::sum);
        } else if (is(statement, DCTerms.title) || is(statement, DCTerms.license) || is(statement, DCTerms.source)) {
            // Records have none of them, so that this holds documents alone.
            values.computeIfAbsent(subject, key -> new HashMap<>())
                    .put(statement.getPredicate().stringValue(), object);
        } else if (is(statement, ICP.sha256) && subject.startsWith(Iris.source(""))) {
            values.computeIfAbsent(subject, key -> new HashMap<>()).put(ICP.sha256.getURI(), object);
        }
    }

    private static boolean is(Statement statement, Property property) {
        return statement.getPredicate().stringValue().equals(property.getURI());
    }
}
