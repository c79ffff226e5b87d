package org.interculturalpractices.service.changes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interculturalpractices.loader.diff.ReleaseDiff;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.service.entity.EntityIndex;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.release.ServedReleases;
import org.interculturalpractices.service.web.Negotiation;
import org.interculturalpractices.service.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** What changed between any two releases that are kept: a page, and an RDF Patch that makes the one of the other. Thread-safe. */
@Controller
final class DiffController {

    private static final String HTML = "text/html";
    private static final int MOST_LISTED = 200;

    private final ServedReleases releases;
    private final DifferenceCache differences;
    private final EntityIndex entities;
    private final Pages pages;

    DiffController(ServedReleases releases, DifferenceCache differences, EntityIndex entities, Pages pages) {
        this.releases = releases;
        this.differences = differences;
        this.entities = entities;
        this.pages = pages;
    }

    /**
     * The practices that differ in one way, for the page.
     *
     * @param practices the first of them
     * @param more whether there are others
     */
    public record Listed(List<Item> practices, boolean more) {}

    /**
     * One practice.
     *
     * @param slug the last part of its IRI
     * @param title its title in the current release, or the slug where that does not have it
     * @param language the language tag of the title, or null
     */
    public record Item(String slug, String title, @Nullable String language) {}

    @GetMapping(path = "/releases/{from:[0-9a-f]{8,64}}/diff/{to:[0-9a-f]{8,64}}{suffix:(?:\\.rdfp)?}")
    void diff(
            @PathVariable String from,
            @PathVariable String to,
            @PathVariable String suffix,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ReleaseFolder one = releases.kept(from);
        ReleaseFolder other = releases.kept(to);
        boolean page = suffix.isEmpty() && accepted(request).equals(HTML);
        DifferenceCache.Difference difference = differences.of(one, other);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (page) {
            pages.write(request, response, "diff", values(one, other, difference));
        } else {
            writePatch(one, other, difference, request, response);
        }
    }

    private static String accepted(HttpServletRequest request) {
        List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        return Negotiation.choose(accept, List.of(HTML, ReleaseDiff.MEDIA_TYPE), type -> type, type -> List.of())
                .orElseThrow(() -> new ServiceException(
                        Code.NOT_ACCEPTABLE,
                        "A difference comes as text/html, or as " + ReleaseDiff.MEDIA_TYPE
                                + " with the suffix .rdfp."));
    }

    private Item item(String slug) {
        return entities.practice(slug)
                .map(practice -> new Item(slug, practice.title(), practice.language()))
                .orElseGet(() -> new Item(slug, slug, null));
    }

    private Map<String, Object> values(ReleaseFolder one, ReleaseFolder other, DifferenceCache.Difference difference) {
        Map<String, ReleaseDiff.Change> graphs = new LinkedHashMap<>();
        difference
                .counts()
                .graphs()
                .forEach((graph, change) -> graphs.put(graph.substring(Iris.BASE.length()), change));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("from", one.manifest());
        values.put("to", other.manifest());
        values.put("counts", difference.counts());
        values.put("graphs", graphs);
        for (ReleaseChanges.Kind kind : ReleaseChanges.Kind.values()) {
            List<String> slugs = difference.changes().practices(kind);
            boolean more = slugs.size() > MOST_LISTED || difference.changes().isCut();
            values.put(
                    kind.name().toLowerCase(Locale.ROOT),
                    new Listed(slugs.stream().limit(MOST_LISTED).map(this::item).toList(), more));
        }
        return values;
    }

    private static void writePatch(
            ReleaseFolder one,
            ReleaseFolder other,
            DifferenceCache.Difference difference,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(ReleaseDiff.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + one.manifest().shortId() + "-"
                        + other.manifest().shortId() + ".rdfp\"");
        if (new ServletWebRequest(request, response).checkNotModified("\"" + one.id() + "-" + other.id() + "\"")) {
            return;
        }
        response.setContentLengthLong(Files.size(difference.patch()));
        if (!request.getMethod().equals("HEAD")) {
            Files.copy(difference.patch(), response.getOutputStream());
        }
    }
}
