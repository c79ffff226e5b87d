package org.interculturalpractices.ontology;

import com.ibm.icu.text.UnicodeSet;
import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Canonicalisation of text: what stands for nothing that is read is taken out before Unicode NFC. That is the characters with the
 * property Default_Ignorable_Code_Point (Unicode Standard, 5.21): soft hyphens, zero-width spaces, marks of direction, word joiners,
 * byte order marks, variation selectors, fillers, tags. What stands before and after one becomes one word, as a browser shows it.
 * Control characters (C0 and C1 but for tabulator and line ends, U+2028, U+2029) part words: each becomes a blank.
 * <p>Thread-safe.
 */
public final class CanonicalText {

    /** What stands for a character that a program could not read. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final UnicodeSet IGNORABLE = new UnicodeSet("[:Default_Ignorable_Code_Point:]").freeze();
    private static final UnicodeSet PARTING = new UnicodeSet("[[[:Cc:][\\u2028\\u2029]]-[\\t\\n\\r]]").freeze();
    private static final UnicodeSet SURROGATES = new UnicodeSet("[:Cs:]").freeze();
    private static final UnicodeSet NO_CHARACTER = new UnicodeSet("[\\uFFFE\\uFFFF]").freeze();
    private static final UnicodeSet REWRITTEN = new UnicodeSet()
            .addAll(IGNORABLE)
            .addAll(PARTING)
            .addAll(SURROGATES)
            .addAll(NO_CHARACTER)
            .freeze();
    private static final Pattern IGNORABLES =
            Pattern.compile(StreamSupport.stream(IGNORABLE.ranges().spliterator(), false)
                    .map(range -> "\\x{" + Integer.toHexString(range.codepoint) + "}-\\x{"
                            + Integer.toHexString(range.codepointEnd) + "}")
                    .collect(Collectors.joining("", "[", "]")));

    private CanonicalText() {}

    /**
     * The form in which a text is stored: a default-ignorable character stays where its script needs it ({@link ScriptContext}). An
     * unpaired surrogate becomes U+FFFD.
     */
    public static String of(String text) {
        return rewritten(text, true);
    }

    /** The form in which texts are compared, searched and recognised: without any default-ignorable character. */
    public static String forComparison(String text) {
        return rewritten(text, false);
    }

    /** Whether a program that had the text before lost a character of it: it holds U+FFFD or an unpaired surrogate. */
    public static boolean hasLostCharacter(String text) {
        return text.indexOf(REPLACEMENT) >= 0 || SURROGATES.containsSome(text);
    }

    /** One default-ignorable character, for analyzers that keep the offsets of a text. */
    public static Pattern ignorable() {
        return IGNORABLES;
    }

    static boolean isIgnorable(int character) {
        return IGNORABLE.contains(character);
    }

    private static String rewritten(String text, boolean stored) {
        if (REWRITTEN.containsNone(text)) {
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); ) {
            int character = text.codePointAt(index);
            int next = index + Character.charCount(character);
            if (IGNORABLE.contains(character)) {
                if (stored && ScriptContext.of(out, text, next).needs(character)) {
                    out.appendCodePoint(character);
                }
            } else if (PARTING.contains(character)) {
                out.append(' ');
            } else if (SURROGATES.contains(character)) {
                out.append(REPLACEMENT);
            } else if (!NO_CHARACTER.contains(character)) {
                out.appendCodePoint(character);
            }
            index = next;
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }
}
