package org.interculturalpractices.service.entity;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;

/** The commands by which a curator mends what a page says of one practice. Used inside one read transaction. */
final class PracticeCommands {

    private final String practice;
    private final Labels labels;
    private final List<CurationCommand> commands = new ArrayList<>();

    private PracticeCommands(String practice, Labels labels) {
        this.practice = practice;
        this.labels = labels;
    }

    /**
     * The commands for a practice.
     *
     * @param themes its themes
     * @param decisions what curators decided of it
     */
    static List<CurationCommand> of(
            Node practice,
            List<ThemeEvidence> themes,
            List<DecisionView> decisions,
            ReleaseGraph graph,
            Labels labels) {
        PracticeCommands commands = new PracticeCommands(CurationCommands.name(practice), labels);
        themes.forEach(commands::addTheme);
        decisions.forEach(commands::addRemoved);
        commands.add("theme.other", CurationCommands.addTheme(commands.practice, CurationCommands.THEME));
        commands.add("place", CurationCommands.place(commands.practice, CurationCommands.places(practice, graph)));
        commands.add("period", CurationCommands.period(commands.practice, CurationCommands.period(practice, graph)));
        decisions.forEach(commands::addUndo);
        commands.add("merge", CurationCommands.merge(commands.practice, CurationCommands.PRACTICE));
        commands.add("withdraw", CurationCommands.withdraw(commands.practice));
        return List.copyOf(commands.commands);
    }

    private void addTheme(ThemeEvidence evidence) {
        String theme = name(evidence.theme());
        String label = evidence.theme().label().value();
        if (evidence.curator().isEmpty()) {
            add("theme.confirm", CurationCommands.addTheme(practice, theme), label);
        }
        add("theme.remove", CurationCommands.removeTheme(practice, theme), label);
    }

    private void addRemoved(DecisionView decision) {
        if (decision.kind() == DecisionView.Kind.THEME_REMOVED) {
            decision.things()
                    .forEach(theme -> add(
                            "theme.confirm",
                            CurationCommands.addTheme(practice, name(theme)),
                            theme.label().value()));
        }
    }

    private void addUndo(DecisionView decision) {
        switch (decision.kind()) {
            case PLACE -> add("place.undo", CurationCommands.undoPlace(practice));
            case PERIOD -> add("period.undo", CurationCommands.undoPeriod(practice));
            default -> {
                // Another decision overrules it.
            }
        }
    }

    private static String name(Named thing) {
        return CurationCommands.name(ReleaseGraph.node(thing.iri()));
    }

    private void add(String key, String line, Object... arguments) {
        commands.add(new CurationCommand(labels.message("command." + key, arguments), line));
    }
}
