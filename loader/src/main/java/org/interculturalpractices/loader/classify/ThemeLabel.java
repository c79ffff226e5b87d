package org.interculturalpractices.loader.classify;

import java.util.List;
import java.util.Locale;

/**
 * A label of a theme, ready for comparison.
 *
 * @param themeSlug the last part of the theme's IRI
 * @param text the label
 * @param language its language
 * @param kind which label it is
 * @param words its folded words; never empty
 */
record ThemeLabel(String themeSlug, String text, String language, LabelKind kind, List<String> words) {

    private static final String ENGLISH = "en";

    static ThemeLabel of(String themeSlug, String text, String language, LabelKind kind) {
        return new ThemeLabel(themeSlug, text, language, kind, new Words(text).all(ENGLISH.equals(primary(language))));
    }

    boolean isEnglish() {
        return ENGLISH.equals(primary(language));
    }

    /** Whether the label may be looked for in words of a language: in its own, and English everywhere. */
    boolean isFor(String textLanguage) {
        return isEnglish() || primary(language).equals(primary(textLanguage));
    }

    /** The language without region and script; both written norms of Norwegian count as Norwegian. */
    private static String primary(String tag) {
        String primary = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
        return primary.equals("nb") || primary.equals("nn") ? "no" : primary;
    }
}
