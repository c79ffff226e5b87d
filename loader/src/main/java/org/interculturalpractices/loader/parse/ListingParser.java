package org.interculturalpractices.loader.parse;

import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.source.LineReader;

/**
 * Parses the text of a listing page: boilerplate, then records of a title line, a heading line and one or more paragraphs.
 * Boilerplate is whatever is not a title followed by a heading line, so it may be of any length; blank lines may stand anywhere; a
 * link to the whole text, or other furniture of the page, ends the text of a record. Memory holds one record. Immutable and
 * thread-safe.
 *
 * <p>A record that cannot be accepted has exactly one {@link Problem} of severity {@link Problem.Severity#ERROR}, at its line. Codes of errors: {@code country-unknown}, {@code period-impossible},
 * {@code title-missing}, {@code text-missing}, {@code text-too-long}; of warnings: {@code period-not-understood},
 * {@code heading-suspected}.
 */
public final class ListingParser {

    private final HeadingParser headings;

    /** A parser of pages with such heading lines. */
    public ListingParser(HeadingParser headings) {
        this.headings = headings;
    }

    /**
     * Reads lines to their end.
     *
     * @return what became of the lines
     * @throws LoaderException with {@link LoaderException.Code#NO_RECORDS} if there is neither a record nor a rejected one,
     *     with {@link LoaderException.Code#SOURCE_TRUNCATED} if the page ends within a record
     */
    public LineCounts parse(LineReader lines, RecordSink sink) {
        ListingOutcome outcome = new ListingPass(lines, headings, sink).run();
        if (outcome.failure() != null) {
            throw outcome.failure();
        }
        return outcome.lines();
    }
}
