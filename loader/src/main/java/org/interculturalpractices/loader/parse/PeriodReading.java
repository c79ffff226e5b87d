package org.interculturalpractices.loader.parse;

import java.util.List;

/**
 * A parsed period, as far as its words are understood.
 *
 * @param statement the years and the status that they state
 * @param unread the stretches of words that are not understood, in order
 * @param certain whether the words say just this: all are understood, and no language reads them otherwise
 */
public record PeriodReading(PeriodStatement statement, List<Unread> unread, boolean certain) {

    /** No words, no period. */
    public static final PeriodReading NOTHING = new PeriodReading(PeriodStatement.UNDATED, List.of(), true);

    /**
     * Words that are not understood.
     *
     * @param text the words, verbatim
     * @param start where they begin in the words of the period
     * @param end where they end
     */
    public record Unread(String text, int start, int end) {}

    public PeriodReading {
        unread = List.copyOf(unread);
    }

    /** Whether the words state a year or an open end. */
    public boolean states() {
        return statement.status() != PeriodStatus.UNDATED;
    }

    /** The same without some of the words that are not understood, since they are no words of time. */
    PeriodReading without(List<Unread> others) {
        if (others.isEmpty()) {
            return this;
        }
        List<Unread> left =
                unread.stream().filter(words -> !others.contains(words)).toList();
        return new PeriodReading(statement, left, left.isEmpty());
    }
}
