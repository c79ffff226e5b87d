package org.interculturalpractices.queries;

/**
 * The view by which a page shows an answer best. A table suits any answer; the others read columns of fixed names, which the README of
 * this module states.
 */
public enum View {
    /** Rows and columns. */
    TABLE,
    /** Bars: one column of names, one of numbers. */
    BAR,
    /** Points: columns {@code lat} and {@code long}. */
    MAP,
    /** Spans of years: columns {@code startYear} and {@code endYear}. */
    TIMELINE
}
