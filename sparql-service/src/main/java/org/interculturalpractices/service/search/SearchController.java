package org.interculturalpractices.service.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.interculturalpractices.service.entity.Entities;
import org.interculturalpractices.service.entity.Labels;
import org.interculturalpractices.service.web.Pages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The search page, and the home page, which is the search page before anything is looked for. Thread-safe. */
@Controller
final class SearchController {

    private final Entities entities;
    private final Pages pages;
    private final MessageSource messages;

    SearchController(Entities entities, Pages pages, MessageSource messages) {
        this.entities = entities;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping(path = {"/", SearchState.PATH})
    void search(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SearchState state = SearchState.of(request);
        Locale language = pages.language(request);
        SearchView view = entities.read(reading -> {
            response.setHeader("Icp-Release", reading.manifest().id());
            return SearchView.of(state, reading, new Labels(reading.graph(), language, messages));
        });
        boolean home = request.getRequestURI().equals(request.getContextPath() + "/");
        pages.write(request, response, "search", Map.of("search", view, "home", home));
    }
}
