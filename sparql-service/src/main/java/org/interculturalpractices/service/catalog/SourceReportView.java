package org.interculturalpractices.service.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.report.LoadReport;
import org.interculturalpractices.loader.report.LoadReport.RejectOutcome;
import org.interculturalpractices.loader.report.PracticeChange;
import org.interculturalpractices.loader.report.SourceReport;
import org.interculturalpractices.loader.source.SourceEntry;
import org.interculturalpractices.service.web.ListPage;

/**
 * What became of one source in a load, as its page shows it.
 *
 * @param source the counts
 * @param label its name with the beginning of its checksum
 * @param isNamedAlone whether no other source of the load has its name, by which problems and changes name their source
 * @param problems of it
 * @param rejects its rejected records
 * @param changes what the load changed of its practices
 * @param isCut whether the load changed more than the report lists
 * @param before where it had another content before
 */
public record SourceReportView(
        SourceReport source,
        String label,
        boolean isNamedAlone,
        ListPage<Problem> problems,
        ListPage<RejectOutcome> rejects,
        ListPage<PracticeChange> changes,
        boolean isCut,
        Optional<Former> before) {

    /** So many problems, rejected records or changes a page shows. */
    static final int ROWS = 50;

    /** The numbers of the parts of the lists that are asked for, from 1. */
    record Parts(int problems, int rejects, int changes) {}

    /**
     * An earlier release in which a source had another content.
     *
     * @param release the id of the release
     * @param shortId the first digits of it
     * @param label the source there
     */
    public record Former(String release, String shortId, String label) {}

    /** The source of that label; nothing if the load had none. */
    static Optional<SourceReportView> of(
            String label, LoadReport report, Parts parts, String release, ReleaseHistory history) {
        return report.sources().stream()
                .filter(source -> source.entry().label().equals(label))
                .findFirst()
                .map(source -> of(source, report, parts, former(source.entry(), release, history)));
    }

    private static SourceReportView of(SourceReport source, LoadReport report, Parts parts, Optional<Former> before) {
        String name = source.name();
        return new SourceReportView(
                source,
                source.entry().label(),
                report.sources().stream()
                                .filter(other -> other.name().equals(name))
                                .count()
                        == 1,
                ListPage.of(
                        report.problems().stream()
                                .filter(problem -> problem.source().equals(name))
                                .toList(),
                        parts.problems,
                        ROWS),
                ListPage.of(
                        report.rejects().stream()
                                .filter(reject -> reject.source().equals(name))
                                .toList(),
                        parts.rejects,
                        ROWS),
                ListPage.of(
                        report.difference().changes().stream()
                                .filter(change -> isOf(change, name))
                                .toList(),
                        parts.changes,
                        ROWS),
                LoadSummary.of(report).isCut(),
                before);
    }

    /** A practice that several sources had names them all. */
    private static boolean isOf(PracticeChange change, String name) {
        return change.source().equals(name)
                || Arrays.asList(change.source().split(", ")).contains(name);
    }

    /** The last of the releases before this one that are kept and have it in another content, and not in this one. */
    private static Optional<Former> former(SourceEntry source, String release, ReleaseHistory history) {
        List<ReleaseHistory.Entry> releases = history.releases();
        return releases.stream()
                .dropWhile(entry -> !entry.id().equals(release))
                .skip(1)
                .filter(entry -> !entry.activations().isEmpty())
                .flatMap(entry -> entry.manifest().stream())
                .filter(manifest -> manifest.sources().stream()
                        .noneMatch(other -> other.sha256().equals(source.sha256())))
                .flatMap(manifest -> manifest.sources().stream()
                        .filter(source::mayBeAnotherVersionOf)
                        .map(other -> new Former(manifest.id(), manifest.shortId(), other.label())))
                .findFirst();
    }
}
