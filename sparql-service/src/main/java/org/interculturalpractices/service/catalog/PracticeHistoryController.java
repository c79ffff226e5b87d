package org.interculturalpractices.service.catalog;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.service.entity.DecisionView;
import org.interculturalpractices.service.entity.Entities;
import org.interculturalpractices.service.entity.Labels;
import org.interculturalpractices.service.entity.ReleaseGraph;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.web.Pages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The history of a practice over the releases that are kept, at {@code /practices/{slug}/history}, with what curators decided of it.
 * Thread-safe.
 */
@Controller
final class PracticeHistoryController {

    private final DataFolder data;
    private final Entities entities;
    private final Pages pages;
    private final MessageSource messages;

    PracticeHistoryController(DataFolder data, Entities entities, Pages pages, MessageSource messages) {
        this.data = data;
        this.entities = entities;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping(path = "/practices/{slug:[a-z0-9-]{1,120}}/history")
    void history(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PracticeHistory history = PracticeHistory.of(slug, ReleaseHistory.of(data), data);
        if (history.events().isEmpty()) {
            throw new ServiceException(Code.NOT_FOUND, "No release that is kept has a practice of this name.");
        }
        List<DecisionView> decisions = entities.read(reading -> DecisionView.about(
                ReleaseGraph.node(Iris.practice(slug)),
                reading.graph(),
                new Labels(reading.graph(), pages.language(request), messages)));
        pages.write(request, response, "history", Map.of("history", history, "decisions", decisions));
    }
}
