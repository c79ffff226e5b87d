package org.interculturalpractices.loader.language;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.interculturalpractices.loader.files.BundledFile;
import org.interculturalpractices.loader.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * Language detection for records, among the languages of the programme's cities and pages, with the n-gram model of Apache OpenNLP
 * (43 MB of heap, read when the first words come, and kept for the next detector as long as memory allows) and the function words of each language. The words themselves decide; where they fit several languages nearly as
 * well, the language of the record's text does, then that of the site. Not thread-safe.
 */
public final class LanguageDetector implements AutoCloseable {

    private static final String MODEL = "/langdetect-183.bin";

    /** The languages of the model, ISO 639-3, that records may be in. */
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("ara", "ar"),
            Map.entry("bos", SouthSlavic.SERBIAN),
            Map.entry("cat", "ca"),
            Map.entry("deu", "de"),
            Map.entry("ell", "el"),
            Map.entry("eng", "en"),
            Map.entry("eus", "eu"),
            Map.entry("fra", "fr"),
            Map.entry("heb", "he"),
            Map.entry("hrv", SouthSlavic.SERBIAN),
            Map.entry("ita", "it"),
            Map.entry("jpn", "ja"),
            Map.entry("nld", "nl"),
            Map.entry("nno", "no"),
            Map.entry("nob", "no"),
            Map.entry("pol", "pl"),
            Map.entry("por", "pt"),
            Map.entry("spa", "es"),
            Map.entry("sqi", "sq"),
            Map.entry("srp", SouthSlavic.SERBIAN),
            Map.entry("swe", "sv"),
            Map.entry("tur", "tr"),
            Map.entry("ukr", "uk"));

    /** How many times as likely as the language of the text another one must be for a title. */
    private static final double AGAINST_TEXT = 2;

    /** How many times as likely as the language of the site another one must be. */
    private static final double AGAINST_SITE = 1.2;

    /** The characters that are looked at: more change nothing but the time. */
    private static final int LONGEST_SAMPLE = 240;

    /** How many times as likely a language becomes by a function word of it. */
    private static final double FUNCTION_WORD = 1.4;

    /** The model that was read last, for the next detector, as long as memory allows. */
    private static SoftReference<LanguageDetectorModel> kept = new SoftReference<>(null);

    private final FunctionWords functionWords = new FunctionWords();
    private @Nullable LanguageDetectorME model;

    /** The languages of a record of whose site the language is not known. */
    public DetectedLanguages detect(String title, String text) {
        return detect(title, text, DetectedLanguages.UNDETERMINED);
    }

    /**
     * The languages of a record.
     *
     * @param site the language of the page or interface that the record stands on, a BCP 47 tag; {@code und} if not known
     */
    public DetectedLanguages detect(String title, String text, String site) {
        String ofText = likeliest(text, site, AGAINST_SITE);
        String ofTitle = ofText.equals(DetectedLanguages.UNDETERMINED)
                ? likeliest(title, site, AGAINST_SITE)
                : likeliest(title, ofText, AGAINST_TEXT);
        return new DetectedLanguages(
                ofTitle.equals(DetectedLanguages.UNDETERMINED)
                        ? SouthSlavic.norm(ofText, text, site)
                        : SouthSlavic.norm(ofTitle, title + ' ' + text, site),
                SouthSlavic.norm(ofText, text, site));
    }

    /** The language of a text. */
    public String ofText(String text) {
        return detect("", text).text();
    }

    /** Lets the model go. */
    @Override
    public void close() {
        model = null;
    }

    /** The likeliest language, or the one expected where none is that many times as likely. */
    private String likeliest(String text, String expected, double times) {
        String words = text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) : text;
        if (words.codePoints().noneMatch(Character::isLetter)) {
            return DetectedLanguages.UNDETERMINED;
        }
        Map<String, Double> confidences = new HashMap<>();
        for (Language language : model().predictLanguages(words)) {
            String tag = TAGS.get(language.getLang());
            if (tag != null) {
                confidences.merge(tag, language.getConfidence(), Math::max);
            }
        }
        Set<String> known = FunctionWords.words(words);
        confidences.replaceAll(
                (tag, confidence) -> confidence * Math.pow(FUNCTION_WORD, functionWords.count(tag, known)));
        // Of equals the first by tag, so that results are the same everywhere.
        Map.Entry<String, Double> best = Collections.max(
                confidences.entrySet(),
                Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Double>comparingByKey().reversed()));
        String prior = SouthSlavic.isOne(expected) ? SouthSlavic.SERBIAN : expected;
        return best.getValue() < times * confidences.getOrDefault(prior, 0.0) ? prior : best.getKey();
    }

    private LanguageDetectorME model() {
        if (model == null) {
            model = new LanguageDetectorME(read());
        }
        return model;
    }

    private static synchronized LanguageDetectorModel read() {
        LanguageDetectorModel model = kept.get();
        if (model == null) {
            try (InputStream in = BundledFile.open(MODEL)) {
                model = new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw LoaderException.unreadable(MODEL, e);
            }
            kept = new SoftReference<>(model);
        }
        return model;
    }
}
