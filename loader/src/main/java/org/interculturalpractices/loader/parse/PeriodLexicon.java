package org.interculturalpractices.loader.parse;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.interculturalpractices.loader.files.GrammarFile;
import org.jspecify.annotations.Nullable;

/**
 * The words of periods in one language, of the resource {@code grammar/period-words.csv}. A phrase that a language does not have is
 * looked up in English, which the programme's pages mix into every language. Words are compared folded: in lower case, without accents.
 * Immutable and thread-safe.
 */
final class PeriodLexicon {

    private static final String RESOURCE = "period-words.csv";
    private static final long ENGLISH = 1;
    private static final String FALLBACK = "en";
    private static final String SURE = "sure";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern IDEOGRAPH = Pattern.compile("\\p{IsHan}");
    private static final Pattern ELISION = Pattern.compile("^\\p{L}{1,4}'(?=\\p{L})");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");
    private static final Set<String> SURE_WORDS = new HashSet<>();
    private static final Map<String, PeriodLexicon> BY_LANGUAGE = new LinkedHashMap<>();

    /** A word, as a source of a regular expression: letters, or one ideograph. */
    static final String WORD = "\\p{IsHan}|[\\p{L}&&[^\\p{IsHan}]][[\\p{L}&&[^\\p{IsHan}]]\\p{M}'\\u2019\\u02BC]*";

    private static final Pattern WORDS = Pattern.compile(WORD);

    /** All lexicons, as a set of bits. */
    static final long EACH = -1;

    /** The lexicons that have a word in one of their own phrases, as bits in the order of {@link #all()}. */
    private static final Map<String, Long> LEXICONS_BY_WORD = new HashMap<>();

    static {
        for (GrammarFile.Row row : GrammarFile.read(RESOURCE)) {
            if (row.kind().equals(SURE)) {
                row.phrases().forEach(phrase -> SURE_WORDS.add(fold(phrase)));
            } else {
                BY_LANGUAGE
                        .computeIfAbsent(row.language(), language -> new PeriodLexicon(BY_LANGUAGE.get(FALLBACK)))
                        .add(row);
            }
        }
        int number = 0;
        for (PeriodLexicon lexicon : BY_LANGUAGE.values()) {
            long bit = 1L << number++;
            lexicon.kinds.keySet().stream()
                    .flatMap(phrase -> Arrays.stream(phrase.split(" ", -1)))
                    .forEach(word -> LEXICONS_BY_WORD.merge(word, bit, (one, other) -> one | other));
        }
    }

    private final @Nullable PeriodLexicon fallback;
    private final Map<String, TimeWord> kinds = new HashMap<>();
    private final Map<String, Integer> longestByFirst = new HashMap<>();

    private PeriodLexicon(@Nullable PeriodLexicon fallback) {
        this.fallback = fallback;
    }

    private void add(GrammarFile.Row row) {
        TimeWord kind = TimeWord.of(row.kind());
        for (String phrase : row.phrases()) {
            List<String> words = words(phrase);
            if (kinds.putIfAbsent(String.join(" ", words), kind) == null) {
                longestByFirst.merge(words.getFirst(), words.size(), Math::max);
            }
        }
    }

    /** The lexicons of all languages, English first. */
    static Collection<PeriodLexicon> all() {
        return BY_LANGUAGE.values();
    }

    /** The lexicons that may read a text otherwise than English does: English, and those with a word of the text of their own. */
    static List<PeriodLexicon> having(String text) {
        return ofBits(WORDS.matcher(text)
                .results()
                .mapToLong(word -> bits(word.group()))
                .reduce(ENGLISH, (one, other) -> one | other));
    }

    /** The lexicons that know each word of a text, alone or in a phrase, as a set of bits. */
    static long knowing(String text) {
        return WORDS.matcher(text)
                .results()
                .mapToLong(word -> bits(word.group()))
                // What English knows, every language does.
                .map(bits -> (bits & ENGLISH) == 0 ? bits : EACH)
                .reduce(EACH, (one, other) -> one & other);
    }

    /** The lexicons of a set of bits. */
    static List<PeriodLexicon> ofBits(long bits) {
        List<PeriodLexicon> lexicons = new ArrayList<>();
        int number = 0;
        for (PeriodLexicon lexicon : all()) {
            if ((bits >> number++ & 1) == 1) {
                lexicons.add(lexicon);
            }
        }
        return lexicons;
    }

    private static long bits(String word) {
        String folded = fold(word);
        return LEXICONS_BY_WORD.getOrDefault(folded, 0L) | LEXICONS_BY_WORD.getOrDefault(afterElision(folded), 0L);
    }

    /** The kind of a phrase of folded words with a blank between two, or null. */
    @Nullable
    TimeWord kind(String phrase) {
        TimeWord kind = kinds.get(phrase);
        return kind == null && fallback != null ? fallback.kind(phrase) : kind;
    }

    /** The most words that a phrase has that begins with this folded word; 0 if none does. */
    int longest(String firstWord) {
        int longest = longestByFirst.getOrDefault(firstWord, 0);
        return fallback == null ? longest : Math.max(longest, fallback.longest(firstWord));
    }

    /** Whether a word is one of time on its own, in some language; words that add nothing do not count. */
    static boolean isTimeWord(String word) {
        String folded = String.join(" ", words(word));
        return ofBits(LEXICONS_BY_WORD.getOrDefault(folded, 0L)).stream()
                .map(lexicon -> lexicon.kind(folded))
                .anyMatch(kind -> kind != null && kind != TimeWord.FILLER && kind != TimeWord.AND);
    }

    /** Whether a phrase speaks of time wherever it stands in a heading line. */
    static boolean isSure(String phrase) {
        return SURE_WORDS.contains(fold(phrase));
    }

    /** The folded words of a phrase; an ideograph is a word. */
    static List<String> words(String phrase) {
        String apart = IDEOGRAPH.matcher(fold(phrase)).replaceAll(" $0 ").strip();
        return new ArrayList<>(List.of(BETWEEN_WORDS.split(apart, -1)));
    }

    /** What follows an elided article or preposition: "avril" of "d'avril"; the word itself if there is none. */
    static String afterElision(String folded) {
        return ELISION.matcher(folded).replaceFirst("");
    }

    /** A word in lower case, without accents. */
    static String fold(String word) {
        String plain =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return plain.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    }
}
