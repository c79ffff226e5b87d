package org.interculturalpractices.loader.reconcile;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.interculturalpractices.loader.files.GrammarFile;
import org.interculturalpractices.ontology.Slugs;

/** Words for kinds of local authorities that stand before or after the name of a place in many languages. Immutable. */
final class Designations {

    private static final String BUNDLED = "place-words.csv";

    private static final Pattern APOSTROPHE = Pattern.compile("['\u2019]");

    private final List<String> before;
    private final List<String> after;

    private Designations(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** Those of the table that ships with the project. */
    static Designations bundled() {
        return new Designations(words("before"), words("after"));
    }

    /** A name, folded, without the words around it; the whole where there are none, or where nothing else would be left. */
    String without(String name) {
        // The apostrophe of "Ville d'Oslo" joins a word to the name, and folding would drop it.
        String folded = Slugs.fold(APOSTROPHE.matcher(name).replaceAll(" "));
        for (String words : before) {
            if (folded.startsWith(words + " ")) {
                return folded.substring(words.length() + 1);
            }
        }
        for (String words : after) {
            if (folded.endsWith(" " + words)) {
                return folded.substring(0, folded.length() - words.length() - 1);
            }
        }
        return Slugs.fold(name);
    }

    /** The longest first, so that "city council" goes before "council". */
    private static List<String> words(String kind) {
        return GrammarFile.read(BUNDLED).stream()
                .filter(row -> row.kind().equals(kind))
                .flatMap(row -> row.phrases().stream())
                .map(Slugs::fold)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
