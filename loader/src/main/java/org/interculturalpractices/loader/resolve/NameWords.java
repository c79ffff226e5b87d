package org.interculturalpractices.loader.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interculturalpractices.ontology.Slugs;

/**
 * A text cut into the words of which names are made, at blanks, hyphens and other marks: "London-Lewisham" is two words. Immutable.
 */
final class NameWords {

    /** The most words that a name of the authority is looked up with. */
    static final int MOST = 8;

    private static final Pattern WORD = Pattern.compile(
            "\\p{Ll}{1,4}['\\u2019](?=\\p{Lu})|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'\\u2018\\u2019\\u02BC`]*");
    private static final Pattern SEPARATOR = Pattern.compile("[,;/|&()\\[\\]+]");
    private static final Pattern HYPHEN = Pattern.compile("\\p{Pd}");
    private static final Pattern BRACKET = Pattern.compile("\\s*[(\\[].*");

    private static final Pattern CAPITAL = Pattern.compile("^(?:\\p{Ll}{1,4}['\\u2019])?[\\p{Lu}\\p{Lt}\\p{Lo}]");
    private static final Pattern ELISION = Pattern.compile("['\\u2019]$");
    private static final Pattern ANY_CAPITAL = Pattern.compile("[\\p{Lu}\\p{Lt}\\p{Lo}]");

    private final String text;
    private final boolean hasCapitals;
    private final boolean hasElisions;
    private final List<int[]> bounds = new ArrayList<>();
    private final List<String> folded = new ArrayList<>();

    NameWords(String text) {
        this.text = text;
        this.hasCapitals = ANY_CAPITAL.matcher(text).find();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            bounds.add(new int[] {word.start(), word.end()});
            folded.add(Slugs.fold(word.group()));
        }
        this.hasElisions = bounds.stream()
                .anyMatch(word ->
                        ELISION.matcher(text.substring(word[0], word[1])).find());
    }

    int size() {
        return bounds.size();
    }

    /** Where the word before a position ends in the text; 0 before the first word. */
    int endOf(int position) {
        return position == 0 ? 0 : bounds.get(position - 1)[1];
    }

    int startOf(int index) {
        return bounds.get(index)[0];
    }

    String word(int index) {
        return text(index, index + 1);
    }

    /** The words of a range, verbatim, with what stands between them. */
    String text(int from, int to) {
        return text.substring(bounds.get(from)[0], bounds.get(to - 1)[1]);
    }

    /** The words of a range, folded; an elided article is one with the word that it belongs to. */
    String folded(int from, int to) {
        return hasElisions ? Slugs.fold(text(from, to)) : String.join(" ", folded.subList(from, to));
    }

    /** Whether a comma, a slash, a bracket or the like stands before a word. */
    boolean isSeparated(int index) {
        return index > 0 && SEPARATOR.matcher(before(index)).find();
    }

    /** Whether nothing but a hyphen joins a word to the one before it. */
    boolean isHyphenated(int index) {
        return index > 0 && HYPHEN.matcher(before(index)).matches();
    }

    /** Whether a bracket opens before a word. */
    boolean isBracketed(int index) {
        return index > 0 && BRACKET.matcher(before(index)).matches();
    }

    /**
     * Whether a word begins as a name does: with a capital letter, also after an elided article or before a hyphen, or with a letter of
     * a script without capitals. Where no letter is a capital, each word may be a name.
     */
    boolean isCapital(int index) {
        return !hasCapitals
                || ELISION.matcher(word(index)).find()
                || CAPITAL.matcher(word(index)).find()
                || (index + 1 < size()
                        && isHyphenated(index + 1)
                        && CAPITAL.matcher(word(index + 1)).find());
    }

    private String before(int index) {
        return text.substring(endOf(index), startOf(index));
    }
}
