package org.interculturalpractices.ontology;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.HangulSyllableType;
import com.ibm.icu.lang.UCharacter.IndicSyllabicCategory;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UCharacter.LineBreak;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/**
 * The characters around a default-ignorable one, which tell whether a script needs it: joiners between letters of cursive and Indic
 * scripts (Unicode Standard, 23.2) and in emoji (UTS 51), variation selectors of ideographs, of Mongolian and of emoji, the fillers of
 * Hangul syllables, and the zero-width space of scripts that are written without blanks (UAX 14, class SA).
 *
 * @param before the character before it that is kept, or 0
 * @param base the same, or the letter that marks stand on if it is a mark; or 0
 * @param after the next character that is not default-ignorable, or 0
 */
record ScriptContext(int before, int base, int after) {

    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int LEADING_FILLER = 0x115F;
    private static final int VOWEL_FILLER = 0x1160;
    private static final int KEYCAP = 0x20E3;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int VIRAMA_CLASS = 9;

    static ScriptContext of(StringBuilder before, String text, int next) {
        int last = before.isEmpty() ? 0 : before.codePointBefore(before.length());
        int after = 0;
        for (int index = next; index < text.length() && after == 0; ) {
            int character = text.codePointAt(index);
            after = CanonicalText.isIgnorable(character) ? 0 : character;
            index += Character.charCount(character);
        }
        return new ScriptContext(last, base(before), after);
    }

    private static int base(StringBuilder text) {
        for (int index = text.length(); index > 0; ) {
            int character = text.codePointBefore(index);
            if (UCharacter.getType(character) != Character.NON_SPACING_MARK) {
                return character;
            }
            index -= Character.charCount(character);
        }
        return 0;
    }

    /** Whether the script needs that default-ignorable character here. */
    boolean needs(int character) {
        return switch (character) {
            case NON_JOINER -> isVirama(before) || (isJoining(base) && isJoining(after));
            // A joiner at the end of a word gives an abbreviation its joined form.
            case JOINER ->
                isVirama(before) || isDualJoining(base) || (isJoining(base) && isJoining(after)) || isInEmoji();
            case ZERO_WIDTH_SPACE -> isWithoutBlanks(before) && isWithoutBlanks(after);
            case LEADING_FILLER -> isJamo(after, HangulSyllableType.VOWEL_JAMO, HangulSyllableType.TRAILING_JAMO);
            case VOWEL_FILLER -> isJamo(before, HangulSyllableType.LEADING_JAMO, HangulSyllableType.LEADING_JAMO);
            default -> needsSelector(character);
        };
    }

    private boolean needsSelector(int character) {
        if (isEmojiSelector(character)) {
            // Digits are emoji before the mark of a keycap alone.
            return UCharacter.hasBinaryProperty(before, UProperty.EMOJI) && (before > 0x7F || after == KEYCAP);
        }
        if (isTag(character)) {
            return before == BLACK_FLAG || isTag(before);
        }
        if (UCharacter.hasBinaryProperty(character, UProperty.VARIATION_SELECTOR)) {
            boolean mongolian = UScript.getScript(character) == UScript.MONGOLIAN;
            return mongolian ? isMongolian(before) : UCharacter.hasBinaryProperty(before, UProperty.IDEOGRAPHIC);
        }
        return UScript.getScript(character) == UScript.MONGOLIAN && isMongolian(before) && isMongolian(after);
    }

    private boolean isInEmoji() {
        boolean follows = isEmojiSelector(before)
                || UCharacter.hasBinaryProperty(before, UProperty.EMOJI_MODIFIER)
                || UCharacter.hasBinaryProperty(before, UProperty.EXTENDED_PICTOGRAPHIC);
        return follows && UCharacter.hasBinaryProperty(after, UProperty.EXTENDED_PICTOGRAPHIC);
    }

    private static boolean isEmojiSelector(int character) {
        return character == 0xFE0E || character == 0xFE0F;
    }

    private static boolean isTag(int character) {
        return character >= 0xE0020 && character <= 0xE007F;
    }

    private static boolean isVirama(int character) {
        return UCharacter.getCombiningClass(character) == VIRAMA_CLASS;
    }

    /** Letters and vowel signs of scripts whose letters take other forms beside each other. */
    private static boolean isJoining(int character) {
        int joining = UCharacter.getIntPropertyValue(character, UProperty.JOINING_TYPE);
        boolean cursive = joining == JoiningType.RIGHT_JOINING || joining == JoiningType.LEFT_JOINING;
        return cursive || isDualJoining(character) || isIndic(character);
    }

    private static boolean isDualJoining(int character) {
        return UCharacter.getIntPropertyValue(character, UProperty.JOINING_TYPE) == JoiningType.DUAL_JOINING;
    }

    private static boolean isIndic(int character) {
        boolean letter = UCharacter.isLetter(character)
                || UCharacter.getType(character) == Character.COMBINING_SPACING_MARK
                || UCharacter.getType(character) == Character.NON_SPACING_MARK;
        return letter
                && UCharacter.getIntPropertyValue(character, UProperty.INDIC_SYLLABIC_CATEGORY)
                        != IndicSyllabicCategory.OTHER;
    }

    private static boolean isWithoutBlanks(int character) {
        return UCharacter.getIntPropertyValue(character, UProperty.LINE_BREAK) == LineBreak.COMPLEX_CONTEXT;
    }

    private static boolean isMongolian(int character) {
        return UScript.getScript(character) == UScript.MONGOLIAN;
    }

    private static boolean isJamo(int character, int one, int other) {
        int type = UCharacter.getIntPropertyValue(character, UProperty.HANGUL_SYLLABLE_TYPE);
        return type == one || type == other;
    }
}
