package org.interculturalpractices.service.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Writes a page from a template, from any servlet of the container. Thread-safe. */
@Component
public final class Pages {

    private final ITemplateEngine engine;
    private final JakartaServletWebApplication application;

    Pages(ITemplateEngine engine, ServletContext context) {
        this.engine = engine;
        this.application = JakartaServletWebApplication.buildApplication(context);
    }

    /** Whether the client is a browser: it names HTML, and not only by a wildcard. */
    public static boolean wanted(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Accept")).stream()
                .anyMatch(accept -> accept.toLowerCase(Locale.ROOT).contains("text/html"));
    }

    /** Writes a page with the status that the response has. */
    public void write(HttpServletRequest request, HttpServletResponse response, String template, Map<String, ?> values)
            throws IOException {
        Map<String, Object> variables = new HashMap<>(values);
        variables.put("requestId", RequestId.of(request));
        WebContext context = new WebContext(application.buildExchange(request, response), Locale.ENGLISH, variables);
        byte[] body = engine.process(template, context).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Content-Language", "en");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
