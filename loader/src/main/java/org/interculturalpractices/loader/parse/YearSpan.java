package org.interculturalpractices.loader.parse;

import org.jspecify.annotations.Nullable;

/**
 * One of the periods that a heading line states, in whole years. An end before the start is possible: the words may say so.
 *
 * @param start the first year, from 1900 to 2100; null if only an end is stated
 * @param end the last year, from 1900 to 2100; null if the end is open
 * @param text the words, as they stand in the heading line
 */
public record YearSpan(@Nullable Integer start, @Nullable Integer end, String text) {

    /** Whether it ends before it starts. */
    public boolean isImpossible() {
        return start != null && end != null && end < start;
    }

    boolean isSingleYear() {
        return start != null && start.equals(end);
    }
}
