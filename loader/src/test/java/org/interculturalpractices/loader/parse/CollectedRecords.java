package org.interculturalpractices.loader.parse;

import java.util.ArrayList;
import java.util.List;
import org.interculturalpractices.loader.problem.Problem;

/**
 * All that is found in a source, for tests.
 *
 * @param records the records
 * @param rejected the rejected records
 * @param problems their problems and the warnings, in the order in which they were found
 */
public record CollectedRecords(List<SourceRecord> records, List<RejectedRecord> rejected, List<Problem> problems)
        implements RecordSink {

    /** Nothing yet. */
    public CollectedRecords() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    @Override
    public void accept(SourceRecord record) {
        records.add(record);
    }

    @Override
    public void reject(RejectedRecord record) {
        rejected.add(record);
        problems.add(record.problem());
    }

    @Override
    public void warn(Problem warning) {
        problems.add(warning);
    }
}
