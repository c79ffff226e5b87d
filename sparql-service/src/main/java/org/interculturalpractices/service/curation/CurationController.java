package org.interculturalpractices.service.curation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.interculturalpractices.service.entity.Entities;
import org.interculturalpractices.service.entity.Labels;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.web.Pages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What curators look at next, at {@code /curation}: all lists with their first entries, or with {@code list} one of them, page by page.
 * Thread-safe.
 */
@Controller
final class CurationController {

    private final Entities entities;
    private final CurationLists lists;
    private final Pages pages;
    private final MessageSource messages;

    CurationController(Entities entities, CurationLists lists, Pages pages, MessageSource messages) {
        this.entities = entities;
        this.lists = lists;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping(path = "/curation")
    void curation(
            @RequestParam(name = "list", required = false) Optional<String> list,
            @RequestParam(name = "page", defaultValue = "1") int page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Topic> topic = list.map(key -> Topic.of(key)
                .orElseThrow(() -> new ServiceException(
                        Code.NOT_FOUND, "There is no such list; /curation shows those there are.")));
        CurationView view = entities.read(reading -> {
            response.setHeader("Icp-Release", reading.manifest().id());
            return lists.work(reading.manifest().id())
                    .map(work -> CurationView.of(
                            work,
                            topic,
                            page,
                            reading.graph(),
                            new Labels(reading.graph(), pages.language(request), messages)))
                    .orElse(CurationView.PENDING);
        });
        pages.write(request, response, "curation", Map.of("curation", view));
    }
}
