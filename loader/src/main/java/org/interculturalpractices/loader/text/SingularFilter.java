package org.interculturalpractices.loader.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * Puts beside each word, at the same place, the same word without the ending that makes a plural in English, French, Spanish and
 * others: a final {@code s} or {@code x}, and {@code ies} for {@code y}. Nothing else is taken off, so that a word is never found
 * by another one that only begins alike.
 */
final class SingularFilter extends TokenFilter {

    private static final int SHORTEST = 4;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Deque<String> others = new ArrayDeque<>();
    private AttributeSource.@Nullable State word;

    SingularFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        String other = others.poll();
        if (other != null) {
            restoreState(word);
            term.setEmpty().append(other);
            increment.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        String text = term.toString();
        if (text.length() >= SHORTEST && (text.endsWith("s") || text.endsWith("x"))) {
            others.add(text.substring(0, text.length() - 1));
            if (text.endsWith("ies")) {
                others.add(text.substring(0, text.length() - 3) + 'y');
            }
            word = captureState();
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        others.clear();
        word = null;
    }
}
