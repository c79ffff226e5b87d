package org.interculturalpractices.service.entity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.interculturalpractices.ontology.vocab.ICP;

/**
 * Why a practice has a theme.
 *
 * @param theme the theme
 * @param assignment the assignment, which has a page of its own
 * @param method whether words or a curator decided
 * @param matchedText the words of the source that made it so
 * @param matchedLabel the label of the theme that they match
 * @param matchedIn where they stand: title or text
 * @param confidence from 0 to 1
 * @param curator who decided
 * @param reason why the curator decided so
 * @param decidedOn when
 */
public record ThemeEvidence(
        Named theme,
        Named assignment,
        Optional<Named> method,
        Optional<Text> matchedText,
        Optional<Text> matchedLabel,
        Optional<String> matchedIn,
        Optional<String> confidence,
        Optional<String> curator,
        Optional<Text> reason,
        Optional<String> decidedOn) {

    static List<ThemeEvidence> of(Node practice, ReleaseGraph graph, Labels labels) {
        return graph.objects(practice, ICP.themeAssignment).stream()
                .flatMap(assignment -> ofAssignment(assignment, graph, labels).stream())
                .sorted(Comparator.comparing(
                        evidence -> evidence.theme().label().value()))
                .toList();
    }

    /** One assignment; nothing if the release does not say which theme it assigns. */
    public static Optional<ThemeEvidence> ofAssignment(Node assignment, ReleaseGraph graph, Labels labels) {
        return graph.object(assignment, ICP.assignedTheme).map(theme -> read(theme, assignment, graph, labels));
    }

    private static ThemeEvidence read(Node theme, Node assignment, ReleaseGraph graph, Labels labels) {
        return new ThemeEvidence(
                labels.named(theme),
                labels.named(assignment),
                graph.object(assignment, ICP.method).map(labels::named),
                words(assignment, ICP.matchedText, graph, labels),
                words(assignment, ICP.matchedLabel, graph, labels),
                graph.text(assignment, ICP.matchedIn),
                graph.text(assignment, ICP.confidence),
                graph.text(assignment, ICP.curator),
                words(assignment, ICP.reason, graph, labels),
                graph.text(assignment, ICP.decidedOn));
    }

    private static Optional<Text> words(Node assignment, Property property, ReleaseGraph graph, Labels labels) {
        return graph.object(assignment, property).map(literal -> Text.of(literal, labels.language()));
    }
}
