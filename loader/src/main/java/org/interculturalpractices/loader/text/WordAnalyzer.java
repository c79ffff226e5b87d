package org.interculturalpractices.loader.text;

import java.io.Reader;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.interculturalpractices.ontology.CanonicalText;

/**
 * Cuts text of any language into words (Unicode Standard Annex 29), in lower case, without accents, elided articles, endings of
 * plurals and default-ignorable characters, digits of any script as 0 to 9; no word is too common to be found. The same for what is indexed and for what is asked. Thread-safe.
 */
public final class WordAnalyzer extends Analyzer {

    /** Of French, Italian and Catalan: {@code l'inclusion} is found as {@code inclusion}. */
    private static final CharArraySet ARTICLES = CharArraySet.unmodifiableSet(
            new CharArraySet(List.of("l", "d", "j", "m", "n", "s", "t", "c", "qu", "dell", "all", "un"), true));

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(
                words, new SingularFilter(new ElisionFilter(normalize(field, words), ARTICLES)));
    }

    @Override
    protected Reader initReader(String field, Reader text) {
        return new PatternReplaceCharFilter(CanonicalText.ignorable(), "", text);
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new DecimalDigitFilter(new LowerCaseFilter(in)));
    }
}
