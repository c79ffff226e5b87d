package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import org.interculturalpractices.loader.LoadReport;

/** The numbers of a report in one line. */
final class ReportLine {

    private ReportLine() {}

    static void print(LoadReport report, PrintWriter messages) {
        messages.printf(
                "icp: %d records accepted, %d rejected, %d merged as duplicates, %d warnings%n",
                report.accepted(), report.rejected(), report.merged(), report.warnings());
    }
}
