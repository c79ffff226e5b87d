package org.interculturalpractices.loader.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.interculturalpractices.loader.language.DetectedLanguages;
import org.interculturalpractices.loader.language.LanguageDetector;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation of language detection over titles of known languages: columns {@code language} and {@code title}, and, where the
 * table has it, {@code site}, the language of the site. No title has a text beside it, which is the hardest case.
 *
 * @param byLanguage the right and wrong titles of each language, by its tag
 * @param mistakes the titles that were told wrongly
 * @param titlesPerSecond the speed, without the time that the model takes to be read
 */
public record LanguageEvaluation(SortedMap<String, Score> byLanguage, List<Mistake> mistakes, double titlesPerSecond) {

    private static final String BUNDLED = "/evaluation/languages.csv";
    private static final double NANOSECONDS = 1e9;

    /** A title of which another language was told. */
    public record Mistake(String title, String expected, String given) {}

    private record Row(String language, String title, String site) {

        static Row of(CSVRecord row) {
            return new Row(
                    row.get("language"),
                    row.get("title"),
                    row.isSet("site") && !row.get("site").isEmpty() ? row.get("site") : DetectedLanguages.UNDETERMINED);
        }
    }

    /** Tells the language of every title of a table: that file, or the one that ships with the project. */
    public static LanguageEvaluation run(@Nullable Path file) {
        SortedMap<String, Score> byLanguage = new TreeMap<>();
        List<Mistake> mistakes = new ArrayList<>();
        List<Row> rows = SampleFile.read(file, BUNDLED, Row::of);
        try (LanguageDetector detector = new LanguageDetector()) {
            detector.ofText("The model is read with the first words.");
            long start = System.nanoTime();
            for (Row row : rows) {
                String given = detector.detect(row.title, "", row.site).title();
                boolean right = given.equals(row.language);
                byLanguage.merge(row.language, right ? new Score(1, 0, 0) : new Score(0, 1, 1), Score::plus);
                if (!right) {
                    mistakes.add(new Mistake(row.title, row.language, given));
                }
            }
            double seconds = (System.nanoTime() - start) / NANOSECONDS;
            return new LanguageEvaluation(byLanguage, mistakes, rows.size() / seconds);
        }
    }

    /** The score of all languages together. */
    public Score all() {
        return Score.sum(byLanguage.values());
    }
}
