package org.interculturalpractices.service.entity;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.interculturalpractices.ontology.vocab.ICP;

/**
 * What curators look at next: practices in whose words no theme was found, themes that no practice has, and assignments of which
 * only a loose label in the text speaks.
 *
 * @param practices how many practices there are
 * @param unmatched practices without a theme, the first of them
 * @param unmatchedCount how many there are
 * @param unused themes that no practice has
 * @param themes how many themes there are
 * @param weak weak assignments, the first of them
 * @param weakCount how many there are
 */
public record CurationView(
        int practices,
        List<PracticeItem> unmatched,
        int unmatchedCount,
        List<Named> unused,
        int themes,
        List<Weak> weak,
        int weakCount) {

    private static final int LISTED = 200;

    /** A match in the text of an alternative label is the weakest that is not weak: see the loader's kinds of labels. */
    private static final double WEAK = 0.7;

    /** A theme that a practice has for a weak reason. */
    public record Weak(Named practice, ThemeEvidence evidence) {}

    static CurationView of(ReleaseGraph graph, Labels labels) {
        List<Node> practices = graph.subjects(RDF.type, ICP.Practice.asNode(), Integer.MAX_VALUE);
        List<Node> unmatched = practices.stream()
                .filter(practice -> graph.object(practice, ICP.theme).isEmpty())
                .toList();
        List<Node> themes = graph.subjects(RDF.type, ICP.Theme.asNode(), Integer.MAX_VALUE);
        List<Node> unused = themes.stream()
                .filter(theme -> graph.subjects(ICP.theme, theme, 1).isEmpty())
                .toList();
        List<Node> weak = new ArrayList<>();
        for (Node assignment : graph.subjects(RDF.type, ICP.ThemeAssignment.asNode(), Integer.MAX_VALUE)) {
            if (graph.text(assignment, ICP.confidence)
                    .filter(confidence -> Double.parseDouble(confidence) < WEAK)
                    .isPresent()) {
                weak.add(assignment);
            }
        }
        return new CurationView(
                practices.size(),
                PracticeItem.sorted(unmatched.stream().limit(LISTED).toList(), graph, labels),
                unmatched.size(),
                labels.named(unused),
                themes.size(),
                weak.stream()
                        .limit(LISTED)
                        .flatMap(assignment -> graph.object(assignment, ICP.practice).stream()
                                .flatMap(practice -> ThemeEvidence.of(practice, graph, labels).stream()
                                        .filter(evidence ->
                                                evidence.assignment().equals(labels.named(assignment)))
                                        .map(evidence -> new Weak(labels.named(practice), evidence))))
                        .toList(),
                weak.size());
    }
}
