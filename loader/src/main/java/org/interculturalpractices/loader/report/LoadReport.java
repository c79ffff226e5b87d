package org.interculturalpractices.loader.report;

import java.util.List;
import java.util.Objects;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.source.SourceEntry;

/**
 * The report of a load: sources, records and problems; {@code report.json} of a release. It holds no time and no folder, so that the same
 * input gives the same report everywhere.
 *
 * @param sources what was read, in the order given
 * @param accepted records that are practices of the release
 * @param rejected records that are not in it, each with a problem of severity {@link Problem.Severity#ERROR}
 * @param merged records that are part of a practice that another record describes, or the same as another record
 * @param failed names of sources that could not be read, or had no record, each with a problem of severity error; of some of them
 *     the version of the release before was read
 * @param problems all problems, in the order in which they were found
 * @param rejects what has become of each rejected record
 * @param difference what the load changed in the release before
 */
public record LoadReport(
        List<SourceReport> sources,
        int accepted,
        int rejected,
        int merged,
        List<String> failed,
        List<Problem> problems,
        List<RejectOutcome> rejects,
        LoadDifference difference) {

    /**
     * What has become of a rejected record.
     *
     * @param reject its id
     * @param source the name of its source
     * @param line where it stands there, from 1; 0 if not known
     * @param title its title; empty if it has none
     * @param code why it was rejected
     * @param state whether it is still to be mended
     * @param practice the slug of the practice that stands for it; empty if none does
     */
    public record RejectOutcome(
            String reject, String source, int line, String title, String code, RejectState state, String practice) {}

    public LoadReport {
        sources = List.copyOf(sources);
        // A report of an earlier version has none.
        failed = failed == null ? List.of() : List.copyOf(failed);
        problems = List.copyOf(problems);
        rejects = rejects == null ? List.of() : List.copyOf(rejects);
        difference = Objects.requireNonNullElse(difference, LoadDifference.NONE);
    }

    /** The report whose numbers are those of its sources together. */
    public static LoadReport of(List<SourceReport> sources, List<String> failed, List<Problem> problems) {
        return new LoadReport(
                sources,
                sources.stream().mapToInt(SourceReport::accepted).sum(),
                sources.stream().mapToInt(SourceReport::rejected).sum(),
                sources.stream().mapToInt(SourceReport::merged).sum(),
                failed,
                problems,
                List.of(),
                LoadDifference.NONE);
    }

    /** The report of a release that is known from its quads alone. */
    public static LoadReport ofRelease(List<SourceReport> sources, int practices, List<Problem> problems) {
        return new LoadReport(sources, practices, 0, 0, List.of(), problems, List.of(), LoadDifference.NONE);
    }

    /** The same with what has become of the rejected records, and what the load changed. */
    public LoadReport with(List<RejectOutcome> outcomes, LoadDifference changes) {
        return new LoadReport(sources, accepted, rejected, merged, failed, problems, outcomes, changes);
    }

    /** Whether nothing is left to be mended: no rejected record is open, and no source failed. */
    public boolean isComplete() {
        return open() == 0 && failed.isEmpty();
    }

    /** How many rejected records are still to be mended; of a report of an earlier version all of them. */
    public int open() {
        return rejects.isEmpty() ? rejected : count(RejectState.OPEN);
    }

    /** How many rejected records are in that state. */
    public int count(RejectState state) {
        return (int) rejects.stream().filter(reject -> reject.state() == state).count();
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
