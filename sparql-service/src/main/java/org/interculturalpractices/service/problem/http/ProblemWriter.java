package org.interculturalpractices.service.problem.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.interculturalpractices.service.problem.Problem;
import org.interculturalpractices.service.problem.ProblemType;
import org.interculturalpractices.service.web.Pages;
import org.interculturalpractices.service.web.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a request with a problem: a page for a browser, {@code application/problem+json} for everyone else. Every error of
 * the service leaves through here, whichever servlet met it. Thread-safe.
 */
@Component
public final class ProblemWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What parts words, and the first parts of addresses, which nobody looks for. */
    private static final Pattern NO_WORDS = Pattern.compile(
            "^/(?:page/|data/)?(?:id/)?(?:practices?|city|country|theme|policy-area|queries)?|[^\\p{L}\\p{N}]+");

    private final Pages pages;

    ProblemWriter(Pages pages) {
        this.pages = pages;
    }

    /** Answers with what a client may know of an exception, and logs what it may not. */
    public void write(HttpServletRequest request, HttpServletResponse response, Throwable thrown) throws IOException {
        Problem problem = Problem.of(thrown);
        if (problem.type() == ProblemType.INTERNAL) {
            LOG.error("Request {} failed", RequestId.of(request), thrown);
        }
        write(request, response, problem);
    }

    /** Answers with a problem. Where part of another answer has been sent, the connection is broken off instead. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            throw new IOException("the answer was broken off: " + problem.type().title());
        }
        response.resetBuffer();
        response.setStatus(problem.type().status());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept");
        problem.type().retryAfterSeconds().ifPresent(seconds -> response.setHeader("Retry-After", seconds.toString()));
        if (Pages.wanted(request)) {
            pages.write(
                    request,
                    response,
                    "problem",
                    Map.of(
                            "problem",
                            problem,
                            "sought",
                            problem.type() == ProblemType.NOT_FOUND ? words(request) : ""));
            return;
        }
        byte[] body =
                JSON.writeValueAsString(problem.members(RequestId.of(request))).getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The words of a path, to search for what may have been meant. */
    private static String words(HttpServletRequest request) {
        String path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        return NO_WORDS.matcher(path).replaceAll(" ").strip();
    }
}
