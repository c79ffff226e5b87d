package org.interculturalpractices.loader.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.interculturalpractices.loader.classify.ThemeMatch;
import org.interculturalpractices.loader.classify.ThemeMatcher;
import org.interculturalpractices.loader.language.DetectedLanguages;
import org.interculturalpractices.ontology.Ontology;
import org.jspecify.annotations.Nullable;

/**
 * Precision, recall and F1 of theme matching, over a sample of practices that people gave themes: each pair of a practice and a theme
 * counts once (micro average).
 *
 * @param byLanguage the score of each language, by its tag
 * @param mistakes the practices with a theme too many or too few
 */
public record ThemeEvaluation(SortedMap<String, Score> byLanguage, List<Mistake> mistakes) {

    private static final String BUNDLED = "/evaluation/themes.csv";

    /** A practice that was given other themes than by people: themes to the words that caused them. */
    public record Mistake(String id, SortedMap<String, String> surplus, SortedSet<String> missing) {}

    private record Row(String id, String language, String title, String text, Set<String> themes) {

        static Row of(CSVRecord row) {
            return new Row(
                    row.get("id"),
                    row.get("language"),
                    row.get("title"),
                    row.get("text"),
                    Set.of(
                            row.get("themes").isBlank()
                                    ? new String[0]
                                    : row.get("themes").split(" +", -1)));
        }
    }

    /** Runs the matcher over a sample: that file, or the one that ships with the project. */
    public static ThemeEvaluation run(@Nullable Path file) {
        ThemeMatcher matcher = new ThemeMatcher(Ontology.vocabulary());
        SortedMap<String, Score> byLanguage = new TreeMap<>();
        List<Mistake> mistakes = new ArrayList<>();
        for (Row row : SampleFile.read(file, BUNDLED, Row::of)) {
            Map<String, String> given =
                    matcher.match(new DetectedLanguages(row.language, row.language), row.title, row.text).stream()
                            .collect(Collectors.toMap(
                                    ThemeMatch::themeSlug,
                                    match -> String.join(", ", match.matchedTexts()),
                                    (one, more) -> one + ", " + more));
            SortedSet<String> missing = new TreeSet<>(row.themes);
            missing.removeAll(given.keySet());
            SortedMap<String, String> surplus = new TreeMap<>(given);
            surplus.keySet().removeAll(row.themes);
            byLanguage.merge(
                    row.language,
                    new Score(row.themes.size() - missing.size(), surplus.size(), missing.size()),
                    Score::plus);
            if (!missing.isEmpty() || !surplus.isEmpty()) {
                mistakes.add(new Mistake(row.id, surplus, missing));
            }
        }
        return new ThemeEvaluation(byLanguage, mistakes);
    }

    /** The score of all languages together. */
    public Score all() {
        return byLanguage.values().stream().reduce(Score.NONE, Score::plus);
    }
}
