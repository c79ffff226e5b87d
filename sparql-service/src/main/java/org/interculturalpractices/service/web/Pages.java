package org.interculturalpractices.service.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * Writes a page from a template, in the language of the visitor, from any servlet of the container. A page of status 200 has a
 * strong entity tag of its bytes. Thread-safe.
 */
@Component
public final class Pages {

    private static final String HTML = "text/html";

    private final ITemplateEngine engine;
    private final JakartaServletWebApplication application;
    private final InterfaceLanguages languages;
    private final PublicAddress address;

    Pages(ITemplateEngine engine, ServletContext context, InterfaceLanguages languages, PublicAddress address) {
        this.engine = engine;
        this.application = JakartaServletWebApplication.buildApplication(context);
        this.languages = languages;
        this.address = address;
    }

    /** Whether the client is a browser: it names HTML, and not only by a wildcard. */
    public static boolean wanted(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Accept")).stream()
                .anyMatch(accept -> accept.toLowerCase(Locale.ROOT).contains(HTML));
    }

    /** The language in which the page of that request is written. */
    public Locale language(HttpServletRequest request) {
        return languages.of(request);
    }

    /**
     * Writes a page with the status that the response has.
     *
     * @param values the variables of the template, beside those that every template has: the links between pages, the
     *     languages, the public address of the service, the path, and the id of the request
     */
    public void write(HttpServletRequest request, HttpServletResponse response, String template, Map<String, ?> values)
            throws IOException {
        Locale locale = languages.of(request);
        Map<String, Object> variables = new HashMap<>(values);
        variables.put("requestId", RequestId.of(request));
        variables.put("links", new PageLinks(request, languages.asked(request)));
        variables.put("languages", languages.all());
        variables.put("address", address.of(request));
        variables.put("path", request.getRequestURI());
        WebContext context = new WebContext(application.buildExchange(request, response), locale, variables);
        byte[] body = engine.process(template, context).getBytes(StandardCharsets.UTF_8);
        response.setContentType(HTML + "; charset=utf-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        vary(response);
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            }
            if (new ServletWebRequest(request, response).checkNotModified('"' + DigestUtils.sha256Hex(body) + '"')) {
                return;
            }
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private static void vary(HttpServletResponse response) {
        List<String> others = List.copyOf(response.getHeaders(HttpHeaders.VARY));
        response.setHeader(
                HttpHeaders.VARY,
                others.isEmpty()
                        ? HttpHeaders.ACCEPT_LANGUAGE
                        : String.join(", ", others) + ", " + HttpHeaders.ACCEPT_LANGUAGE);
    }
}
