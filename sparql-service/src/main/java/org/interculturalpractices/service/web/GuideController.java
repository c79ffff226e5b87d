package org.interculturalpractices.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.interculturalpractices.loader.release.Manifest;
import org.interculturalpractices.service.release.ReleaseLease;
import org.interculturalpractices.service.release.ServedReleases;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that explain: what the graph is and does not know, and how to link data with it. Thread-safe. */
@Controller
final class GuideController {

    private final ServedReleases releases;
    private final Pages pages;

    GuideController(ServedReleases releases, Pages pages) {
        this.releases = releases;
        this.pages = pages;
    }

    @GetMapping(path = "/about")
    void about(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write("about", request, response);
    }

    @GetMapping(path = "/linking")
    void linking(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write("linking", request, response);
    }

    private void write(String template, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Manifest manifest;
        try (ReleaseLease lease = releases.lease()) {
            manifest = lease.release().manifest();
        }
        response.setHeader("Icp-Release", manifest.id());
        pages.write(request, response, template, Map.of("manifest", manifest));
    }
}
