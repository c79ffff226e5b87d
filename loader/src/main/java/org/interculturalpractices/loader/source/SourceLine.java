package org.interculturalpractices.loader.source;

/**
 * One line of a source.
 *
 * @param number its number, from 1; blank lines count
 * @param text its characters in Unicode NFC, without blanks at either end and without the line end
 */
public record SourceLine(int number, String text) {

    /** Whether there is nothing to read on the line. */
    public boolean isBlank() {
        return text.isEmpty();
    }
}
