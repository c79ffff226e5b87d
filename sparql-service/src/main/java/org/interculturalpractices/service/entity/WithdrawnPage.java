package org.interculturalpractices.service.entity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interculturalpractices.service.web.Pages;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Tells a browser what became of a practice that is not published any more: a page of status 410 with the reason, or a redirect to the
 * page of the practice that stands for it. Thread-safe.
 */
@Component
final class WithdrawnPage {

    private static final String PAGE = "/page/";

    private final Entities entities;
    private final Pages pages;
    private final MessageSource messages;

    WithdrawnPage(Entities entities, Pages pages, MessageSource messages) {
        this.entities = entities;
        this.pages = pages;
        this.messages = messages;
    }

    /**
     * What the page shows.
     *
     * @param title of the practice
     * @param slug the last part of its IRI
     * @param decision by which it was withdrawn; nothing if no source has it any more
     * @param commands by which a curator mends that
     */
    public record View(Named title, String slug, Optional<DecisionView> decision, List<CurationCommand> commands) {}

    /** Answers the request if it is one of a browser for such a practice; tells whether it did. */
    boolean write(ResourcePath path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!path.path().startsWith("id/practice/") || !Pages.wanted(request)) {
            return false;
        }
        EntityStatus standing = entities.read(reading -> EntityStatus.of(path, reading.graph()));
        if (standing instanceof EntityStatus.Withdrawn withdrawn) {
            writePage(withdrawn, request, response);
            return true;
        }
        if (standing instanceof EntityStatus.Replaced replaced
                && request.getRequestURI().startsWith(PAGE)) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            String query = request.getQueryString();
            response.setHeader(HttpHeaders.LOCATION, PAGE + replaced.path() + (query == null ? "" : "?" + query));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            return true;
        }
        return false;
    }

    private void writePage(EntityStatus.Withdrawn withdrawn, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        View view = entities.read(reading -> {
            ReleaseGraph graph = reading.graph();
            Labels labels = new Labels(graph, pages.language(request), messages);
            String slug = CurationCommands.name(withdrawn.practice());
            Optional<DecisionView> decided =
                    withdrawn.decision().flatMap(decision -> DecisionView.of(decision, graph, labels));
            return new View(
                    labels.named(withdrawn.practice()),
                    slug,
                    decided,
                    decided.stream()
                            .map(decision -> new CurationCommand(
                                    labels.message("command.restore"), CurationCommands.restore(slug)))
                            .toList());
        });
        response.setStatus(HttpServletResponse.SC_GONE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        pages.write(request, response, "withdrawn", Map.of("withdrawn", view));
    }
}
