package org.interculturalpractices.queries;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.interculturalpractices.ontology.LanguagePreference;

/**
 * The same text in one or more languages, by language code. Never empty. Immutable.
 */
public record LocalisedText(SortedMap<String, String> byLanguage) {

    /** Language of texts that state none. */
    static final String DEFAULT_LANGUAGE = LanguagePreference.ENGLISH;

    /** Copies the texts; at least one is needed. */
    public LocalisedText {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text is needed in at least one language");
        }
        byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
    }

    /** The same text in each of the given languages. */
    public static LocalisedText of(Map<String, String> byLanguage) {
        return new LocalisedText(new TreeMap<>(byLanguage));
    }

    /** One text in English. */
    public static LocalisedText english(String text) {
        return of(Map.of(DEFAULT_LANGUAGE, text));
    }

    /** The text in a language; without it in English, then in French, then in the first language there is. */
    public String in(String language) {
        return byLanguage.entrySet().stream()
                .min(Map.Entry.comparingByKey(LanguagePreference.of(language)))
                .orElseThrow()
                .getValue();
    }
}
