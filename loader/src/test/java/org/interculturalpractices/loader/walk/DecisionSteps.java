package org.interculturalpractices.loader.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.interculturalpractices.loader.decide.Attribution;
import org.interculturalpractices.loader.decide.ThemeDecision.Action;
import org.interculturalpractices.loader.reject.Reject;
import org.interculturalpractices.loader.report.RejectState;

/** A curator decides, and takes decisions back. Not thread-safe. */
final class DecisionSteps {

    private static final List<String> THEMES = List.of("sport", "housing", "refugees", "urban-gardening", "employment");
    private static final Attribution BY = new Attribution("A. Curator", "It is so.", LocalDate.of(2026, 11, 28));

    private final WalkDesk desk;

    DecisionSteps(WalkDesk desk) {
        this.desk = desk;
    }

    String theme() {
        String practice = desk.pick(desk.model.roots());
        if (practice == null) {
            return null;
        }
        String theme = desk.pick(THEMES);
        desk.curate(curation -> curation.theme(practice, theme, Action.ADD, BY));
        desk.model.themes.add(List.of(practice, theme));
        return practice + " " + theme;
    }

    String undoTheme() {
        List<String> decided = desk.pick(List.copyOf(new ArrayList<>(desk.model.themes)));
        if (decided == null) {
            return null;
        }
        desk.curate(curation -> curation.undoTheme(decided.getFirst(), decided.getLast(), BY));
        desk.model.themes.remove(decided);
        return decided.toString();
    }

    String period() {
        String practice = desk.pick(desk.model.roots());
        if (practice == null) {
            return null;
        }
        String words = 2000 + desk.random.nextInt(20) + "-";
        desk.curate(curation -> curation.period(practice, words, BY));
        desk.model.periods.put(practice, words);
        return practice + " " + words;
    }

    String place() {
        String practice = desk.pick(desk.model.roots());
        if (practice == null) {
            return null;
        }
        String place = desk.pick(List.of("no/bergen", "se", "es/barcelona"));
        desk.curate(curation -> curation.place(practice, List.of(place), BY));
        desk.model.places.put(practice, place);
        return practice + " " + place;
    }

    String withdraw() {
        String practice = desk.model.published().size() < 4 ? null : desk.pick(desk.model.roots());
        if (practice == null) {
            return null;
        }
        desk.curate(curation -> curation.withdraw(practice, BY));
        desk.model.withdrawn.add(practice);
        return practice;
    }

    String restore() {
        String practice = desk.pick(List.copyOf(desk.model.withdrawn));
        if (practice == null) {
            return null;
        }
        desk.curate(curation -> curation.restore(practice, BY));
        desk.model.withdrawn.remove(practice);
        return practice;
    }

    String merge() {
        List<String> roots = desk.model.roots();
        String stays = desk.pick(roots);
        String other = desk.pick(roots);
        if (roots.size() < 4 || stays.equals(other) || desk.model.withdrawn.contains(stays)) {
            return null;
        }
        desk.curate(curation -> curation.merge(stays, other, BY));
        desk.model.merged.put(other, stays);
        return stays + " " + other;
    }

    String split() {
        String other = desk.pick(List.copyOf(desk.model.merged.keySet()));
        if (other == null) {
            return null;
        }
        String stays = desk.model.merged.get(other);
        desk.curate(curation -> curation.split(stays, other, BY));
        desk.model.merged.remove(other);
        return stays + " " + other;
    }

    String dismiss() {
        String title = desk.random.nextInt(3) == 0 ? desk.pick(List.copyOf(desk.model.open())) : null;
        Reject reject = title == null || !desk.loaded
                ? null
                : desk.ledger().in(RejectState.OPEN).stream()
                        .filter(open -> open.title().equals(title))
                        .findFirst()
                        .orElseThrow();
        if (reject == null) {
            return null;
        }
        desk.curate(curation -> curation.dismiss(reject.id(), BY));
        desk.model.dismissed.add(title);
        return title;
    }
}
