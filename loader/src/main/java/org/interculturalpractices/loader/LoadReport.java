package org.interculturalpractices.loader;

import java.util.List;
import org.interculturalpractices.loader.release.SourceEntry;

/**
 * What was read, and what became of it; {@code report.json} of a release. It holds no time and no folder, so that the same
 * input gives the same report everywhere.
 *
 * @param sources what was read, in the order given
 * @param accepted records that are practices of the release
 * @param rejected records that are not in it, each with a problem of severity {@link Problem.Severity#ERROR}
 * @param merged records that are part of a practice that another record describes, or the same as another record
 * @param failed names of sources that could not be read, or had no record, each with a problem of severity error; of some of them
 *     the version of the release before was read
 * @param problems all problems, in the order in which they were found
 */
public record LoadReport(
        List<SourceReport> sources,
        int accepted,
        int rejected,
        int merged,
        List<String> failed,
        List<Problem> problems) {

    public LoadReport {
        sources = List.copyOf(sources);
        // A report of an earlier version has none.
        failed = failed == null ? List.of() : List.copyOf(failed);
        problems = List.copyOf(problems);
    }

    /** The report whose numbers are those of its sources together. */
    static LoadReport of(List<SourceReport> sources, List<String> failed, List<Problem> problems) {
        return new LoadReport(
                sources,
                sources.stream().mapToInt(SourceReport::accepted).sum(),
                sources.stream().mapToInt(SourceReport::rejected).sum(),
                sources.stream().mapToInt(SourceReport::merged).sum(),
                failed,
                problems);
    }

    /** Whether all that was read is in the release: no record was rejected, and no source failed. */
    public boolean isComplete() {
        return rejected == 0 && failed.isEmpty();
    }

    /** How many of the problems keep their record. */
    public long warnings() {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.WARNING)
                .count();
    }

    /** The sources as the manifest names them. */
    public List<SourceEntry> entries() {
        return sources.stream().map(SourceReport::entry).toList();
    }
}
