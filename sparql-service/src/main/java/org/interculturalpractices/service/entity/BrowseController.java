package org.interculturalpractices.service.entity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.jena.vocabulary.RDF;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.service.web.Pages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages from which every thing can be reached by links: all practices, all places. Thread-safe. */
@Controller
final class BrowseController {

    private final Entities entities;
    private final Pages pages;
    private final MessageSource messages;

    BrowseController(Entities entities, Pages pages, MessageSource messages) {
        this.entities = entities;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping(path = "/practices")
    void practices(
            @RequestParam(name = "page", defaultValue = "1") int page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        DataController.requirePage(page);
        write(
                "practices",
                request,
                response,
                (reading, labels) -> PracticeList.of(RDF.type, ICP.Practice.asNode(), page, reading.graph(), labels));
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
            return view.apply(reading, new Labels(reading.graph(), pages.language(request), messages));
        });
        pages.write(request, response, template, Map.of(template, values));
    }
}
