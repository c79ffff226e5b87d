package org.interculturalpractices.loader.report;

import org.interculturalpractices.loader.parse.LineCounts;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.problem.Problem.Severity;
import org.interculturalpractices.loader.source.CatalogueSource;

/** Counters of one source while it is read. Not thread-safe. */
public final class SourceAccount {

    private final CatalogueSource source;
    private LineCounts lines = LineCounts.NONE;
    private int linesRejected;
    private int accepted;
    private int merged;
    private int withdrawn;
    private int rejected;
    private int warnings;

    /** Counters at 0. */
    public SourceAccount(CatalogueSource source) {
        this.source = source;
    }

    /** The source. */
    public CatalogueSource source() {
        return source;
    }

    /** A record that became a practice. */
    public void accept() {
        accepted++;
    }

    /** A record that is part of a practice that another one describes. */
    public void merge() {
        merged++;
    }

    /** A record whose practice a curator has withdrawn. */
    public void withdraw() {
        withdrawn++;
    }

    /** A record that could be read, and that says what cannot be. */
    public void reject(int lineCount) {
        rejected++;
        linesRejected += lineCount;
    }

    void count(Problem problem) {
        warnings += problem.severity() == Severity.WARNING ? 1 : 0;
    }

    /** The parser is through; its rejected records count already. */
    public void close(LineCounts counted) {
        lines = counted;
    }

    /** What was counted so far. */
    public SourceReport report() {
        SourceReport empty = SourceReport.of(source);
        return new SourceReport(
                empty.name(),
                empty.format(),
                empty.sha256(),
                empty.iri(),
                empty.license(),
                lines.reject(linesRejected),
                accepted,
                merged,
                withdrawn,
                rejected,
                warnings);
    }
}
