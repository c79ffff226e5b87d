package org.interculturalpractices.service.curation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.interculturalpractices.loader.decide.Decision;
import org.interculturalpractices.loader.decide.Dismissal;
import org.interculturalpractices.loader.decide.PeriodDecision;
import org.interculturalpractices.loader.decide.PlaceDecision;
import org.interculturalpractices.loader.decide.ThemeDecision;
import org.interculturalpractices.loader.decide.ThemeDecision.Action;
import org.interculturalpractices.loader.decide.Withdrawal;
import org.interculturalpractices.loader.identity.IdentityDecision;
import org.interculturalpractices.loader.identity.IdentityDecision.Verdict;
import org.interculturalpractices.loader.reject.Reject;
import org.interculturalpractices.loader.report.RejectState;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.service.curation.ReleaseLists.Pair;
import org.interculturalpractices.service.curation.ReleaseLists.Subject;
import org.interculturalpractices.service.curation.ReleaseLists.Weak;
import org.interculturalpractices.service.curation.ReleaseLists.Words;
import org.interculturalpractices.service.entity.CurationCommands;

/**
 * The backlog of curation for a release: what it leaves open, without what curators have decided since. Immutable.
 *
 * @param lists of the release
 * @param folder what curators decided
 * @param rejects rejected records that are open
 * @param duplicates practices that may be one
 * @param places words in which no place was found
 * @param periods periods that are not understood
 * @param themeless practices without a theme
 * @param weak weak assignments
 * @param waiting decisions that the release does not have
 * @param dismissed rejected records that need no mending
 */
record CurationBacklog(
        ReleaseLists lists,
        FolderState folder,
        List<Reject> rejects,
        List<Pair> duplicates,
        List<Words> places,
        List<Words> periods,
        List<Node> themeless,
        List<Weak> weak,
        List<Waiting> waiting,
        List<Decision> dismissed) {

    /** A decision that the release does not have. */
    sealed interface Waiting {}

    /**
     * A decision about one practice.
     *
     * @param isUnmatched whether no source of the load had its practice; else it was made since
     */
    record WaitingDecision(Decision decision, boolean isUnmatched) implements Waiting {}

    /** A decision about two practices, made since the load. */
    record WaitingIdentity(IdentityDecision decision) implements Waiting {}

    /** Puts both together. */
    static CurationBacklog of(ReleaseLists lists, FolderState folder) {
        Set<String> decided = new HashSet<>();
        folder.decisions().own().forEach(decision -> decided.add(key(decision)));
        folder.identities().stream()
                .filter(decision -> decision.curator() != null)
                .forEach(decision -> {
                    decided.add(key("pair", decision.practice(), decision.other()));
                    decided.add(key("pair", decision.other(), decision.practice()));
                });
        Predicate<Node> isLeft = practice -> !decided.contains(key("withdrawal", name(practice)));
        return new CurationBacklog(
                lists,
                folder,
                folder.ledger().in(RejectState.OPEN).stream()
                        .filter(reject ->
                                folder.decisions().dismissal(reject.id()).isEmpty())
                        .toList(),
                lists.duplicates().stream()
                        .filter(pair -> !decided.contains(key("pair", name(pair.practice()), name(pair.other()))))
                        .toList(),
                lists.places().stream()
                        .filter(words -> isLeft.test(words.practice()))
                        .filter(words -> !decided.contains(key("place", name(words.practice()))))
                        .toList(),
                lists.periods().stream()
                        .filter(words -> isLeft.test(words.practice()))
                        .filter(words -> !decided.contains(key("period", name(words.practice()))))
                        .toList(),
                themeless(lists, folder).stream().filter(isLeft).toList(),
                lists.weak().stream()
                        .filter(weak -> isLeft.test(weak.practice()))
                        .filter(weak -> !decided.contains(key("theme", name(weak.practice()), name(weak.theme()))))
                        .toList(),
                waiting(lists, folder),
                folder.decisions().all().stream()
                        .filter(Dismissal.class::isInstance)
                        .toList());
    }

    private static List<Node> themeless(ReleaseLists lists, FolderState folder) {
        Set<String> given = new HashSet<>();
        for (Decision decision : folder.decisions().own()) {
            if (decision instanceof ThemeDecision theme && theme.action() == Action.ADD) {
                given.add(theme.practice());
            }
        }
        return lists.themeless().stream()
                .filter(practice -> !given.contains(name(practice)))
                .toList();
    }

    private static List<Waiting> waiting(ReleaseLists lists, FolderState folder) {
        List<Waiting> waiting = new ArrayList<>();
        for (Decision decision : folder.decisions().own()) {
            if (!(decision instanceof Dismissal)
                    && !isPublished(
                            lists.published(), iri(decision), decision.by().reason())) {
                waiting.add(new WaitingDecision(
                        decision,
                        lists.unmatched().contains(new Subject(decision.file().fileName(), decision.subject()))));
            }
        }
        for (IdentityDecision decision : folder.identities()) {
            if (decision.curator() != null && !isPublished(lists.published(), decision)) {
                waiting.add(new WaitingIdentity(decision));
            }
        }
        return List.copyOf(waiting);
    }

    private static boolean isPublished(Map<String, String> published, IdentityDecision decision) {
        return decision.verdict() == Verdict.SAME
                ? isPublished(published, Iris.merge(decision.other()), decision.reason())
                        || isPublished(published, Iris.merge(decision.practice()), decision.reason())
                : isPublished(published, Iris.separation(decision.practice(), decision.other()), decision.reason());
    }

    private static boolean isPublished(Map<String, String> published, String iri, String reason) {
        return reason.equals(published.get(iri));
    }

    private static String iri(Decision decision) {
        return switch (decision) {
            case ThemeDecision theme
            when theme.action() == Action.ADD -> Iris.themeAssignment(theme.practice(), theme.theme());
            case ThemeDecision theme -> Iris.themeRemoval(theme.practice(), theme.theme());
            case PlaceDecision place -> Iris.placeCorrection(place.practice());
            case PeriodDecision period -> Iris.periodCorrection(period.practice());
            case Withdrawal withdrawal -> Iris.withdrawal(withdrawal.practice());
            case Dismissal dismissal -> "";
        };
    }

    private static String key(Decision decision) {
        return switch (decision) {
            case ThemeDecision theme -> key("theme", theme.practice(), theme.theme());
            case PlaceDecision place -> key("place", place.practice());
            case PeriodDecision period -> key("period", period.practice());
            case Withdrawal withdrawal -> key("withdrawal", withdrawal.practice());
            case Dismissal dismissal -> key("dismissal", dismissal.reject());
        };
    }

    private static String key(String... parts) {
        return String.join("\n", parts);
    }

    private static String name(Node thing) {
        return CurationCommands.name(thing);
    }
}
