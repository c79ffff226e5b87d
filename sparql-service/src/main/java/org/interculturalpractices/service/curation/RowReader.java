package org.interculturalpractices.service.curation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.interculturalpractices.loader.decide.Decision;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.reject.Reject;
import org.interculturalpractices.loader.source.SourceEntry;
import org.interculturalpractices.service.curation.CurationEntry.Detail;
import org.interculturalpractices.service.curation.ReleaseLists.Pair;
import org.interculturalpractices.service.curation.ReleaseLists.Weak;
import org.interculturalpractices.service.curation.ReleaseLists.Words;
import org.interculturalpractices.service.entity.CurationCommand;
import org.interculturalpractices.service.entity.CurationCommands;
import org.interculturalpractices.service.entity.DecisionView;
import org.interculturalpractices.service.entity.Labels;
import org.interculturalpractices.service.entity.Named;
import org.interculturalpractices.service.entity.ReleaseGraph;
import org.interculturalpractices.service.entity.Text;
import org.interculturalpractices.service.entity.ThemeEvidence;
import org.springframework.web.util.UriUtils;

/** Looks up the names of the entries that a page shows. Used inside one read transaction. */
final class RowReader {

    private final CurationBacklog work;
    private final ReleaseGraph graph;
    private final Labels labels;
    private final WaitingRows waiting;

    RowReader(CurationBacklog work, ReleaseGraph graph, Labels labels) {
        this.work = work;
        this.graph = graph;
        this.labels = labels;
        this.waiting = new WaitingRows(graph, labels);
    }

    /** The entries of a list. */
    List<?> entries(Topic topic) {
        return switch (topic) {
            case REJECTS -> work.rejects();
            case DUPLICATES -> work.duplicates();
            case PLACES -> work.places();
            case PERIODS -> work.periods();
            case THEMELESS -> work.themeless();
            case WEAK -> work.weak();
            case WAITING -> work.waiting();
            case UNUSED -> work.lists().unused();
            case DECISIONS -> work.lists().decisions();
            case DISMISSED -> work.dismissed();
        };
    }

    /** One of them as the page shows it. */
    CurationEntry row(Topic topic, Object entry) {
        return switch (entry) {
            case Reject reject -> reject(reject);
            case Pair pair -> pair(pair);
            case Words words -> topic == Topic.PLACES ? place(words) : period(words);
            case Weak weak -> weak(weak);
            case CurationBacklog.Waiting decision -> waiting.row(decision);
            case Decision dismissal -> dismissal(dismissal);
            case Node node ->
                switch (topic) {
                    case UNUSED -> unused(node);
                    case DECISIONS -> decision(node);
                    default -> themeless(node);
                };
            default -> throw new IllegalArgumentException("no entry of a list: " + entry);
        };
    }

    private CurationEntry reject(Reject reject) {
        List<Detail> details = new ArrayList<>(where(reject));
        Problem refusal =
                work.lists().refusals().get(ReleaseLists.place(reject.source(), reject.line(), reject.code()));
        details.add(Detail.english(
                word("why"), refusal == null ? reject.code() : refusal.message() + " [" + refusal.code() + "]"));
        details.add(Detail.of(word("since"), reject.since().toString()));
        List<CurationCommand> commands = new ArrayList<>();
        Optional.ofNullable(work.folder().mendingFiles().get(reject.id()))
                .ifPresent(file -> commands.add(new CurationCommand(
                        labels.message("curation.mend", "rejected/" + file),
                        CurationCommands.load(Optional.of(file)))));
        commands.add(command("dismiss", CurationCommands.dismiss(reject.id())));
        return CurationEntry.of(titled(reject), details, commands);
    }

    private List<Detail> where(Reject reject) {
        String label = new SourceEntry(reject.source(), reject.sourceSha256(), null, null, 0).label();
        String report = "/releases/" + work.lists().release() + "/report/"
                + UriUtils.encodePathSegment(label, StandardCharsets.UTF_8);
        boolean isOfRelease = work.lists().labels().contains(label);
        List<Detail> details = new ArrayList<>();
        details.add(
                Detail.of(word("source"), new Named(Text.plain(reject.source()), label, isOfRelease ? report : null)));
        if (reject.line() > 0) {
            details.add(Detail.of(word("line"), Integer.toString(reject.line())));
        }
        if (!reject.headingLine().isEmpty()) {
            details.add(Detail.verbatim(word("heading"), Text.plain(reject.headingLine())));
        }
        return details;
    }

