package org.interculturalpractices.service.curation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.vocabulary.RDF;
import org.interculturalpractices.loader.decide.Attribution;
import org.interculturalpractices.loader.decide.Decision;
import org.interculturalpractices.loader.decide.Dismissal;
import org.interculturalpractices.loader.decide.PeriodDecision;
import org.interculturalpractices.loader.decide.PlaceDecision;
import org.interculturalpractices.loader.decide.ThemeDecision;
import org.interculturalpractices.loader.decide.ThemeDecision.Action;
import org.interculturalpractices.loader.decide.Withdrawal;
import org.interculturalpractices.loader.identity.IdentityDecision;
import org.interculturalpractices.loader.identity.IdentityDecision.Verdict;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.service.curation.CurationEntry.Detail;
import org.interculturalpractices.service.entity.CurationCommand;
import org.interculturalpractices.service.entity.CurationCommands;
import org.interculturalpractices.service.entity.DecisionView;
import org.interculturalpractices.service.entity.DecisionView.Kind;
import org.interculturalpractices.service.entity.Labels;
import org.interculturalpractices.service.entity.Named;
import org.interculturalpractices.service.entity.ReleaseGraph;
import org.interculturalpractices.service.entity.Text;

/** Shows decisions that stand in a file and not in the release. Used inside one read transaction. */
final class WaitingRows {

    private final ReleaseGraph graph;
    private final Labels labels;

    WaitingRows(ReleaseGraph graph, Labels labels) {
        this.graph = graph;
        this.labels = labels;
    }

    CurationEntry row(CurationBacklog.Waiting waiting) {
        return switch (waiting) {
            case CurationBacklog.WaitingDecision one -> row(one);
            case CurationBacklog.WaitingIdentity one -> row(one.decision());
        };
    }

    private CurationEntry row(CurationBacklog.WaitingDecision waiting) {
        Decision decision = waiting.decision();
        CurationCommand undo = new CurationCommand(labels.message("curation.command.undo"), undo(decision));
        return new CurationEntry(
                practice(decision.subject()),
                List.of(state(waiting.isUnmatched() ? "unmatched" : "since")),
                Optional.of(view(decision)),
                waiting.isUnmatched() ? List.of(undo) : List.of(load(), undo));
    }

    private CurationEntry row(IdentityDecision decision) {
        boolean isSame = decision.verdict() == Verdict.SAME;
        Named other = practice(decision.other());
        return new CurationEntry(
                practice(decision.practice()),
                List.of(state("since")),
                Optional.of(view(
                        isSame ? Kind.MERGED : Kind.SEPARATED,
                        decision.practice(),
                        List.of(other),
                        Optional.empty(),
                        new Attribution(
                                Objects.requireNonNullElse(decision.curator(), ""),
                                decision.reason(),
                                Objects.requireNonNull(decision.decidedOn())))),
                List.of(
                        load(),
                        new CurationCommand(
                                labels.message("curation.command.undo"),
                                isSame
                                        ? CurationCommands.split(decision.practice(), decision.other())
                                        : CurationCommands.merge(decision.practice(), decision.other()))));
    }

    private DecisionView view(Decision decision) {
        return switch (decision) {
            case ThemeDecision theme ->
                view(
                        theme.action() == Action.ADD ? Kind.THEME_ADDED : Kind.THEME_REMOVED,
                        theme.practice(),
                        List.of(labels.named(ReleaseGraph.node(Iris.theme(theme.theme())))),
                        Optional.empty(),
                        theme.by());
            case PlaceDecision place ->
                view(
                        Kind.PLACE,
                        place.practice(),
                        place.places().stream().map(this::place).toList(),
                        Optional.empty(),
                        place.by());
            case PeriodDecision period ->
                view(Kind.PERIOD, period.practice(), List.of(), Optional.of(period.words()), period.by());
            case Withdrawal withdrawal ->
                view(Kind.WITHDRAWN, withdrawal.practice(), List.of(), Optional.empty(), withdrawal.by());
            case Dismissal dismissal -> throw new IllegalArgumentException("a dismissal is about no practice");
        };
    }

    private DecisionView view(Kind kind, String practice, List<Named> things, Optional<String> words, Attribution by) {
        return new DecisionView(
                kind,
                practice(practice),
                things,
                words,
                Optional.empty(),
                Optional.of(by.curator()),
                Optional.of(Text.plain(by.reason())),
                Optional.of(by.decidedOn().toString()),
                Optional.empty());
    }

    /** A practice that the release does not have is called by its name in the file. */
    private Named practice(String slug) {
        String iri = Iris.practice(slug);
        return graph.says(ReleaseGraph.node(iri), RDF.type, ICP.Practice.asNode())
                ? labels.named(ReleaseGraph.node(iri))
                : new Named(Text.plain(slug), iri, null);
    }

    private Named place(String id) {
        int slash = id.indexOf('/');
        String iri = slash < 0 ? Iris.country(id) : Iris.city(id.substring(0, slash), id.substring(slash + 1));
        return graph.object(ReleaseGraph.node(iri), RDF.type).isPresent()
                ? labels.named(ReleaseGraph.node(iri))
                : new Named(Text.plain(id), iri, null);
    }

    private Detail state(String key) {
        return Detail.of(labels.message("curation.detail.state"), labels.message("curation.waiting." + key));
    }

    private CurationCommand load() {
        return new CurationCommand(labels.message("curation.command.load"), CurationCommands.load(Optional.empty()));
    }

    private static String undo(Decision decision) {
        return switch (decision) {
            case ThemeDecision theme -> CurationCommands.undoTheme(theme.practice(), theme.theme());
            case PlaceDecision place -> CurationCommands.undoPlace(place.practice());
            case PeriodDecision period -> CurationCommands.undoPeriod(period.practice());
            case Withdrawal withdrawal -> CurationCommands.restore(withdrawal.practice());
            case Dismissal dismissal -> CurationCommands.undoDismiss(dismissal.reject());
        };
    }
}
