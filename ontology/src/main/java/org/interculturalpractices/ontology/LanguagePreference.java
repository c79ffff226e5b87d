package org.interculturalpractices.ontology;

import java.util.Comparator;

/**
 * Which of the texts that say the same in several languages is shown: that in the language asked for, else the English one, else the French
 * one, else any. The queries of the library say the same in SPARQL ({@code ?rank}). Stateless.
 */
public final class LanguagePreference {

    /** The language tag of English. */
    public static final String ENGLISH = "en";

    /** The language tag of French. */
    public static final String FRENCH = "fr";

    private LanguagePreference() {}

    /** An order of language tags, the best first, for a reader who has asked for a language. All others are equal. */
    public static Comparator<String> of(String asked) {
        return Comparator.comparingInt(language -> rank(language, asked));
    }

    /** An order of language tags, the best first, where no language is asked for. */
    public static Comparator<String> ofNone() {
        return of(ENGLISH);
    }

    private static int rank(String language, String asked) {
        if (language.equals(asked)) {
            return 0;
        }
        return language.equals(ENGLISH) ? 1 : language.equals(FRENCH) ? 2 : 3;
    }
}
