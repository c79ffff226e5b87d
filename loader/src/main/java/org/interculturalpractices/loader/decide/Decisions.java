package org.interculturalpractices.loader.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The decisions that count: those of a data folder, and those that ship with the project and are not overruled by them. A decision
 * about a practice that is one with another counts for the practice that stands for both, after that one's own. Immutable.
 */
public final class Decisions {

    /** No decision. */
    public static final Decisions NONE = new Decisions(List.of(), List.of());

    private final List<Decision> bundled;
    private final List<Decision> own;
    private final Map<List<String>, Decision> byKey = new LinkedHashMap<>();

    Decisions(List<Decision> bundled, List<Decision> own) {
        this.bundled = List.copyOf(bundled);
        this.own = List.copyOf(own);
        bundled.forEach(this::add);
        own.forEach(this::add);
    }

    private void add(Decision decision) {
        byKey.put(key(decision.file(), decision.key()), decision);
    }

    private static List<String> key(DecisionFile file, List<String> key) {
        List<String> whole = new ArrayList<>(key);
        whole.addFirst(file.fileName());
        return whole;
    }

    /** Those of the data folder, in the order of its files. */
    public List<Decision> own() {
        return own;
    }

    /** Those of a file of the data folder, in its order. */
    public List<Decision> own(DecisionFile file) {
        return new ArrayList<>(
                own.stream().filter(decision -> decision.file() == file).toList());
    }

    /** The same with some more, each instead of one about the same. */
    public Decisions with(List<? extends Decision> added) {
        Map<List<String>, Decision> all = new LinkedHashMap<>();
        own.forEach(decision -> all.put(key(decision.file(), decision.key()), decision));
        added.forEach(decision -> all.put(key(decision.file(), decision.key()), decision));
        return new Decisions(bundled, List.copyOf(all.values()));
    }

    /** All that count. */
    public List<Decision> all() {
        return List.copyOf(byKey.values());
    }

    /** The decision of a kind about the same as another, if there is one. */
    public Optional<Decision> sameKey(Decision other) {
        return Optional.ofNullable(byKey.get(key(other.file(), other.key())));
    }

    /** Why a rejected record needs no mending, if a curator said so. */
    public Optional<Decision> dismissal(String reject) {
        return Optional.ofNullable(byKey.get(key(DecisionFile.DISMISSALS, List.of(reject))));
    }

    /** The decisions by the practices that stand for those they name. */
    public ByPractice byPractice(UnaryOperator<String> canonical) {
        return new ByPractice(canonical);
    }

    /** What counts for each practice. Immutable. */
    public final class ByPractice {

        private final Map<String, List<Decision>> decisions;

        private ByPractice(UnaryOperator<String> canonical) {
            decisions = byKey.values().stream()
                    .filter(decision -> decision.file() != DecisionFile.DISMISSALS)
                    .collect(Collectors.groupingBy(decision -> canonical.apply(decision.subject())));
        }

        /** What counts for the practice of that slug. */
        public PracticeDecisions of(String practice) {
            if (!decisions.containsKey(practice)) {
                return PracticeDecisions.NONE;
            }
            Map<String, ThemeDecision> byTheme = new LinkedHashMap<>();
            of(practice, ThemeDecision.class).forEach(decision -> byTheme.putIfAbsent(decision.theme(), decision));
            return new PracticeDecisions(
                    List.copyOf(byTheme.values()),
                    of(practice, PlaceDecision.class).stream().findFirst().orElse(null),
                    of(practice, PeriodDecision.class).stream().findFirst().orElse(null));
        }

        /** That it is not published any more. */
        public Optional<Withdrawal> withdrawal(String practice) {
            return of(practice, Withdrawal.class).stream()
                    .filter(decision -> decision.practice().equals(practice))
                    .findFirst();
        }

        /** The decisions of the data folder about practices that are none of these. */
        public List<Decision> beside(Set<String> practices) {
            Set<String> others = new TreeSet<>(decisions.keySet());
            others.removeAll(practices);
            return others.stream()
                    .flatMap(practice -> decisions.getOrDefault(practice, List.of()).stream())
                    .filter(own::contains)
                    .toList();
        }

        /** Those of a kind, the practice's own first. */
        private <D extends Decision> List<D> of(String practice, Class<D> kind) {
            List<D> found = new ArrayList<>();
            decisions.getOrDefault(practice, List.of()).stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .forEach(decision -> {
                        if (decision.subject().equals(practice)) {
                            found.addFirst(decision);
                        } else {
                            found.add(decision);
                        }
                    });
            return found;
        }
    }
}
