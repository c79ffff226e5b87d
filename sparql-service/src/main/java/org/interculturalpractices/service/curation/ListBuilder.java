package org.interculturalpractices.service.curation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.problem.Problem.Severity;
import org.interculturalpractices.loader.report.LoadReport;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.service.curation.ReleaseLists.Pair;
import org.interculturalpractices.service.curation.ReleaseLists.Subject;
import org.interculturalpractices.service.curation.ReleaseLists.Weak;
import org.interculturalpractices.service.curation.ReleaseLists.Words;
import org.interculturalpractices.service.entity.DecisionView;
import org.interculturalpractices.service.entity.ReleaseGraph;

/** Makes the lists of a release out of its statements and the report of its load. Used inside one read transaction. */
final class ListBuilder {

    /** A match in the text of an alternative label is the weakest that is not weak: see the loader's kinds of labels. */
    private static final double WEAK = 0.7;

    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

    private final ReleaseGraph graph;
    private final LoadReport report;

    ListBuilder(ReleaseGraph graph, LoadReport report) {
        this.graph = graph;
        this.report = report;
    }

    /** The lists of the release of that id. */
    ReleaseLists build(String release) {
        List<Node> decisions = DecisionView.all(graph);
        return new ReleaseLists(
                release,
                duplicates(),
                places(),
                new UnclearPeriods(graph, report).find(),
                themeless(),
                weak(),
                unused(),
                decisions,
                decisions.stream()
                        .collect(Collectors.toMap(
                                Node::getURI,
                                decision -> graph.text(decision, ICP.reason).orElse(""),
                                (one, other) -> one)),
                problems("decision-unused", 1)
                        .map(problem -> new Subject(
                                problem.source(), problem.practices().getFirst()))
                        .collect(Collectors.toSet()),
                refusals(),
                report.entries().stream().map(source -> source.label()).collect(Collectors.toSet()));
    }

    private List<Pair> duplicates() {
        return problems("identity-suspected", 2)
                .map(problem -> new Pair(
                        practice(problem.practices().getFirst()),
                        practice(problem.practices().getLast())))
                .distinct()
                .filter(pair -> isPublished(pair.practice()) && isPublished(pair.other()))
                .toList();
    }

    /** The questions of a kind about so many practices; those of a report of an earlier version name none. */
    private Stream<Problem> problems(String code, int practices) {
        return report.problems().stream()
                .filter(problem -> problem.code().equals(code))
                .filter(problem -> problem.practices().size() == practices);
    }

    private List<Words> places() {
        return graph.subjects(RDF.type, ICP.Practice.asNode(), Integer.MAX_VALUE).stream()
                .flatMap(practice -> graph.objects(practice, ICP.placeText).stream()
                        .map(words -> new Words(practice, words.getLiteralLexicalForm())))
                .sorted(Comparator.comparing(Words::practice, BY_IRI).thenComparing(Words::words))
                .toList();
    }

    private List<Node> themeless() {
        return graph.subjects(RDF.type, ICP.Practice.asNode(), Integer.MAX_VALUE).stream()
                .filter(practice -> graph.object(practice, ICP.theme).isEmpty())
                .sorted(BY_IRI)
                .toList();
    }

    /** The weakest first. */
    private List<Weak> weak() {
        record Ranked(Weak weak, double confidence) {}
        List<Ranked> found = new ArrayList<>();
        for (Node assignment : graph.subjects(RDF.type, ICP.ThemeAssignment.asNode(), Integer.MAX_VALUE)) {
            double confidence =
                    graph.text(assignment, ICP.confidence).map(Double::valueOf).orElse(1.0);
            if (confidence < WEAK) {
                graph.object(assignment, ICP.practice)
                        .ifPresent(practice -> graph.object(assignment, ICP.assignedTheme)
                                .ifPresent(theme ->
                                        found.add(new Ranked(new Weak(practice, theme, assignment), confidence))));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Ranked::confidence)
                        .thenComparing(ranked -> ranked.weak().assignment().getURI()))
                .map(Ranked::weak)
                .toList();
    }

    private List<Node> unused() {
        return graph.subjects(RDF.type, ICP.Theme.asNode(), Integer.MAX_VALUE).stream()
                .filter(theme -> graph.subjects(ICP.theme, theme, 1).isEmpty())
                .sorted(BY_IRI)
                .toList();
    }

    private Map<String, Problem> refusals() {
        Map<String, Problem> refusals = new HashMap<>();
        report.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .forEach(problem -> refusals.putIfAbsent(
                        ReleaseLists.place(problem.source(), problem.line(), problem.code()), problem));
        return refusals;
    }

    private boolean isPublished(Node practice) {
        return graph.says(practice, RDF.type, ICP.Practice.asNode());
    }

    private static Node practice(String slug) {
        return ReleaseGraph.node(Iris.practice(slug));
    }
}
