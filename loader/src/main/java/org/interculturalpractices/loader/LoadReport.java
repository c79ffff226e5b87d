package org.interculturalpractices.loader;

import java.util.List;
import org.interculturalpractices.loader.release.SourceEntry;

/**
 * What was read, and what became of it; {@code report.json} of a release. It holds no time and no folder, so that the same
 * input gives the same report everywhere.
 *
 * @param sources what was read, in the order given
 * @param accepted records that are in the release
 * @param rejected records that are not, each with a problem of severity {@link Problem.Severity#ERROR}
 * @param merged exact duplicates of an accepted record
 * @param problems all problems, in the order in which they were found
 */
public record LoadReport(List<SourceEntry> sources, int accepted, int rejected, int merged, List<Problem> problems) {

    public LoadReport {
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
    }

    /** How many of the problems keep their record. */
    public long warnings() {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.WARNING)
                .count();
    }
}
