package org.interculturalpractices.service.curation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.report.LoadReport;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.ontology.vocab.PROV;
import org.interculturalpractices.service.curation.ReleaseLists.Words;
import org.interculturalpractices.service.entity.ReleaseGraph;

/**
 * Finds the practices whose periods a load did not understand. The report names the lines, and the records of the release theirs.
 * Used inside one read transaction.
 */
final class UnclearPeriods {

    private final ReleaseGraph graph;
    private final Map<String, NavigableMap<Integer, Problem>> bySource = new HashMap<>();
    private final Map<String, String> sourceBySha = new HashMap<>();

    UnclearPeriods(ReleaseGraph graph, LoadReport report) {
        this.graph = graph;
        report.problems().stream()
                .filter(problem -> problem.code().equals("period-not-understood"))
                .forEach(problem -> bySource.computeIfAbsent(problem.source(), name -> new TreeMap<>())
                        .put(problem.line(), problem));
        report.sources().stream()
                .filter(source -> bySource.containsKey(source.name()))
                .forEach(source -> sourceBySha.put(source.sha256(), source.name()));
    }

    /** What is not understood, in the order of the sources and their lines. */
    List<Words> find() {
        Map<Node, Problem> found = new HashMap<>();
        if (!bySource.isEmpty()) {
            for (Node document : graph.subjects(RDF.type, ICP.SourceDocument.asNode(), Integer.MAX_VALUE)) {
                graph.text(document, ICP.sha256)
                        .map(sourceBySha::get)
                        .ifPresent(source -> find(document, source, found));
            }
        }
        List<Words> words = new ArrayList<>();
        found.forEach((practice, problem) -> words.add(new Words(practice, problem.message())));
        words.sort((one, other) ->
                one.practice().getURI().compareTo(other.practice().getURI()));
        return words;
    }

    private void find(Node document, String source, Map<Node, Problem> found) {
        NavigableMap<Integer, Problem> lines = bySource.getOrDefault(source, new TreeMap<>());
        for (Node record : graph.subjects(DCTerms.isPartOf, document, Integer.MAX_VALUE)) {
            Optional<Integer> first = graph.text(record, ICP.firstLine).map(Integer::valueOf);
            Optional<Integer> last = graph.text(record, ICP.lastLine).map(Integer::valueOf);
            if (first.isPresent() && last.isPresent()) {
                Map.Entry<Integer, Problem> unclear = lines.ceilingEntry(first.get());
                if (unclear != null && unclear.getKey() <= last.get()) {
                    graph.subjects(PROV.wasDerivedFrom, record, 1).stream()
                            .filter(practice -> !isCorrected(practice))
                            .forEach(practice -> found.put(practice, unclear.getValue()));
                }
            }
        }
    }

    private boolean isCorrected(Node practice) {
        return graph.subjects(ICP.practice, practice, Integer.MAX_VALUE).stream()
                .anyMatch(decision -> graph.says(decision, RDF.type, ICP.PeriodCorrection.asNode()));
    }
}
