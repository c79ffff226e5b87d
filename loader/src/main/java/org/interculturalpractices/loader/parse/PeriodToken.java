package org.interculturalpractices.loader.parse;

/**
 * One symbol of a period's words.
 *
 * @param symbol its letter: that of a {@link TimeWord}, or one of the constants here
 * @param firstYear the year, or the first one of a decade; 0 if it is no year
 * @param lastYear the year, or the last one of a decade; 0 if it is no year
 * @param start where its words begin
 * @param end where its words end
 */
record PeriodToken(char symbol, int firstYear, int lastYear, int start, int end) {

    static final char YEAR = 'Y';
    static final char DASH = 'D';
    static final char SEPARATOR = 'P';
    static final char OPENING = '(';
    static final char CLOSING = ')';
    static final char DOTS = '.';
    static final char QUESTION = '?';
    static final char PLUS = '+';

    /** A number from 1 to 31, perhaps a day. */
    static final char NUMBER = 'N';

    /** Words that are not understood. */
    static final char UNREAD = 'X';

    static PeriodToken of(char symbol, int start, int end) {
        return new PeriodToken(symbol, 0, 0, start, end);
    }

    static PeriodToken year(int year, int start, int end) {
        return new PeriodToken(YEAR, year, year, start, end);
    }

    boolean isYear() {
        return symbol == YEAR;
    }
}
