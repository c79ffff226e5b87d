package org.interculturalpractices.loader.source;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of visible text of a source.
 *
 * @param number the number of the line of the file, from 1; blank lines count
 * @param text its characters in Unicode NFC, without blanks at either end and without the line end
 * @param link the address that the line leads to as a whole, or null; only HTML has links
 * @param furniture whether the source marks it as a part of the page that is no content, such as navigation
 */
public record SourceLine(int number, String text, @Nullable String link, boolean furniture) {

    /** Blanks of Unicode, of which Java does not count no-break spaces, and characters without width. */
    private static final Pattern OUTER_BLANKS =
            Pattern.compile("^[\\s\\p{Z}\\uFEFF\\u200B]+|[\\s\\p{Z}\\uFEFF\\u200B]+$");

    /** What is no text and what no XML document can hold; HTML and JSON can smuggle it in. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n\\r]]");

    /** A line of plain text. */
    public static SourceLine ofText(int number, String text) {
        return new SourceLine(number, clean(text), null, false);
    }

    /** Text in Unicode NFC, without control characters, and without blanks at either end. */
    public static String clean(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return OUTER_BLANKS.matcher(NO_TEXT.matcher(composed).replaceAll("")).replaceAll("");
    }

    /** Whether there is nothing to read on the line. */
    public boolean isBlank() {
        return text.isEmpty();
    }
}
