package org.interculturalpractices.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.interculturalpractices.loader.release.Manifest;
import org.interculturalpractices.queries.NamedQuery;
import org.interculturalpractices.queries.QueryCatalog;
import org.interculturalpractices.service.release.ReleaseLease;
import org.interculturalpractices.service.release.ServedReleases;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: what this is, what the release holds, and how to query it. Thread-safe. */
@Controller
final class HomeController {

    private final ServedReleases releases;
    private final ExampleQueries examples;
    private final List<NamedQuery> library = QueryCatalog.bundled().queries();

    private final Pages pages;

    HomeController(ServedReleases releases, ExampleQueries examples, Pages pages) {
        this.releases = releases;
        this.examples = examples;
        this.pages = pages;
    }

    @GetMapping(path = "/")
    void home(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Manifest manifest;
        try (ReleaseLease lease = releases.lease()) {
            manifest = lease.release().manifest();
        }
        response.setHeader("Icp-Release", manifest.id());
        Map<String, Object> values =
                Map.of("manifest", manifest, "example", examples.all().getFirst(), "library", library);
        pages.write(request, response, "home", values);
    }
}
