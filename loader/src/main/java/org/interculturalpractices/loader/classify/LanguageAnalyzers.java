package org.interculturalpractices.loader.classify;

import java.io.Reader;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.interculturalpractices.ontology.CanonicalText;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;

/**
 * A Lucene analyzer for each language that has labels. All cut a text into the same words, runs of letters and digits in lower case
 * without accents, so that places in it can be compared; they differ in the stemming. German compounds are cut into those of
 * their parts that labels are made of. No word is left out: labels are phrases. Thread-safe.
 */
final class LanguageAnalyzers implements AutoCloseable {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int SHORTEST_COMPOUND = 8;
    private static final int SHORTEST_PART = 5;
    private static final int LONGEST_PART = 30;

    private final Map<String, Analyzer> analyzers = new HashMap<>();
    private final CharArraySet germanParts;

    /**
     * Analyzers for texts.
     *
     * @param germanLabels labels in German, whose words may be parts of compounds
     */
    LanguageAnalyzers(Collection<String> germanLabels) {
        germanParts = parts(germanLabels);
    }

    /** The words of a text in a language, a tag as {@link LabelLanguage} gives it. */
    AnalyzedWords words(String language, String text) {
        return new AnalyzedWords(text, analyzers.computeIfAbsent(language, this::analyzer));
    }

    @Override
    public void close() {
        analyzers.values().forEach(Analyzer::close);
    }

    /** The words of German labels and their stems, which are the forms they take within a compound. */
    private static CharArraySet parts(Collection<String> germanLabels) {
        CharArraySet parts = new CharArraySet(germanLabels.size() * 2, false);
        try (Analyzer plain = new LanguageAnalyzer("und", CharArraySet.EMPTY_SET);
                Analyzer stemming = new LanguageAnalyzer("de", CharArraySet.EMPTY_SET)) {
            for (String label : germanLabels) {
                parts.addAll(new AnalyzedWords(label, plain).all());
                parts.addAll(new AnalyzedWords(label, stemming).all());
            }
        }
        return parts;
    }

    private Analyzer analyzer(String language) {
        return new LanguageAnalyzer(language, germanParts);
    }

    /** The analyzer of one language. */
    private static final class LanguageAnalyzer extends Analyzer {

        private final String language;
        private final CharArraySet germanParts;

        LanguageAnalyzer(String language, CharArraySet germanParts) {
            this.language = language;
            this.germanParts = germanParts;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new PatternTokenizer(WORD, 0);
            TokenStream lower = new LowerCaseFilter(words);
            TokenStream folded =
                    new ASCIIFoldingFilter(language.equals("sr") ? new SerbianNormalizationFilter(lower) : lower);
            return new TokenStreamComponents(words, stemmed(folded));
        }

        @Override
        protected Reader initReader(String field, Reader text) {
            return new PatternReplaceCharFilter(CanonicalText.ignorable(), "", text);
        }

        private TokenStream stemmed(TokenStream words) {
            return switch (language) {
                case "en" -> new KStemFilter(words);
                case "fr" -> new FrenchLightStemFilter(words);
                case "de" -> new GermanLightStemFilter(compounds(words));
                // The light stemmer leaves words of five letters: "corso", "corsi".
                case "it" -> new SnowballFilter(words, new ItalianStemmer());
                case "es" -> new SpanishLightStemFilter(words);
                case "pt" -> new PortugueseLightStemFilter(words);
                case "sq" -> new AlbanianStemFilter(words);
                case "sr" -> new SnowballFilter(words, new SerbianStemmer());
                default -> words;
            };
        }

        private TokenStream compounds(TokenStream words) {
            return germanParts.isEmpty()
                    ? words
                    : new DictionaryCompoundWordTokenFilter(
                            words, germanParts, SHORTEST_COMPOUND, SHORTEST_PART, LONGEST_PART, true);
        }
    }
}