    private Named titled(Reject reject) {
        String title = reject.title().isEmpty() ? labels.message("curation.untitled") : reject.title();
        return new Named(Text.plain(title), reject.id(), null);
    }

    private CurationEntry pair(Pair pair) {
        String practice = CurationCommands.name(pair.practice());
        String other = CurationCommands.name(pair.other());
        return CurationEntry.of(
                labels.named(pair.practice()),
                List.of(Detail.of(word("other"), labels.named(pair.other()))),
                List.of(
                        command("merge", CurationCommands.merge(practice, other)),
                        command("split", CurationCommands.split(practice, other))));
    }

    private CurationEntry place(Words words) {
        return CurationEntry.of(
                labels.named(words.practice()),
                List.of(Detail.verbatim(word("words"), Text.plain(words.words()))),
                List.of(command(
                        "place",
                        CurationCommands.place(
                                CurationCommands.name(words.practice()),
                                CurationCommands.places(words.practice(), graph)))));
    }

    private CurationEntry period(Words words) {
        return CurationEntry.of(
                labels.named(words.practice()),
                List.of(Detail.english(word("why"), words.words())),
                List.of(command(
                        "period",
                        CurationCommands.period(
                                CurationCommands.name(words.practice()),
                                CurationCommands.period(words.practice(), graph)))));
    }

    private CurationEntry themeless(Node practice) {
        return CurationEntry.of(
                labels.named(practice),
                List.of(),
                List.of(command(
                        "theme.add",
                        CurationCommands.addTheme(CurationCommands.name(practice), CurationCommands.THEME))));
    }

    private CurationEntry weak(Weak weak) {
        List<Detail> details = new ArrayList<>();
        details.add(Detail.of(word("theme"), labels.named(weak.theme())));
        ThemeEvidence.ofAssignment(weak.assignment(), graph, labels).ifPresent(evidence -> {
            evidence.matchedText().ifPresent(words -> details.add(Detail.verbatim(word("words"), words)));
            evidence.confidence().ifPresent(confidence -> details.add(Detail.of(word("confidence"), confidence)));
        });
        String practice = CurationCommands.name(weak.practice());
        String theme = CurationCommands.name(weak.theme());
        String label = labels.label(weak.theme()).value();
        return CurationEntry.of(
                labels.named(weak.practice()),
                details,
                List.of(
                        new CurationCommand(
                                labels.message("command.theme.confirm", label),
                                CurationCommands.addTheme(practice, theme)),
                        new CurationCommand(
                                labels.message("command.theme.remove", label),
                                CurationCommands.removeTheme(practice, theme))));
    }

    private CurationEntry unused(Node theme) {
        return CurationEntry.of(
                labels.named(theme),
                List.of(),
                List.of(command(
                        "theme.give",
                        CurationCommands.addTheme(CurationCommands.PRACTICE, CurationCommands.name(theme)))));
    }

    private CurationEntry decision(Node node) {
        Optional<DecisionView> decision = DecisionView.of(node, graph, labels);
        return new CurationEntry(
                decision.map(DecisionView::practice).orElseGet(() -> labels.named(node)),
                List.of(),
                decision,
                List.of());
    }

    private CurationEntry dismissal(Decision dismissal) {
        Optional<Reject> reject = work.folder().ledger().find(dismissal.subject());
        List<Detail> details = new ArrayList<>(reject.map(this::where).orElse(List.of()));
        details.add(Detail.of(word("reason"), dismissal.by().reason()));
        details.add(Detail.of(word("curator"), dismissal.by().curator()));
        details.add(Detail.of(word("decided"), dismissal.by().decidedOn().toString()));
        return CurationEntry.of(
                reject.map(this::titled)
                        .orElseGet(() -> new Named(Text.plain(dismissal.subject()), dismissal.subject(), null)),
                details,
                List.of(command("dismiss.undo", CurationCommands.undoDismiss(dismissal.subject()))));
    }

    private CurationCommand command(String key, String line) {
        return new CurationCommand(labels.message("curation.command." + key), line);
    }

    private String word(String key) {
        return labels.message("curation.detail." + key);
    }
}
