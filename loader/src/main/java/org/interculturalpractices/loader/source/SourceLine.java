package org.interculturalpractices.loader.source;

import java.util.regex.Pattern;
import org.interculturalpractices.ontology.CanonicalText;
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

    /** Blanks of Unicode, of which Java does not count no-break spaces. */
    private static final Pattern OUTER_BLANKS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    /** A line of plain text. */
    public static SourceLine ofText(int number, String text) {
        return new SourceLine(number, clean(text), null, false);
    }

    /** Text in its canonical form ({@link CanonicalText#of}), without blanks at either end. */
    public static String clean(String text) {
        return OUTER_BLANKS.matcher(CanonicalText.of(text)).replaceAll("");
    }

    /** Whether there is nothing to read on the line. */
    public boolean isBlank() {
        return text.isEmpty();
    }
}
