package org.interculturalpractices.loader.parse;

import java.util.regex.Pattern;

/** Detection of the word of a line with which its period begins. Stateless. */
final class PeriodStart {

    private static final Pattern FOUR_DIGITS = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

    private PeriodStart() {}

    /**
     * The index where all words to the end are understood as a period, or at which a year or a word stands that is surely of time, whichever
     * comes first; the length of the line if there is neither.
     */
    static int in(String line) {
        LineWords words = new LineWords(line);
        long[] knowing = new long[words.size() + 1];
        knowing[words.size()] = PeriodLexicon.EACH;
        for (int index = words.size() - 1; index >= 0; index--) {
            knowing[index] = knowing[index + 1] & PeriodLexicon.knowing(words.word(index));
        }
        for (int index = 0; index < words.size(); index++) {
            if (isSurelyTime(words, index) || isPeriod(words, index, knowing[index])) {
                return words.start(index);
            }
        }
        return line.length();
    }

    private static boolean isPeriod(LineWords words, int index, long knowing) {
        boolean mayBegin = LETTER_OR_DIGIT.matcher(words.word(index)).find();
        return mayBegin && knowing != 0 && PeriodParser.isPeriod(words.from(index), PeriodLexicon.ofBits(knowing));
    }

    private static boolean isSurelyTime(LineWords words, int index) {
        String word = words.word(index);
        return FOUR_DIGITS.matcher(PeriodTokenizer.plainDigits(word)).find()
                || PeriodLexicon.isSure(NameShape.trim(word))
                || (index + 1 < words.size() && PeriodLexicon.isSure(word + " " + words.word(index + 1)));
    }
}
