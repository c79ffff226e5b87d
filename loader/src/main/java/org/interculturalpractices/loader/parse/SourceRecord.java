package org.interculturalpractices.loader.parse;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * One record of a source, as it was read. All text is in Unicode NFC and otherwise verbatim.
 *
 * @param title the title line
 * @param headingLine the heading line; of a source with columns, its country, places and period as one line
 * @param heading what the heading line says
 * @param text the paragraphs, with an empty line between two of them; never empty
 * @param stated what the source says beside these
 * @param lines where it stands
 * @param sha256 the SHA-256 of title, heading line and text in lower-case hexadecimal: equal for exact duplicates alone
 */
public record SourceRecord(
        String title,
        String headingLine,
        Heading heading,
        String text,
        SourceLinks stated,
        RecordLines lines,
        String sha256) {

    /** The most characters of a text. */
    public static final int MAX_TEXT = 100_000;

    /** A record with the checksum of its words. */
    public static SourceRecord of(
            String title, String headingLine, Heading heading, String text, SourceLinks stated, RecordLines lines) {
        return new SourceRecord(
                title,
                headingLine,
                heading,
                text,
                stated,
                lines,
                DigestUtils.sha256Hex(title + '\n' + headingLine + '\n' + text));
    }
}
