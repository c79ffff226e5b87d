package org.interculturalpractices.loader.language;

/**
 * The languages of one record, as BCP 47 tags; {@code und} where there is no telling.
 *
 * @param title the language of the title
 * @param text the language of the text
 */
public record DetectedLanguages(String title, String text) {

    /** The tag of a language that was not determined. */
    public static final String UNDETERMINED = "und";
}
