package org.interculturalpractices.service.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.interculturalpractices.ontology.vocab.ICP;

/**
 * What a curator decided of a practice, as a page shows it.
 *
 * @param kind what was decided
 * @param practice the practice that it is about
 * @param things the theme, the places, or the other practice
 * @param words a period, in the words of the decision
 * @param replaced what the source says instead, verbatim
 * @param curator who decided
 * @param reason why
 * @param decidedOn when
 * @param details the decision itself; nothing if it has no page
 */
public record DecisionView(
        Kind kind,
        Named practice,
        List<Named> things,
        Optional<String> words,
        Optional<String> replaced,
        Optional<String> curator,
        Optional<Text> reason,
        Optional<String> decidedOn,
        Optional<Named> details) {

    private static final int MOST_OTHERS = 1_000;

    /** What was decided. */
    public enum Kind {
        /** The practice has the theme, whatever its words. */
        THEME_ADDED(ICP.ThemeAssignment),
        /** The practice does not have the theme, whatever its words. */
        THEME_REMOVED(ICP.ThemeRemoval),
        /** Where the practice takes place. */
        PLACE(ICP.PlaceCorrection),
        /** When the practice takes place. */
        PERIOD(ICP.PeriodCorrection),
        /** The other practice is another one. */
        SEPARATED(ICP.Separation),
        /** The practice, which is not published any more, is the other one. */
        MERGED(ICP.Merge),
        /** The practice is not published any more. */
        WITHDRAWN(ICP.Withdrawal);

        private final String type;

        Kind(Resource type) {
            this.type = type.getURI();
        }

        /** The end of the keys of its words. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static Optional<Kind> of(Node decision, ReleaseGraph graph) {
            return Stream.of(values())
                    .filter(kind -> graph.says(decision, RDF.type, ReleaseGraph.node(kind.type)))
                    .findFirst();
        }
    }

    /** The decisions of curators that a release has, newest first. */
    public static List<Node> all(ReleaseGraph graph) {
        List<Node> decisions = new ArrayList<>(graph.subjects(ICP.method, ICP.curated.asNode(), Integer.MAX_VALUE));
        Stream.of(Kind.values())
                // Most assignments are no decisions of curators.
                .filter(kind -> kind != Kind.THEME_ADDED)
                .flatMap(kind -> graph.subjects(RDF.type, ReleaseGraph.node(kind.type), Integer.MAX_VALUE).stream())
                .filter(decision -> graph.object(decision, ICP.curator).isPresent())
                .forEach(decisions::add);
        return newestFirst(decisions, graph);
    }

    /** The decisions of curators about a practice, published or withdrawn, newest first. */
    public static List<DecisionView> about(Node practice, ReleaseGraph graph, Labels labels) {
        Stream<Node> merged = graph.subjects(DCTerms.isReplacedBy, practice, MOST_OTHERS).stream()
                .flatMap(other -> graph.object(other, ICP.merge).stream());
        List<Node> decisions = Stream.of(
                        graph.subjects(ICP.practice, practice, Integer.MAX_VALUE).stream(),
                        graph.subjects(ICP.otherPractice, practice, MOST_OTHERS).stream(),
                        merged,
                        graph.object(practice, ICP.merge).stream(),
                        graph.object(practice, ICP.withdrawal).stream())
                .flatMap(found -> found)
                .filter(decision -> graph.object(decision, ICP.curator).isPresent())
                .distinct()
                .toList();
        return newestFirst(decisions, graph).stream()
                .flatMap(decision -> of(decision, graph, labels).stream())
                .toList();
    }

    private static List<Node> newestFirst(List<Node> decisions, ReleaseGraph graph) {
        record Dated(Node decision, String day) {}
        return decisions.stream()
                .map(decision ->
                        new Dated(decision, graph.text(decision, ICP.decidedOn).orElse("")))
                .sorted(Comparator.comparing(Dated::day)
                        .reversed()
                        .thenComparing(dated -> dated.decision().getURI()))
                .map(Dated::decision)
                .toList();
    }

    /** Reads one; nothing if the release does not say what it is about. */
    public static Optional<DecisionView> of(Node decision, ReleaseGraph graph, Labels labels) {
        return Kind.of(decision, graph)
                .flatMap(kind ->
                        subject(decision, kind, graph).map(practice -> read(decision, kind, practice, graph, labels)));
    }

    private static DecisionView read(Node decision, Kind kind, Node practice, ReleaseGraph graph, Labels labels) {
        boolean hasPage = kind != Kind.MERGED && kind != Kind.WITHDRAWN;
        return new DecisionView(
                kind,
                named(practice, graph, labels),
                things(decision, kind, practice, graph).stream()
                        .map(thing -> named(thing, graph, labels))
                        .toList(),
                graph.text(decision, ICP.correctedPeriod),
                graph.text(decision, ICP.replacedText),
                graph.text(decision, ICP.curator),
                graph.object(decision, ICP.reason).map(reason -> Text.of(reason, labels.language())),
                graph.text(decision, ICP.decidedOn),
                hasPage ? Optional.of(labels.named(decision)) : Optional.empty());
    }

    private static Optional<Node> subject(Node decision, Kind kind, ReleaseGraph graph) {
        return switch (kind) {
            case MERGED -> graph.subjects(ICP.merge, decision, 1).stream().findFirst();
            case WITHDRAWN ->
                graph.subjects(ICP.withdrawal, decision, 1).stream().findFirst();
            default -> graph.object(decision, ICP.practice);
        };
    }

    private static List<Node> things(Node decision, Kind kind, Node practice, ReleaseGraph graph) {
        return switch (kind) {
            case THEME_ADDED, THEME_REMOVED -> graph.objects(decision, ICP.assignedTheme);
            case PLACE -> graph.objects(decision, ICP.correctedPlace);
            case SEPARATED -> graph.objects(decision, ICP.otherPractice);
            case MERGED -> graph.objects(practice, DCTerms.isReplacedBy);
            case PERIOD, WITHDRAWN -> List.of();
        };
    }

    /** A practice that is not published any more has no page but its history. */
    static Named named(Node thing, ReleaseGraph graph, Labels labels) {
        Named named = labels.named(thing);
        return graph.says(thing, RDF.type, ICP.WithdrawnPractice.asNode())
                ? new Named(named.label(), named.iri(), "/practices/" + CurationCommands.name(thing) + "/history")
                : named;
    }
}
