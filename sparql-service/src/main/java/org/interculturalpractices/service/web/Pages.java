package org.interculturalpractices.service.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
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
    private static final String GZIP = "gzip";

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
        boolean compressed = acceptsGzip(request);
        vary(response);
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            }
            if (new ServletWebRequest(request, response).checkNotModified(tag(body, compressed))) {
                return;
            }
        }
        if (compressed) {
            // The container compresses nothing that has a strong entity tag.
            response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
            body = gzip(body);
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    /** Each encoding has a tag of its own (RFC 9110 section 8.8.3). */
    private static String tag(byte[] body, boolean compressed) {
        return '"' + DigestUtils.sha256Hex(body) + (compressed ? "-" + GZIP : "") + '"';
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING)).stream()
                .flatMap(header -> Stream.of(header.toLowerCase(Locale.ROOT).split(",", -1)))
                .map(String::strip)
                .anyMatch(coding -> coding.startsWith(GZIP) && !coding.matches(".*;\\s*q=0(?:\\.0*)?"));
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    private static void vary(HttpServletResponse response) {
        List<String> all = new ArrayList<>(response.getHeaders(HttpHeaders.VARY));
        all.add(HttpHeaders.ACCEPT_LANGUAGE);
        all.add(HttpHeaders.ACCEPT_ENCODING);
        response.setHeader(HttpHeaders.VARY, String.join(", ", all));
    }
}
