package org.interculturalpractices.loader.parse;

import org.interculturalpractices.loader.problem.Problem;

/**
 * Consumer of records, rejected records and warnings, in the order of the source; a warning comes before the record that it is about.
 */
public interface RecordSink {

    /** A record. */
    void accept(SourceRecord record);

    /** A practice's own page. Where nothing is known of listings, it is a record by itself, or rejected. */
    default void acceptPage(OwnPage page) {
        SourceRecord alone = page.alone();
        if (alone != null) {
            accept(alone);
        } else {
            reject(page.rejected(
                    "place-missing",
                    "this is a practice's own page, which says no place; load it together with the listing that it"
                            + " belongs to, or give \"country\" and \"city\" in its sidecar file"));
        }
    }

    /** A record that cannot be accepted. */
    void reject(RejectedRecord rejected);

    /** Something to know of a record that is kept. */
    void warn(Problem warning);
}
