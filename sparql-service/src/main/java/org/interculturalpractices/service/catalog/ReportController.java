package org.interculturalpractices.service.catalog;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.loader.report.LoadReport;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.release.ServedReleases;
import org.interculturalpractices.service.web.ListPage;
import org.interculturalpractices.service.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The report of the load that made a release, at {@code /releases/{id}/report}, and what became of each source, under its label.
 * Thread-safe.
 */
@Controller
final class ReportController {

    /** So many problems a page shows. */
    private static final int PROBLEMS = 100;

    private final ServedReleases releases;
    private final DataFolder data;
    private final Pages pages;

    ReportController(ServedReleases releases, DataFolder data, Pages pages) {
        this.releases = releases;
        this.data = data;
        this.pages = pages;
    }

    @GetMapping(path = "/releases/{id:[0-9a-f]{8,64}}/report")
    void report(
            @PathVariable String id,
            @RequestParam(name = "page", defaultValue = "1") int page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ReleaseFolder release = releases.kept(id);
        LoadReport report = release.loadReport();
        Map<String, Object> values = values(release);
        values.put("report", report);
        values.put("difference", LoadSummary.of(report));
        values.put("problems", ListPage.of(report.problems(), page, PROBLEMS));
        pages.write(request, response, "report", values);
    }

    @GetMapping(path = "/releases/{id:[0-9a-f]{8,64}}/report/{label}")
    void source(
            @PathVariable String id,
            @PathVariable String label,
            @RequestParam(name = "problems", defaultValue = "1") int problems,
            @RequestParam(name = "rejects", defaultValue = "1") int rejects,
            @RequestParam(name = "changes", defaultValue = "1") int changes,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ReleaseFolder release = releases.kept(id);
        SourceReportView.Parts parts = new SourceReportView.Parts(problems, rejects, changes);
        SourceReportView source = SourceReportView.of(
                        label, release.loadReport(), parts, release.id(), ReleaseHistory.of(data))
                .orElseThrow(() -> new ServiceException(
                        Code.NOT_FOUND,
                        "The load of this release had no such source; /releases/" + release.id()
                                + "/report names those it had."));
        Map<String, Object> values = values(release);
        values.put("source", source);
        pages.write(request, response, "source-report", values);
    }

    private static Map<String, Object> values(ReleaseFolder release) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", release.id());
        values.put("shortId", release.manifest().shortId());
        return values;
    }
}
