package org.interculturalpractices.loader.classify;

import java.util.List;

/**
 * A label of a theme, ready for comparison.
 *
 * @param themeSlug the last part of the theme's IRI
 * @param text the label
 * @param language its language
 * @param kind which label it is
 * @param words its words, as the analyzer of its language gives them; never empty
 */
record ThemeLabel(String themeSlug, String text, String language, LabelKind kind, List<String> words) {}
