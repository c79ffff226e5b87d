package org.interculturalpractices.loader.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Map;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a page without ever putting U+FFFD for what cannot be decoded. The control characters 0x80 to 0x9F that a single-byte
 * charset of Java leaves out are those of C1, as in the indexes of the Encoding Standard. For one use.
 */
public final class PageDecoder {

    private static final int ASCII = 0x80;
    private static final int C1_LAST = 0x9F;
    private static final char REPLACEMENT = '\uFFFD';

    /** Bytes of which the indexes of the Encoding Standard say something else than Java's charsets. */
    private static final Map<String, Map<Integer, Character>> OTHERS = Map.of(
            "KOI8-U", Map.of(0xAE, '\u045E', 0xBE, '\u040E'),
            "windows-1255", Map.of(0xCA, '\u05BA'),
            "x-mac-cyrillic", Map.of(0xFF, '\u20AC'));

    private final String source;
    private final byte[] page;
    private final PageEncoding stated;
    private final StringBuilder text;

    private PageDecoder(String source, byte[] page, @Nullable String header) {
        this.source = source;
        this.page = page;
        this.stated = PageEncoding.of(page, header);
        this.text = new StringBuilder(page.length);
    }

    /**
     * The text of a page, without a byte order mark.
     *
     * @param source the name of the page
     * @param header the label of the HTTP header's charset, or null
     * @throws LoaderException with {@link Code#SOURCE_NOT_DECODABLE}, line and column, if a byte is no character in its encoding
     */
    public static String decode(String source, byte[] page, @Nullable String header) {
        return new PageDecoder(source, page, header).decode();
    }

    private String decode() {
        Charset charset = stated.encoding()
                .charset()
                .orElseThrow(() -> new LoaderException(
                        Code.SOURCE_NOT_DECODABLE,
                        source,
                        stated.stated() + " says that it is in "
                                + stated.encoding().name() + ", which this program does not read; save it as UTF-8"));
        if (charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1) {
            decodeBytes(charset);
        } else {
            decodeSequences(charset);
        }
        return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text.toString();
    }

    private void decodeBytes(Charset charset) {
        char[] upper = new char[ASCII];
        Map<Integer, Character> others = OTHERS.getOrDefault(stated.encoding().name(), Map.of());
        for (int octet = ASCII; octet < ASCII + upper.length; octet++) {
            char decoded = new String(new byte[] {(byte) octet}, charset).charAt(0);
            char known = decoded == REPLACEMENT && octet <= C1_LAST ? (char) octet : decoded;
            upper[octet - ASCII] = others.getOrDefault(octet, known);
        }
        for (int offset = 0; offset < page.length; offset++) {
            int octet = page[offset] & 0xFF;
            char decoded = octet < ASCII ? (char) octet : upper[octet - ASCII];
            if (decoded == REPLACEMENT) {
                throw notDecodable(offset);
            }
            text.append(decoded);
        }
    }

    private void decodeSequences(Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(page);
        // No encoding has more characters than bytes.
        CharBuffer characters = CharBuffer.allocate(page.length + 1);
        CoderResult result = decoder.decode(bytes, characters, true);
        result = result.isError() ? result : decoder.flush(characters);
        text.append(characters.flip());
        if (result.isError()) {
            throw notDecodable(bytes.position());
        }
    }

    private LoaderException notDecodable(int offset) {
        String[] lines = text.toString().split("\\r\\n|[\\r\\n]", -1);
        return new LoaderException(
                Code.SOURCE_NOT_DECODABLE,
                source,
                lines.length,
                lines[lines.length - 1].length() + 1,
                "byte 0x" + Integer.toHexString(page[offset] & 0xFF).toUpperCase(Locale.ROOT) + " at offset "
                        + offset + " is no character in " + stated.encoding().name() + ", which " + stated.stated()
                        + " says that the page is in; get it again, or state the right encoding as \"charset\" in the"
                        + " file beside it that describes it");
    }
}
