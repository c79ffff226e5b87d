package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.interculturalpractices.loader.files.ReleaseId;
import org.interculturalpractices.loader.reject.Reject;
import org.interculturalpractices.loader.reject.RejectLedger;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.report.LoadDifference;
import org.interculturalpractices.loader.report.LoadReport;
import org.interculturalpractices.loader.report.PracticeChange;
import org.interculturalpractices.loader.report.PracticeChange.Kind;
import org.interculturalpractices.loader.report.RejectState;

/** The report of a load as text for a terminal. Stateless. */
final class ReportText {

    /** So many changes of each kind are printed; the report has the others. */
    private static final int PRINTED = 20;

    private ReportText() {}

    /** What became of each source, as a table, and of all records; what is still open. */
    static void print(LoadReport report, DataFolder data, PrintWriter out) {
        printSources(report, out);
        printRejects(report, data, out);
    }

    private static void printSources(LoadReport report, PrintWriter out) {
        List<String> heads =
                List.of("source", "lines", "page", "records", "accepted", "merged", "rejected", "warnings");
        List<List<String>> rows = report.sources().stream()
                .map(source -> Stream.concat(
                                Stream.of(source.name()),
                                Stream.of(
                                                source.lines().total(),
                                                source.lines().boilerplate(),
                                                source.read(),
                                                source.accepted(),
                                                source.merged(),
                                                source.rejected(),
                                                source.warnings())
                                        .map(String::valueOf))
                        .toList())
                .toList();
        new TextTable(heads, rows).print(out, Terminal.current().width());
        out.println(String.format(
                Locale.ROOT,
                "%d records accepted, %d rejected, %d merged; %d warnings.",
                report.accepted(),
                report.rejected(),
                report.merged(),
                report.warnings()));
        if (!report.failed().isEmpty()) {
            out.println("Sources that could not be used, see the errors above: " + String.join(", ", report.failed()));
        }
    }

    private static void printRejects(LoadReport report, DataFolder data, PrintWriter out) {
        if (report.rejects().isEmpty()) {
            return;
        }
        out.println(String.format(
                Locale.ROOT,
                "Of the rejected records %d are open, %d mended, %d dismissed.",
                report.count(RejectState.OPEN),
                report.count(RejectState.MENDED),
                report.count(RejectState.DISMISSED)));
        RejectLedger ledger = RejectLedger.read(data.rejects());
        report.rejects().stream()
                .filter(reject -> reject.state() != RejectState.DISMISSED)
                .limit(PRINTED)
                .forEach(reject -> out.println(String.format(
                        Locale.ROOT,
                        "  %s %s:%d \"%s\"%s",
                        reject.reject(),
                        reject.source(),
                        reject.line(),
                        reject.title(),
                        reject.state() == RejectState.MENDED
                                ? ": mended, is " + reject.practice() + closed(ledger, reject.reject())
                                : ": open [" + reject.code() + "]")));
        if (report.open() > 0) {
            out.println(
                    "Rejected records are in " + data.rejected()
                            + "; mend them and load that file with --add, or say that one is no practice: icp curate dismiss REJECT");
        }
    }

    private static String closed(RejectLedger ledger, String id) {
        return ledger.find(id).map(Reject::closedOn).map(day -> " since " + day).orElse("");
    }

    /** What a load changes in the current release; nothing if there is none. */
    static void print(LoadDifference difference, PrintWriter out) {
        String from = difference.from();
        if (from == null) {
            return;
        }
        out.println("Compared with release " + ReleaseId.shortForm(from) + ": " + difference.summary() + ".");
        for (Kind kind : List.of(Kind.values()).reversed()) {
            List<PracticeChange> changes = difference.of(kind);
            changes.stream().limit(PRINTED).forEach(change -> out.println("  " + change.described()));
            if (changes.size() > PRINTED) {
                out.println("  and " + (changes.size() - PRINTED) + " more " + kind.word() + "; report.json has them");
            }
        }
    }
}
