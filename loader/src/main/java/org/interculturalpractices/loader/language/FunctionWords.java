package org.interculturalpractices.loader.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.interculturalpractices.loader.files.GrammarFile;

/**
 * Function words of languages: articles, prepositions, conjunctions and pronouns, which tell the language of a few words better than
 * their letters do. They are the stop words of Lucene's analyzers, and for languages without such a list the resource
 * {@code grammar/function-words.csv}. Immutable and thread-safe.
 */
final class FunctionWords {

    /** Words beyond these tell no more. */
    private static final int MOST = 4;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private final Map<String, Set<String>> byLanguage = new HashMap<>();

    FunctionWords() {
        add("ca", CatalanAnalyzer.getDefaultStopSet());
        add("de", GermanAnalyzer.getDefaultStopSet());
        add("en", EnglishAnalyzer.getDefaultStopSet());
        add("es", SpanishAnalyzer.getDefaultStopSet());
        add("eu", BasqueAnalyzer.getDefaultStopSet());
        add("fr", FrenchAnalyzer.getDefaultStopSet());
        add("it", ItalianAnalyzer.getDefaultStopSet());
        add("nl", DutchAnalyzer.getDefaultStopSet());
        add("no", NorwegianAnalyzer.getDefaultStopSet());
        add("pt", PortugueseAnalyzer.getDefaultStopSet());
        add("sv", SwedishAnalyzer.getDefaultStopSet());
        add("tr", TurkishAnalyzer.getDefaultStopSet());
        GrammarFile.read("function-words.csv")
                .forEach(row -> byLanguage.put(row.language(), Set.copyOf(row.phrases())));
    }

    private void add(String language, CharArraySet words) {
        byLanguage.put(
                language,
                words.stream().map(word -> new String((char[]) word)).collect(Collectors.toUnmodifiableSet()));
    }

    /** How many different function words of a language are among the words, from 0 to {@value #MOST}. */
    int count(String language, Set<String> words) {
        Set<String> known = byLanguage.getOrDefault(language, Set.of());
        return (int) words.stream().filter(known::contains).limit(MOST).count();
    }

    /** The different words of a text, in lower case; an elided article is a word. */
    static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(NO_LETTERS.split(text.toLowerCase(Locale.ROOT), -1)));
    }
}
