package org.interculturalpractices.loader.resolve;

import java.util.Set;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.files.GrammarFile;
import org.interculturalpractices.ontology.Slugs;

/**
 * Words that stand between and before names of places and are none: conjunctions, and kinds of authority such as "City of". They are
 * those of the resource {@code grammar/place-words.csv}, in all languages. Immutable.
 */
final class PlaceWords {

    private static final Set<String> JOINTS = GrammarFile.read("place-words.csv").stream()
            .flatMap(row -> row.phrases().stream())
            .map(Slugs::fold)
            .collect(Collectors.toUnmodifiableSet());

    private PlaceWords() {}

    /** Whether folded words are a conjunction or a kind of authority. */
    static boolean areJoint(String folded) {
        return JOINTS.contains(folded);
    }

    /** Whether the words from an index on are such words, or there are none. */
    static boolean areJoints(NameWords words, int from) {
        return from == words.size() || areJoint(words.folded(from, words.size()));
    }
}
