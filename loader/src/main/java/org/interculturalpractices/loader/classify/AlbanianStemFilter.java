package org.interculturalpractices.loader.classify;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes the endings of case, number and definiteness from Albanian nouns and adjectives, of words without accents: Lucene has no
 * stemmer for Albanian. Light, as its other light stemmers are: one ending, and four letters stay.
 */
final class AlbanianStemFilter extends TokenFilter {

    /** The longest first. */
    private static final List<String> ENDINGS = List.of(
            "sive", "iteve", "eteve", "ateve", "imeve", "eve", "ave", "ive", "ise", "ine", "imi", "imit", "imin", "ite",
            "ete", "ate", "es", "en", "et", "it", "in", "se", "te", "ne", "ve", "ja", "je", "u", "i", "a", "e");

    private static final int SHORTEST_STEM = 4;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    AlbanianStemFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String word = term.toString();
        ENDINGS.stream()
                .filter(word::endsWith)
                .mapToInt(String::length)
                .filter(ending -> word.length() - ending >= SHORTEST_STEM)
                .max()
                .ifPresent(ending -> term.setLength(word.length() - ending));
        return true;
    }
}
