package org.interculturalpractices.service.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.interculturalpractices.loader.release.Manifest;
import org.interculturalpractices.queries.NamedQuery;
import org.interculturalpractices.queries.QueryCatalog;
import org.interculturalpractices.service.release.ReleaseLease;
import org.interculturalpractices.service.release.ServedReleases;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The home page: what this is, what the release holds, and how to query it. Thread-safe. */
@Controller
final class HomeController {

    private final ServedReleases releases;
    private final ExampleQueries examples;
    private final List<NamedQuery> library = QueryCatalog.bundled().queries();

    HomeController(ServedReleases releases, ExampleQueries examples) {
        this.releases = releases;
        this.examples = examples;
    }

    @GetMapping(path = "/")
    String home(Model model, HttpServletResponse response) {
        Manifest manifest;
        try (ReleaseLease lease = releases.lease()) {
            manifest = lease.release().manifest();
        }
        response.setHeader("Icp-Release", manifest.id());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        model.addAttribute("manifest", manifest);
        model.addAttribute("example", examples.all().getFirst());
        model.addAttribute("library", library);
        model.addAttribute(
                "base", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        return "home";
    }
}
