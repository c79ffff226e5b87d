package org.interculturalpractices.service.catalog;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.interculturalpractices.loader.LoadReport;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.service.release.ServedReleases;
import org.interculturalpractices.service.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The report of the load that made a release, at {@code /releases/{id}/report}: what became of every source. Thread-safe. */
@Controller
final class ReportController {

    /** So many problems are shown; the file has them all. */
    private static final int LISTED = 1_000;

    private final ServedReleases releases;
    private final Pages pages;

    ReportController(ServedReleases releases, Pages pages) {
        this.releases = releases;
        this.pages = pages;
    }

    @GetMapping(path = "/releases/{id:[0-9a-f]{8,64}}/report")
    void report(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReleaseFolder release = releases.kept(id);
        LoadReport report = release.loadReport();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", release.id());
        values.put("shortId", release.manifest().shortId());
        values.put("report", report);
        values.put("problems", report.problems().stream().limit(LISTED).toList());
        pages.write(request, response, "report", values);
    }
}
