package org.interculturalpractices.loader.link;

/**
 * A record of a source that is mapped: a row of a table, or an object of JSON. Two are equal only if they are the same.
 *
 * @param <R> how the source gives its records
 */
final class RmlRow<R> {

    private final R cells;
    private final int line;
    private final int number;
    private final boolean filled;

    /**
     * A record.
     *
     * @param line the first line of it in the file, from 1; 0 if not known
     * @param number the number among the records of its source, from 1
     * @param filled whether it says anything
     */
    RmlRow(R cells, int line, int number, boolean filled) {
        this.cells = cells;
        this.line = line;
        this.number = number;
        this.filled = filled;
    }

    R cells() {
        return cells;
    }

    int line() {
        return line;
    }

    boolean filled() {
        return filled;
    }

    /** What a message begins with, where the line is not known. */
    String place() {
        return line > 0 ? "" : "record " + number + ": ";
    }
}
