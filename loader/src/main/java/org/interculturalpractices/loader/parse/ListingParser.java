package org.interculturalpractices.loader.parse;

import java.util.function.Consumer;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.loader.Problem;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.ontology.places.PlacesAuthority;

/**
 * Parses the text of a listing page: boilerplate, then records of a title line, a heading line and one or more paragraphs.
 * Boilerplate is whatever is not a title followed by a heading line, so it may be of any length; blank lines may stand anywhere.
 * Memory holds one record. Immutable and thread-safe.
 *
 * <p>A record that cannot be accepted gives exactly one {@link Problem} of severity {@link Problem.Severity#ERROR}, at its
 * line, so the errors count the rejected records. Codes of errors: {@code country-unknown}, {@code period-impossible},
 * {@code title-missing}, {@code text-missing}, {@code text-too-long}; of warnings: {@code period-not-understood},
 * {@code heading-suspected}.
 */
public final class ListingParser {

    private final HeadingParser headings;

    /** A parser that knows the countries of the authority. */
    public ListingParser(PlacesAuthority authority) {
        this.headings = new HeadingParser(authority);
    }

    /**
     * Reads a source to its end.
     *
     * @param records takes each record, in the order of the page
     * @param problems takes each problem, before the record that it warns of
     * @throws LoaderException with {@link LoaderException.Code#NO_RECORDS} if there is neither a record nor a rejected one,
     *     with {@link LoaderException.Code#SOURCE_TRUNCATED} if the page ends within a record
     */
    public void parse(CatalogueSource source, Consumer<ListingRecord> records, Consumer<Problem> problems) {
        new ListingPass(source, headings, records, problems).run();
    }
}
