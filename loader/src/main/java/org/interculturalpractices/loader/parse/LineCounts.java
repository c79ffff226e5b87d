package org.interculturalpractices.loader.parse;

/**
 * Counters of the lines of a source, by what became of them; each line counts once.
 *
 * @param total all lines, blank ones included
 * @param boilerplate lines that belong to no record
 * @param records lines of records that were read
 * @param rejected lines of records that were not
 */
public record LineCounts(int total, int boilerplate, int records, int rejected) {

    /** No lines. */
    public static final LineCounts NONE = new LineCounts(0, 0, 0, 0);

    /** The counts after records of so many lines, which could be read, were rejected for what they say. */
    public LineCounts reject(int lines) {
        return new LineCounts(total, boilerplate, records - lines, rejected + lines);
    }
}
