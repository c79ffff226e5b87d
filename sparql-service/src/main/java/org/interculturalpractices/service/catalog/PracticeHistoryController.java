package org.interculturalpractices.service.catalog;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.service.ServiceException;
import org.interculturalpractices.service.ServiceException.Code;
import org.interculturalpractices.service.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The history of a practice over the releases that are kept, at {@code /practices/{slug}/history}. Thread-safe. */
@Controller
final class PracticeHistoryController {

    private final DataFolder data;
    private final Pages pages;

    PracticeHistoryController(DataFolder data, Pages pages) {
        this.data = data;
        this.pages = pages;
    }

    @GetMapping(path = "/practices/{slug:[a-z0-9-]{1,120}}/history")
    void history(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PracticeHistory history = PracticeHistory.of(slug, ReleaseHistory.of(data), data);
        if (history.events().isEmpty()) {
            throw new ServiceException(Code.NOT_FOUND, "No release that is kept has a practice of this name.");
        }
        pages.write(request, response, "history", Map.of("history", history));
    }
}
