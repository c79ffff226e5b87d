package org.interculturalpractices.loader;

import org.interculturalpractices.loader.Problem.Severity;
import org.interculturalpractices.loader.parse.LineCounts;
import org.interculturalpractices.loader.source.CatalogueSource;

/** Counts what becomes of one source while it is read. Not thread-safe. */
final class SourceAccount {

    private final CatalogueSource source;
    private LineCounts lines = LineCounts.NONE;
    private int linesRejected;
    private int accepted;
    private int merged;
    private int withdrawn;
    private int rejected;
    private int warnings;

    SourceAccount(CatalogueSource source) {
        this.source = source;
    }

    CatalogueSource source() {
        return source;
    }

    void accept() {
        accepted++;
    }

    void merge() {
        merged++;
    }

    /** A record whose practice a curator has withdrawn. */
    void withdraw() {
        withdrawn++;
    }

    /** A record that could be read, and that says what cannot be. */
    void reject(int lineCount) {
        rejected++;
        linesRejected += lineCount;
    }

    void count(Problem problem) {
        warnings += problem.severity() == Severity.WARNING ? 1 : 0;
    }

    /** The parser is through; its rejected records count already. */
    void close(LineCounts counted) {
        lines = counted;
    }

    SourceReport report() {
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
