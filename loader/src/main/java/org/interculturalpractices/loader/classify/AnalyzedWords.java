package org.interculturalpractices.loader.classify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The tokens of a text, as a Lucene analyzer gives them. Between two words of one label there may be blanks, hyphens and
 * apostrophes; any other mark parts them. Immutable.
 */
final class AnalyzedWords {

    private static final Pattern JOINT = Pattern.compile("[\\s\\p{Z}\\p{Pd}'\\u2019]+");

    /**
     * One word.
     *
     * @param forms its stem, and after it those of the parts of a compound
     * @param joined whether it follows the word before it closely enough to be in one label with it
     */
    private record Word(Set<String> forms, boolean joined, int start, int end) {}

    private final String text;
    private final List<Word> words = new ArrayList<>();

    AnalyzedWords(String text, Analyzer analyzer) {
        this.text = text;
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute position = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (position.getPositionIncrement() > 0) {
                    add(offset.startOffset(), offset.endOffset());
                }
                words.getLast().forms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(int start, int end) {
        boolean joined = !words.isEmpty()
                && JOINT.matcher(text.substring(words.getLast().end, start)).matches();
        words.add(new Word(new LinkedHashSet<>(), joined, start, end));
    }

    int size() {
        return words.size();
    }

    /** The forms of the word at an index. */
    Set<String> forms(int index) {
        return words.get(index).forms;
    }

    /** The stems of all words. */
    List<String> all() {
        return words.stream().map(word -> word.forms.iterator().next()).toList();
    }

    /** Whether the words of a label stand at an index. */
    boolean hasAt(int index, List<String> label) {
        if (index + label.size() > words.size()) {
            return false;
        }
        for (int offset = 0; offset < label.size(); offset++) {
            Word word = words.get(index + offset);
            boolean parted = offset > 0 && !word.joined;
            if (parted || !word.forms.contains(label.get(offset))) {
                return false;
            }
        }
        return true;
    }

    /** A run of words, verbatim. */
    String verbatim(int index, int count) {
        return text.substring(words.get(index).start, words.get(index + count - 1).end);
    }
}
