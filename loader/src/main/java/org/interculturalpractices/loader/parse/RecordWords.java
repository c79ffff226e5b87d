package org.interculturalpractices.loader.parse;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The words by which a record is known again, though it was mended: two that share two of the three are versions of one. Immutable.
 *
 * @param title its title; empty if it has none
 * @param headingLine its heading line; empty if it has none
 * @param textSha256 the SHA-256 of its text, in hexadecimal; empty if it has none
 */
public record RecordWords(String title, String headingLine, String textSha256) {

    /** Those of a record with that text. */
    public static RecordWords of(String title, String headingLine, String text) {
        return new RecordWords(title, headingLine, text.isEmpty() ? "" : DigestUtils.sha256Hex(text));
    }

    /** Those of a record that was accepted. */
    public static RecordWords of(SourceRecord record) {
        return of(record.title(), record.headingLine(), record.text());
    }

    /** Those of a record that was rejected. */
    public static RecordWords of(RejectedRecord record) {
        return of(record.title(), record.headingLine(), record.text());
    }

    /** What title and text look like. */
    public String titleAndText() {
        return pair("title and text", title, textSha256);
    }

    /** What two parts of the three look like; a part that is missing equals none. */
    public List<String> pairs() {
        return Stream.of(
                        title.isEmpty() || headingLine.isEmpty() ? "" : pair("title and heading", title, headingLine),
                        title.isEmpty() || textSha256.isEmpty() ? "" : titleAndText(),
                        headingLine.isEmpty() || textSha256.isEmpty()
                                ? ""
                                : pair("heading and text", headingLine, textSha256))
                .filter(pair -> !pair.isEmpty())
                .toList();
    }

    private static String pair(String parts, String one, String other) {
        return String.join("\n", parts, one, other);
    }
}
