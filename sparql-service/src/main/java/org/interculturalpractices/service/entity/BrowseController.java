package org.interculturalpractices.service.entity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.interculturalpractices.service.web.Pages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page from which every place can be reached by links, kept as long as the release lasts. Thread-safe. */
@Controller
final class BrowseController {

    private static final int MOST_KEPT = 100;

    private final Entities entities;
    private final Pages pages;
    private final MessageSource messages;

    private final Cache<List<Object>, Object> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    BrowseController(Entities entities, Pages pages, MessageSource messages) {
        this.entities = entities;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping(path = "/places")
    void places(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write("places", request, response, (reading, labels) -> PlacesView.of(reading.graph(), labels));
    }

    private void write(
            String template,
            HttpServletRequest request,
            HttpServletResponse response,
            BiFunction<Entities.Reading, Labels, Object> view)
            throws IOException {
        Object values = entities.read(reading -> {
            response.setHeader("Icp-Release", reading.manifest().id());
            Locale language = pages.language(request);
            return kept.get(
                    List.of(template, reading.manifest().id(), language),
                    key -> view.apply(reading, new Labels(reading.graph(), language, messages)));
        });
        pages.write(request, response, template, Map.of(template, values));
    }
}
