package org.interculturalpractices.loader.parse;

import java.util.Locale;

/**
 * The kinds of word that speak of time in a heading line; each is one symbol of the grammar in {@link PeriodParser}. The kinds are
 * those of the resource {@code grammar/period-words.csv}, in lower case; of a word that stands there under several kinds in one
 * language, the first of this order counts.
 */
enum TimeWord {
    /** An open end: "ongoing", "heute". */
    ONGOING('O'),
    /** An open end, if it stands right after a year: "2016 on". */
    POSTFIX('L'),
    /** A beginning: "since", "depuis". */
    SINCE('S'),
    /** An end: "until", "bis". */
    TO('T'),
    /** The beginning of a range whose years a conjunction joins: "between 2012 and 2016". */
    BETWEEN('B'),
    /** What stands between two periods: "and". */
    AND('P'),
    /** Recurrence: "every year", "annual". */
    EVERY('E'),
    /** A number or ordinal that counts units of time: "three", "first". */
    NUMBER('W'),
    /** A unit of time: "years", "Quartal". */
    UNIT('U'),
    /** A part of a year: a month, a season. */
    PART('M'),
    /** A word that adds nothing: "early", "im", "activities". */
    FILLER('F');

    private final char symbol;

    TimeWord(char symbol) {
        this.symbol = symbol;
    }

    char symbol() {
        return symbol;
    }

    static TimeWord of(String kind) {
        return valueOf(kind.toUpperCase(Locale.ROOT));
    }
}
