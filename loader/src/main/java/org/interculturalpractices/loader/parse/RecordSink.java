package org.interculturalpractices.loader.parse;

import org.interculturalpractices.loader.Problem;

/** Takes what is found in a source, in the order of the source; a warning comes before the record that it is about. */
public interface RecordSink {

    /** A record. */
    void accept(SourceRecord record);

    /** A record that cannot be accepted. */
    void reject(RejectedRecord rejected);

    /** Something to know of a record that is kept. */
    void warn(Problem warning);
}
