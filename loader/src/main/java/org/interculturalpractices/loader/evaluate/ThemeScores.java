package org.interculturalpractices.loader.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Precision, recall and F1 of theme matching over practices that people gave themes.
 *
 * @param practices how many practices there are
 * @param byLanguage the score of each language, by its tag
 * @param byTheme the score of each theme that was expected or given, by its slug
 * @param mistakes the practices with a theme too many or too few
 */
public record ThemeScores(
        int practices, SortedMap<String, Score> byLanguage, SortedMap<String, Score> byTheme, List<Mistake> mistakes) {

    /** A practice that was given other themes than by people: themes to the words that caused them. */
    public record Mistake(String id, SortedMap<String, String> surplus, SortedSet<String> missing) {}

    /** The score of all languages together: each pair of a practice and a theme counts once (micro average). */
    public Score all() {
        return Score.sum(byLanguage.values());
    }

    /** The mean F1 of the themes (macro average), from 0 to 1; 1 if there is none. */
    public double macroF1() {
        return byTheme.values().stream().mapToDouble(Score::f1).average().orElse(1);
    }

    /** One practice with the themes that people gave it and those of the matcher, with the words that caused them. */
    record Practice(String id, String language, SortedSet<String> expected, SortedMap<String, String> given) {

        private SortedSet<String> missing() {
            SortedSet<String> missing = new TreeSet<>(expected);
            missing.removeAll(given.keySet());
            return missing;
        }

        private SortedMap<String, String> surplus() {
            SortedMap<String, String> surplus = new TreeMap<>(given);
            surplus.keySet().removeAll(expected);
            return surplus;
        }
    }

    static ThemeScores of(List<Practice> practices) {
        SortedMap<String, Score> byLanguage = new TreeMap<>();
        SortedMap<String, Score> byTheme = new TreeMap<>();
        List<Mistake> mistakes = new ArrayList<>();
        for (Practice practice : practices) {
            SortedSet<String> themes = new TreeSet<>(practice.expected);
            themes.addAll(practice.given.keySet());
            for (String theme : themes) {
                Score score = score(practice, theme);
                byTheme.merge(theme, score, Score::plus);
                byLanguage.merge(practice.language, score, Score::plus);
            }
            byLanguage.putIfAbsent(practice.language, Score.NONE);
            Mistake mistake = new Mistake(practice.id, practice.surplus(), practice.missing());
            if (!mistake.missing.isEmpty() || !mistake.surplus.isEmpty()) {
                mistakes.add(mistake);
            }
        }
        return new ThemeScores(practices.size(), byLanguage, byTheme, mistakes);
    }

    private static Score score(Practice practice, String theme) {
        if (!practice.given.containsKey(theme)) {
            return new Score(0, 0, 1);
        }
        return practice.expected.contains(theme) ? new Score(1, 0, 0) : new Score(0, 1, 0);
    }
}
