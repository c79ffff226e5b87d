package org.interculturalpractices.loader.reconcile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.reconcile.IndexedEntity.Label;
import org.interculturalpractices.ontology.Slugs;

/**
 * The score of a name for a thing, from 0 to 1. Immutable.
 *
 * @param value from 0 to 1
 * @param basis what it is judged by
 * @param parts the parts of a joined name that the thing has as a name, by their places from 0
 */
public record NameScore(double value, Basis basis, Set<Integer> parts) {

    /** What a name is judged by. */
    public enum Basis {
        /** The thing has exactly that name. */
        NAME,
        /** A name of the thing is like it, letter by letter. */
        LIKENESS,
        /** A name of the thing has the same words, or like ones, in another order, or some of them. */
        WORDS,
        /** The name without the words for a kind of local authority, or without its country, is one of the thing, or like one. */
        BARE,
        /** A part of the name is a name of the thing. */
        PART
    }

    /** A form of the name that the graph does not prefer weighs less. */
    static final double ALTERNATE = 0.98;

    /** What a name that is only like the one of a thing loses. */
    private static final double LIKE = 0.95;
    /** Words of a longer name, as of a practice's title. */
    private static final double SOME_WORDS = 0.85;
    /** A name without the words around it. */
    private static final double BARE = 0.97;
    /** One part of a joined name, of which the others are not known. */
    private static final double PART = 0.75;

    private static final double LEAST_LIKENESS = 0.3;

    public NameScore {
        parts = Set.copyOf(parts);
    }

    /** The same with another value. */
    NameScore withValue(double other) {
        return new NameScore(other, basis, parts);
    }

    /** The best score of the readings of a name. */
    static NameScore of(NameReading reading, IndexedEntity entity) {
        NameScore whole = whole(reading.whole(), entity);
        if (entity.type() != EntityType.CITY || whole.basis == Basis.NAME) {
            return whole;
        }
        NameScore bare = reading.bare().equals(reading.whole())
                ? whole
                : scaled(whole(reading.bare(), entity), BARE, Basis.BARE, Set.of());
        NameScore best = better(whole, bare);
        Set<Integer> parts = parts(reading, entity);
        if (parts.isEmpty()) {
            return best;
        }
        boolean besideCountry = reading.country() != null && entity.isIn(reading.country());
        return better(
                best,
                besideCountry || parts.size() > 1
                        ? new NameScore(BARE, Basis.BARE, parts)
                        : new NameScore(PART, Basis.PART, parts));
    }

    private static NameScore better(NameScore one, NameScore other) {
        return other.value > one.value ? other : one;
    }

    private static NameScore scaled(NameScore score, double factor, Basis basis, Set<Integer> parts) {
        return new NameScore(score.value * factor, basis, parts);
    }

    private static Set<Integer> parts(NameReading reading, IndexedEntity entity) {
        Set<String> names =
                entity.labels().stream().map(Label::text).map(Slugs::fold).collect(Collectors.toSet());
        Set<Integer> parts = new TreeSet<>();
        for (int index = 0; index < reading.parts().size(); index++) {
            if (names.contains(reading.parts().get(index))) {
                parts.add(index);
            }
        }
        return parts;
    }

    private static NameScore whole(String folded, IndexedEntity entity) {
        NameSimilarity inOrder = new NameSimilarity(folded, LEAST_LIKENESS);
        NameSimilarity sorted = new NameSimilarity(sorted(folded), LEAST_LIKENESS);
        return entity.labels().stream()
                .map(label -> {
                    String other = Slugs.fold(label.text());
                    if (other.equals(folded)) {
                        return new NameScore(label.preferred() ? 1 : ALTERNATE, Basis.NAME, Set.of());
                    }
                    double like = inOrder.to(other);
                    double words = Math.max(sorted.to(sorted(other)), SOME_WORDS * wordsFound(folded, other));
                    return like >= words
                            ? new NameScore(LIKE * like, Basis.LIKENESS, Set.of())
                            : new NameScore(LIKE * words, Basis.WORDS, Set.of());
                })
                .max(Comparator.comparingDouble(NameScore::value))
                .orElseGet(() -> new NameScore(0, Basis.LIKENESS, Set.of()));
    }

    /** The share of the words of a name of several words that stand in another. */
    private static double wordsFound(String name, String other) {
        String[] words = name.split(" ", -1);
        if (words.length < 2) {
            return 0;
        }
        Set<String> others = new HashSet<>(Arrays.asList(other.split(" ", -1)));
        return (double) Arrays.stream(words).filter(others::contains).count() / words.length;
    }

    private static String sorted(String folded) {
        return Arrays.stream(folded.split(" ", -1)).sorted().collect(Collectors.joining(" "));
    }
}
