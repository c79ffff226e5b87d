package org.interculturalpractices.loader.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.security.MessageDigest;
import java.util.Locale;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;

/**
 * One pass over the bytes of a source that proves that they are text in UTF-8 with lines of a sensible length, and takes their
 * checksum. It holds one buffer, however long the file or a line of it is. For one use.
 */
final class TextCheck {

    /** The most characters of a line: a hundred times the longest paragraph that a listing was seen to have. */
    static final int MAX_LINE = 100_000;

    private static final int BUFFER = 1 << 16;
    private static final int HEAD = 8 << 10;

    private final String name;
    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private final CharsetDecoder decoder = UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private int line = 1;
    private int column = 1;
    private boolean afterReturn;
    private boolean hasText;

    TextCheck(String name) {
        this.name = name;
    }

    /** The checksum of the bytes, in lower-case hexadecimal. */
    String sha256(InputStream in) throws IOException {
        BufferedInputStream input = new BufferedInputStream(in, BUFFER);
        checkHead(input);
        byte[] buffer = new byte[BUFFER];
        ByteBuffer bytes = ByteBuffer.wrap(buffer);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        for (int read = read(input, buffer, bytes); read >= 0; read = read(input, buffer, bytes)) {
            decode(bytes, chars);
        }
        if (bytes.position() > 0) {
            throw at(
                    Code.SOURCE_TRUNCATED,
                    "the file ends in the middle of a character, so its end is missing; get a complete copy");
        }
        if (!hasText) {
            throw new LoaderException(Code.SOURCE_EMPTY, name, "the file has no text in it; check that it was saved");
        }
        return Hex.encodeHexString(digest.digest());
    }

    /** Whether the last line of the text that was read has no line end; known once the checksum is. */
    boolean endsWithinLine() {
        return column > 1;
    }

    /** Reads on behind what is left of an unfinished character. */
    private int read(InputStream in, byte[] buffer, ByteBuffer bytes) throws IOException {
        int read = in.read(buffer, bytes.position(), bytes.remaining());
        if (read > 0) {
            digest.update(buffer, bytes.position(), read);
            bytes.position(bytes.position() + read);
        }
        return read;
    }

    private void decode(ByteBuffer bytes, CharBuffer chars) {
        bytes.flip();
        CoderResult result = decoder.decode(bytes, chars, false);
        chars.flip();
        while (chars.hasRemaining()) {
            check(chars.get());
        }
        chars.clear();
        if (result.isError()) {
            throw at(
                    Code.SOURCE_NOT_UTF8,
                    String.format(
                            Locale.ROOT,
                            "byte 0x%02X is not part of a UTF-8 character; save the file as UTF-8",
                            bytes.get()));
        }
        bytes.compact();
    }

    private void check(char c) {
        if (c == '\n' && afterReturn) {
            afterReturn = false;
            return;
        }
        afterReturn = c == '\r';
        if (c == '\n' || c == '\r') {
            line++;
            column = 1;
            return;
        }
        if (isNoText(c)) {
            throw at(
                    Code.SOURCE_BINARY,
                    String.format(
                            Locale.ROOT,
                            "the character U+%04X does not belong in text; give the listing as a plain text file",
                            (int) c));
        }
        if (column > MAX_LINE) {
            throw at(
                    Code.SOURCE_LINE_TOO_LONG,
                    "the line is longer than " + MAX_LINE
                            + " characters; give each title, heading and paragraph its own line");
        }
        hasText |= !Character.isWhitespace(c) && c != '\uFEFF';
        column += c == '\uFEFF' && line == 1 && column == 1 ? 0 : 1;
    }

    /** Looks at the first bytes, because what is plainly no text should not be blamed for its encoding. */
    private void checkHead(BufferedInputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        String start = new String(head, ISO_8859_1);
        if (start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF")) {
            throw at(Code.SOURCE_NOT_UTF8, "the file is in UTF-16; save it as UTF-8");
        }
        if (start.startsWith("%PDF-") || start.indexOf('\0') >= 0) {
            throw new LoaderException(
                    Code.SOURCE_BINARY, name, 1, 1, "this is no text file; save the listing as plain text");
        }
    }

    /** What no text holds; the controls that are blanks, such as the form feed between two pages, are read as such. */
    private static boolean isNoText(char c) {
        return (c < ' ' && !Character.isWhitespace(c)) || c == '\uFFFE' || c == '\uFFFF';
    }

    private LoaderException at(Code code, String detail) {
        return new LoaderException(code, name, line, column, detail);
    }
}
