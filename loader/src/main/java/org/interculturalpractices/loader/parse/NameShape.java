package org.interculturalpractices.loader.parse;

import java.util.Set;
import java.util.regex.Pattern;

/** A heuristic that tells whether words look like names, as those of a heading line do, or like a sentence. Stateless. */
final class NameShape {

    private static final int MOST_NAMES = 12;
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern OUTER_MARKS = Pattern.compile("^[\\s\\p{Z}\\p{Pd},;:/|]+|[\\s\\p{Z}\\p{Pd},;:/|]+$");
    private static final Pattern LEADING_MARKS = Pattern.compile("^[\\s\\p{Z},;:/|]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;\\u2026]$");
    private static final Pattern NAME =
            Pattern.compile("\\(.*|[^\\p{L}\\p{N}]*(?:\\p{Ll}+['\\u2019])?[\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}].*");
    private static final Set<String> PARTICLES =
            Set.of(("a al am an and as at au aux by d da das de degli dei del della den der des dhe"
                            + " di do dos du e el en et i ial im in l la las le les los na nad ob of on op pod por s sobre sous sul sulla sullo sui sur the"
                            + " under und upon van von y zu")
                    .split(" ", -1));

    private NameShape() {}

    /** Whether each of the words begins as a name does, or is a particle of names; true of no words. */
    static boolean areNames(String text) {
        if (text.isEmpty()) {
            return true;
        }
        String[] words = text.split("[\\s\\p{Z}]+", -1);
        if (words.length > MOST_NAMES) {
            return false;
        }
        for (String word : words) {
            boolean mark = !LETTER_OR_DIGIT.matcher(word).find();
            if (!mark && !NAME.matcher(word).matches() && !PARTICLES.contains(trim(word))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text ends as a sentence does. */
    static boolean endsSentence(String text) {
        return SENTENCE_END.matcher(text).find();
    }

    /** The text without blanks, dashes and other joining marks at either end. */
    static String trim(String text) {
        return OUTER_MARKS.matcher(text).replaceAll("");
    }

    /** The text without blanks and commas at its beginning; a dash there may belong to a period. */
    static String trimStart(String text) {
        return LEADING_MARKS.matcher(text).replaceAll("");
    }
}
