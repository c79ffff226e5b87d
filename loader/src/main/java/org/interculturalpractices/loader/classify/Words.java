package org.interculturalpractices.loader.classify;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text, folded for comparison: lower case, without accents. Between two words of one label there may be blanks,
 * hyphens and apostrophes; any other mark parts them. Immutable.
 */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern JOINT = Pattern.compile("[\\s\\p{Z}\\p{Pd}'\\u2019]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int SHORTEST_PLURAL = 4;

    /**
     * One word.
     *
     * @param folded its folded form
     * @param singular that form without an English plural ending
     * @param joined whether it follows the word before it closely enough to be in one label with it
     */
    private record Word(String folded, String singular, boolean joined, int start, int end) {}

    private final String text;
    private final List<Word> words = new ArrayList<>();

    Words(String text) {
        this.text = text;
        int last = 0;
        for (Matcher word = WORD.matcher(text); word.find(); last = word.end()) {
            String folded = fold(word.group());
            boolean joined = JOINT.matcher(text.substring(last, word.start())).matches();
            words.add(new Word(folded, singular(folded), joined && !words.isEmpty(), word.start(), word.end()));
        }
    }

    int size() {
        return words.size();
    }

    /** The word at an index: folded, and singular if the label is English. */
    String word(int index, boolean english) {
        return english ? words.get(index).singular : words.get(index).folded;
    }

    /** All words, as {@link #word} gives them. */
    List<String> all(boolean english) {
        return words.stream().map(english ? Word::singular : Word::folded).toList();
    }

    /** Whether the words of a label stand at an index. */
    boolean hasAt(int index, List<String> label, boolean english) {
        if (index + label.size() > words.size()) {
            return false;
        }
        for (int offset = 0; offset < label.size(); offset++) {
            boolean parted = offset > 0 && !words.get(index + offset).joined;
            if (parted || !word(index + offset, english).equals(label.get(offset))) {
                return false;
            }
        }
        return true;
    }

    /** A run of words, verbatim. */
    String verbatim(int index, int count) {
        return text.substring(words.get(index).start, words.get(index + count - 1).end);
    }

    private static String fold(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** The usual English plurals; a word that merely ends alike is cut alike on both sides, so nothing is lost. */
    private static String singular(String word) {
        if (word.length() < SHORTEST_PLURAL || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
            return word;
        }
        String stem = word.substring(0, word.length() - 1);
        if (stem.endsWith("ie")) {
            return stem.substring(0, stem.length() - 2) + "y";
        }
        boolean hissing = stem.endsWith("she") || stem.endsWith("che") || stem.endsWith("xe") || stem.endsWith("sse");
        return hissing ? stem.substring(0, stem.length() - 1) : stem;
    }
}
