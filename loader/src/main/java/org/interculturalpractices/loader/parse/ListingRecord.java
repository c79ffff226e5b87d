package org.interculturalpractices.loader.parse;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * One record of a listing, as it was read. All text is in Unicode NFC and otherwise verbatim.
 *
 * @param title the title line
 * @param headingLine the heading line
 * @param heading what the heading line says
 * @param text the paragraphs, with an empty line between two of them; never empty
 * @param titleLine the number of the title line, from 1
 * @param headingLineNumber the number of the heading line
 * @param lastLine the number of the last line of the text
 * @param sha256 the SHA-256 of title, heading line and text in lower-case hexadecimal: equal for exact duplicates alone
 */
public record ListingRecord(
        String title,
        String headingLine,
        Heading heading,
        String text,
        int titleLine,
        int headingLineNumber,
        int lastLine,
        String sha256) {

    static ListingRecord of(ListingUnit title, ListingUnit headingLine, Heading heading, String text, int lastLine) {
        return new ListingRecord(
                title.text(),
                headingLine.text(),
                heading,
                text,
                title.number(),
                headingLine.number(),
                lastLine,
                DigestUtils.sha256Hex(title.text() + '\n' + headingLine.text() + '\n' + text));
    }

    /** The number of its first line, which is the title line. */
    public int firstLine() {
        return titleLine;
    }
}
