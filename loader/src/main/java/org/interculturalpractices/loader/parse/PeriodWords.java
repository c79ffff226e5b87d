package org.interculturalpractices.loader.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The words of periods in the languages of the programme's pages, folded: lower case without accents. Each word is one symbol
 * of the grammar in {@link PeriodParser}; a word that several languages use differently is the first of them in the order
 * of {@link #KINDS}. The words are those of the resource {@code grammar/period-words.csv}.
 */
final class PeriodWords {

    /** An open end: "ongoing", "heute". */
    static final char ONGOING = 'O';

    /** A beginning: "since", "depuis". */
    static final char SINCE = 'S';

    /** An end: "until", "bis". */
    static final char TO = 'T';

    /** A month or season, which is read over. */
    static final char MONTH = 'M';

    /** A word that adds nothing: "year", "im". */
    static final char FILLER = 'F';

    /** What stands between two periods: "and", a comma. */
    static final char SEPARATOR = 'P';

    /** A word that begins a range and nothing else, since it is part of place names as well: "de 2018 à 2020". */
    static final char RANGE = 'R';

    private static final Map<String, Character> KINDS = Map.of(
            "ongoing", ONGOING, "since", SINCE, "to", TO, "and", SEPARATOR, "filler", FILLER, "month", MONTH, "season",
            MONTH, "range", RANGE);
    private static final String SURE = "sure";
    private static final Map<String, Character> SYMBOLS = new HashMap<>();
    private static final Set<String> SURE_WORDS = new HashSet<>();

    static {
        for (GrammarFile.Row row : GrammarFile.read("period-words.csv")) {
            for (String word : row.words()) {
                if (row.kind().equals(SURE)) {
                    SURE_WORDS.add(PeriodToken.fold(word));
                } else {
                    SYMBOLS.putIfAbsent(PeriodToken.fold(word), KINDS.get(row.kind()));
                }
            }
        }
    }

    private PeriodWords() {}

    /** The symbol of a folded word; 0 if it is none of these words. */
    static char symbol(String folded) {
        return SYMBOLS.getOrDefault(folded, (char) 0);
    }

    /** Whether a folded word speaks of time wherever it stands in a heading line. */
    static boolean isSure(String folded) {
        return SURE_WORDS.contains(folded);
    }
}
