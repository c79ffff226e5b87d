package org.interculturalpractices.loader.language;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Detects the languages of records among those of the programme's cities and pages. The models are read from the jar when a
 * language comes into question, take about 30 MB of heap, and are let go when the detector is closed. Close relatives are
 * beyond short texts: Croatian, Bosnian, Montenegrin and Serbian in Latin letters are all told as {@code sh}, which stands for
 * each of them. Not thread-safe.
 */
public final class LanguageDetector implements AutoCloseable {

    private static final Map<Language, String> TAGS = new EnumMap<>(Map.ofEntries(
            Map.entry(Language.ALBANIAN, "sq"),
            Map.entry(Language.ARABIC, "ar"),
            Map.entry(Language.BASQUE, "eu"),
            Map.entry(Language.BOKMAL, "no"),
            Map.entry(Language.CATALAN, "ca"),
            Map.entry(Language.CROATIAN, "sh"),
            Map.entry(Language.DUTCH, "nl"),
            Map.entry(Language.ENGLISH, "en"),
            Map.entry(Language.FRENCH, "fr"),
            Map.entry(Language.GERMAN, "de"),
            Map.entry(Language.GREEK, "el"),
            Map.entry(Language.HEBREW, "he"),
            Map.entry(Language.ITALIAN, "it"),
            Map.entry(Language.JAPANESE, "ja"),
            Map.entry(Language.POLISH, "pl"),
            Map.entry(Language.PORTUGUESE, "pt"),
            Map.entry(Language.SERBIAN, "sr"),
            Map.entry(Language.SPANISH, "es"),
            Map.entry(Language.SWEDISH, "sv"),
            Map.entry(Language.TURKISH, "tr"),
            Map.entry(Language.UKRAINIAN, "uk")));

    /** How close, as a share of the best, a second language may be before a title alone does not decide. */
    private static final double DOUBT = 0.9;

    private com.github.pemistahl.lingua.api.@Nullable LanguageDetector models;

    /** The languages of a record. A title that fits several languages has the language of its text. */
    public DetectedLanguages detect(String title, String text) {
        String textLanguage = best(confidences(text));
        SortedMap<Language, Double> ofTitle = confidences(title);
        boolean inDoubt = ofTitle.values().stream().skip(1).anyMatch(second -> second >= DOUBT);
        boolean textDecides = ofTitle.isEmpty() || (inDoubt && !textLanguage.equals(DetectedLanguages.UNDETERMINED));
        return new DetectedLanguages(textDecides ? textLanguage : best(ofTitle), textLanguage);
    }

    /** The language of a text. */
    public String ofText(String text) {
        return best(confidences(text));
    }

    @Override
    public void close() {
        if (models != null) {
            models.unloadLanguageModels();
            models = null;
        }
    }

    private SortedMap<Language, Double> confidences(String text) {
        if (models == null) {
            models = LanguageDetectorBuilder.fromLanguages(TAGS.keySet().toArray(new Language[0]))
                    .withLowAccuracyMode()
                    .build();
        }
        return models.computeLanguageConfidenceValues(text);
    }

    private static String best(SortedMap<Language, Double> confidences) {
        return confidences.isEmpty()
                ? DetectedLanguages.UNDETERMINED
                : TAGS.getOrDefault(confidences.firstKey(), DetectedLanguages.UNDETERMINED);
    }
}
