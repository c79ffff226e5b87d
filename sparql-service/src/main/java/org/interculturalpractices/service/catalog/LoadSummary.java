package org.interculturalpractices.service.catalog;

import java.util.Optional;
import org.interculturalpractices.loader.files.ReleaseId;
import org.interculturalpractices.loader.report.LoadDifference;
import org.interculturalpractices.loader.report.LoadReport;
import org.interculturalpractices.loader.report.RejectState;

/**
 * What a load changed in the release before, and what has become of the records that it rejected, in numbers.
 *
 * @param numbers the numbers
 * @param from the id of the release before; nothing if there was none, or if the report is of an earlier version
 * @param open how many rejected records are to be mended
 * @param mended how many practices stand for rejected records
 * @param dismissed how many need no mending
 */
public record LoadSummary(LoadDifference numbers, Optional<String> from, int open, int mended, int dismissed) {

    static LoadSummary of(LoadReport report) {
        return new LoadSummary(
                report.difference(),
                Optional.ofNullable(report.difference().from()),
                report.open(),
                report.count(RejectState.MENDED),
                report.count(RejectState.DISMISSED));
    }

    /** The first digits of the id of the release before. */
    public String shortFrom() {
        return from.map(id -> ReleaseId.shortForm(id)).orElse("");
    }

    /** Whether more changed than the report lists. */
    public boolean isCut() {
        return from.isPresent()
                && numbers.added() + numbers.changed() + numbers.merged() + numbers.withdrawn()
                        > numbers.changes().size();
    }
}
