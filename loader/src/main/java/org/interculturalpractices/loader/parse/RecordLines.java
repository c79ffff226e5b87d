package org.interculturalpractices.loader.parse;

/**
 * The range of lines of a record in its source.
 *
 * @param first the number of its first line, from 1, which has the title
 * @param heading the number of the line that has the heading
 * @param last the number of its last line
 * @param count how many lines of the source it takes; in HTML several may stand on one line of the file
 */
public record RecordLines(int first, int heading, int last, int count) {

    /** The lines of a row or object, of which nothing more is known. */
    public static RecordLines span(int first, int last) {
        return new RecordLines(first, first, last, last - first + 1);
    }
}
