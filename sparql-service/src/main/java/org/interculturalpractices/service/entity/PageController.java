package org.interculturalpractices.service.entity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.service.web.Pages;
import org.interculturalpractices.service.web.PublicAddress;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The descriptions of things for people: {@code /page/} and the path of the thing. What was read for a page is kept for who asks
 * next, as long as the release lasts. Thread-safe.
 */
@Controller
final class PageController {

    private static final int MOST_KEPT = 1_000;

    private final Entities entities;
    private final Pages pages;
    private final MessageSource messages;
    private final PublicAddress address;
    private final WithdrawnPage withdrawn;

    PageController(
            Entities entities, Pages pages, MessageSource messages, PublicAddress address, WithdrawnPage withdrawn) {
        this.withdrawn = withdrawn;
        this.entities = entities;
        this.pages = pages;
        this.messages = messages;
        this.address = address;
    }

    private final Cache<List<Object>, Rendered> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    private record Rendered(String template, Map<String, Object> values, List<String> signposts, String release) {}

    @GetMapping(path = "/page/**")
    void page(
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestParam(name = "inbound", defaultValue = "1") int inbound,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ResourcePath path = ResourcePath.parse(
                request.getRequestURI().substring(request.getContextPath().length() + "/page/".length()));
        if (path.format().isPresent()) {
            throw Entities.unknown();
        }
        if (withdrawn.write(path, request, response)) {
            return;
        }
        Rendered rendered = entities.readKnown(path, reading -> {
            Locale language = pages.language(request);
            String pageAddress = address.of(request) + path.page();
            return kept.get(
                    List.of(reading.manifest().id(), pageAddress, number, inbound, language),
                    key -> render(
                            path,
                            number,
                            inbound,
                            reading,
                            new Labels(reading.graph(), language, messages),
                            pageAddress));
        });
        response.setHeader("Icp-Release", rendered.release);
        rendered.signposts.forEach(signpost -> response.addHeader(HttpHeaders.LINK, signpost));
        pages.write(request, response, rendered.template, rendered.values);
    }

    private static Rendered render(
            ResourcePath path, int number, int inbound, Entities.Reading reading, Labels labels, String pageAddress) {
        EntityKind kind = EntityKind.of(path, reading.graph());
        Description description = Description.read(path, inbound, reading.graph());
        Set<Node> licences = DocumentStatements.licences(description, reading.graph());
        EntityPage page = EntityPage.of(description, kind, licences, reading, labels);
        Optional<EntityView> view = kind.view(path, number, reading, labels);
        Map<String, Object> values = new HashMap<>();
        view.ifPresent(shown -> values.put(kind.template(), shown));
        values.put("structured", EntityMarkup.of(page, kind, view, pageAddress, labels.language()));
        values.put("entity", page);
        String dataset = Iris.BASE + "releases/" + reading.manifest().id();
        return new Rendered(
                kind.template(),
                values,
                EntityLinks.ofPage(path, kind.schemaType(), dataset, licences),
                reading.manifest().id());
    }
}
