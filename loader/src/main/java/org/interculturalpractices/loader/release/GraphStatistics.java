package org.interculturalpractices.loader.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.ontology.NamedGraph;
import org.interculturalpractices.ontology.vocab.ICP;

/**
 * Counts over the sorted quads of a release, in one pass. The sets it keeps are those of places, themes and areas, which do
 * not grow with the number of practices. Not thread-safe.
 */
final class GraphStatistics {

    private static final Set<String> COUNTED =
            Set.of(ICP.country.getURI(), ICP.city.getURI(), ICP.theme.getURI(), ICP.policyArea.getURI());

    private final SortedMap<String, Long> triplesByGraph = new TreeMap<>();
    private final Map<String, Set<String>> objects = new HashMap<>();
    private long practices;

    static GraphStatistics of(Path quads) throws IOException {
        GraphStatistics statistics = new GraphStatistics();
        QuadLines.read(quads, statistics::add);
        return statistics;
    }

    /** Triples of each graph, by the graph's IRI. */
    SortedMap<String, Long> triplesByGraph() {
        return triplesByGraph;
    }

    Counts counts() {
        return new Counts(
                practices,
                distinct(ICP.city.getURI()),
                distinct(ICP.country.getURI()),
                distinct(ICP.theme.getURI()),
                distinct(ICP.policyArea.getURI()));
    }

    private void add(Statement statement) {
        String graph = statement.getContext().stringValue();
        triplesByGraph.merge(graph, 1L, Long::sum);
        if (!graph.equals(NamedGraph.CATALOGUE.iri())) {
            return;
        }
        String predicate = statement.getPredicate().stringValue();
        String object = statement.getObject().stringValue();
        if (COUNTED.contains(predicate)) {
            objects.computeIfAbsent(predicate, key -> new HashSet<>()).add(object);
        } else if (predicate.equals(RDF.TYPE.stringValue()) && object.equals(ICP.Practice.getURI())) {
            practices++;
        }
    }

    private long distinct(String predicate) {
        return objects.getOrDefault(predicate, Set.of()).size();
    }
}
