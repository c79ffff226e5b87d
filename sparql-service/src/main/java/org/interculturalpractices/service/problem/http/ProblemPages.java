package org.interculturalpractices.service.problem.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.interculturalpractices.service.problem.ProblemType;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What each kind of problem means, at the IRI of the kind: what RFC 9457 section 3.1.1 wishes for. Thread-safe. */
@Controller
public final class ProblemPages {

    private final Pages pages;

    ProblemPages(Pages pages) {
        this.pages = pages;
    }

    @GetMapping(path = "/problem")
    void all(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.write(request, response, "problems", Map.of("types", Arrays.asList(ProblemType.values())));
    }

    @GetMapping(path = "/problem/{slug}")
    void one(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemType type = Arrays.stream(ProblemType.values())
                .filter(candidate -> candidate.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new ServiceException(
                        Code.NOT_FOUND, "There is no such kind of error; /problem lists the kinds there are."));
        pages.write(request, response, "problems", Map.of("types", List.of(type)));
    }
}
