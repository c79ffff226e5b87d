package org.interculturalpractices.loader.csvw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.net.PercentCodec;

/**
 * Names of columns, which are variables of URI templates.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6570#section-2.3">RFC 6570, section 2.3</a>
 */
final class VariableNames {

    private static final String CHARACTER = "(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2})";
    private static final Pattern NAME = Pattern.compile("(?!_)" + CHARACTER + "(?:\\.?" + CHARACTER + ")*");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private VariableNames() {}

    /** Whether it may be stated as the name of a column. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** A title as a name: every character that names do not have is percent-encoded. */
    static String encode(String title) {
        StringBuilder name = new StringBuilder();
        for (byte b : title.getBytes(UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '.');
            name.append(plain ? String.valueOf(c) : "%" + HEX.toHexDigits(b));
        }
        return name.toString();
    }

    /** The text that a name encodes. */
    static String decode(String name) {
        try {
            return new String(new PercentCodec().decode(name.getBytes(UTF_8)), UTF_8);
        } catch (DecoderException e) {
            return name;
        }
    }
}
