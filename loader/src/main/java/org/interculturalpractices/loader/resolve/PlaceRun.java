package org.interculturalpractices.loader.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longest run of known places at the beginning of a text, in the fewest names: of all ways to cut it, the one that reaches
 * furthest, then the one that passes over least, then the one of fewest names. Conjunctions and words such as "City of" may stand
 * between names, and so may a few capitalised words that the authority does not know, if a place follows that it does. For one text.
 */
final class PlaceRun {

    private static final int NAME_COST = 1;
    private static final int UNKNOWN_COST = 1000;
    private static final int MOST_UNKNOWN = 4;

    /** What a stretch of words is taken for. */
    private enum Kind {
        PLACE,
        JOINT,
        UNKNOWN
    }

    /**
     * A way to read the words up to a position.
     *
     * @param before the way to the position where its last stretch begins; null at the beginning
     */
    private record Path(@Nullable Path before, Kind kind, int from, int to, int cost, List<ResolvedPlace> candidates) {

        static final Path START = new Path(null, Kind.JOINT, 0, 0, 0, List.of());
    }

    private final CountryPlaces places;
    private final NameWords words;
    private final IntPredicate ends;
    private final boolean skipsUnknown;

    /**
     * A run over words.
     *
     * @param ends which single words are none of a place, though they may be its name
     * @param skipsUnknown whether words may be passed over that the authority does not know
     */
    PlaceRun(CountryPlaces places, NameWords words, IntPredicate ends, boolean skipsUnknown) {
        this.places = places;
        this.words = words;
        this.ends = ends;
        this.skipsUnknown = skipsUnknown;
    }

    /** The run; its stretches in order, of which the last is a place, or words that a hyphen joins to one. */
    List<Stretch> find() {
        List<@Nullable Path> best = new ArrayList<>(Collections.nCopies(words.size() + 1, null));
        best.set(0, Path.START);
        Path furthest = Path.START;
        for (int from = 0; from < words.size(); from++) {
            Path path = best.get(from);
            if (path != null) {
                extend(path, from, best);
            }
            Path next = best.get(from + 1);
            if (next != null && next.kind == Kind.PLACE) {
                furthest = next;
            }
        }
        return stretches(furthest);
    }

    private void extend(Path path, int from, List<@Nullable Path> best) {
        int most = Math.min(words.size(), from + NameWords.MOST);
        for (int to = from + 1; to <= most; to++) {
            String folded = words.folded(from, to);
            List<ResolvedPlace> candidates =
                    mayBePlace(from, to) ? places.best(folded, words.text(from, to)) : List.of();
            if (!candidates.isEmpty()) {
                offer(best, new Path(path, Kind.PLACE, from, to, path.cost + NAME_COST, candidates));
            }
            if (PlaceWords.areJoint(folded)) {
                offer(best, new Path(path, Kind.JOINT, from, to, path.cost, List.of()));
            }
        }
        if (skipsUnknown && path.kind != Kind.UNKNOWN) {
            skip(path, from, best);
        }
    }

    private boolean mayBePlace(int from, int to) {
        return words.isCapital(from) && !(to == from + 1 && ends.test(from));
    }

    private void skip(Path path, int from, List<@Nullable Path> best) {
        int to = from;
        while (to < words.size() && to - from < MOST_UNKNOWN && words.isCapital(to) && !ends.test(to)) {
            to++;
            offer(best, new Path(path, Kind.UNKNOWN, from, to, path.cost + (to - from) * UNKNOWN_COST, List.of()));
        }
    }

    private static void offer(List<@Nullable Path> best, Path path) {
        Path known = best.get(path.to);
        if (known == null || path.cost < known.cost || (path.cost == known.cost && path.kind == Kind.PLACE)) {
            best.set(path.to, path);
        }
    }

    /**
     * Words of a run.
     *
     * @param from the index of the first word
     * @param to the index after the last word
     * @param candidates the places that they may mean; none if the authority does not know them
     */
    record Stretch(int from, int to, List<ResolvedPlace> candidates) {}

    private static List<Stretch> stretches(Path last) {
        List<Stretch> stretches = new ArrayList<>();
        for (Path path = last; path != null && path.before != null; path = path.before) {
            if (path.kind != Kind.JOINT) {
                stretches.addFirst(new Stretch(path.from, path.to, path.candidates));
            }
        }
        return stretches;
    }
}
