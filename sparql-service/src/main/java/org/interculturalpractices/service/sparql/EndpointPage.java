package org.interculturalpractices.service.sparql;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFWriter;
import org.interculturalpractices.loader.release.Manifest;
import org.interculturalpractices.queries.QueryCatalog;
import org.interculturalpractices.queries.QueryException;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.web.Pages;
import org.interculturalpractices.service.web.PublicAddress;
import org.springframework.stereotype.Component;

/**
 * What the endpoint says when it is asked no query: a workbench for a browser, its description for RDF clients (SPARQL 1.1 Service
 * Description section 2). The workbench begins with the text that {@code edit} has, or with the query of the library that
 * {@code example} names, with the values of its parameters. Thread-safe.
 */
@Component
final class EndpointPage {

    /** The editor makes styles and pictures of its own; whatever it does, it asks this service alone. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    private static final List<AnswerFormat> DESCRIPTION_FORMATS =
            List.of(AnswerFormat.TURTLE, AnswerFormat.N_TRIPLES, AnswerFormat.RDF_XML, AnswerFormat.JSON_LD);

    private static final String FIRST_QUERY = "/sparql/first-query.rq";
    private static final Set<String> NO_VALUES = Set.of("example", "edit", "lang");

    private final QueryCatalog catalog = QueryCatalog.bundled();
    private final String firstQuery = read(FIRST_QUERY);
    private final DescribedService service;
    private final PublicAddress address;
    private final Pages pages;

    EndpointPage(Pages pages, DescribedService service, PublicAddress address) {
        this.service = service;
        this.address = address;
        this.pages = pages;
    }

    void write(
            HttpServletRequest request,
            HttpServletResponse response,
            ProtocolRequest asked,
            Manifest manifest,
            boolean pinned)
            throws IOException {
        response.setHeader("Vary", "Accept");
        response.setHeader("Icp-Release", manifest.id());
        response.setHeader("Cache-Control", "no-cache");
        if (asked.formats().isEmpty() && Pages.wanted(request)) {
            response.setHeader("Content-Security-Policy", CONTENT_POLICY);
            pages.write(request, response, "sparql", workbench(request, manifest, pinned));
            return;
        }
        AnswerFormat format = FormatChoice.choose(asked.formats(), asked.accept(), DESCRIPTION_FORMATS);
        Graph description = service.describe(address.of(request), manifest);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        RDFWriter.source(description).format(format.rdfFormat()).output(body);
        response.setContentType(format.contentType());
        response.setContentLength(body.size());
        if (!request.getMethod().equals("HEAD")) {
            body.writeTo(response.getOutputStream());
        }
    }

    private Map<String, Object> workbench(HttpServletRequest request, Manifest manifest, boolean pinned) {
        Optional<String> given = text(request);
        Map<String, Object> values = new HashMap<>();
        values.put("manifest", manifest);
        values.put("pinned", pinned);
        values.put("endpoint", pinned ? "/releases/" + manifest.id() + "/sparql" : "/sparql");
        values.put("text", given.orElse(firstQuery));
        values.put("given", given.isPresent());
        values.put("subjects", catalog.bySubject());
        values.put("limits", service.limits());
        values.put("endpoints", service.endpoints());
        values.put("resultFormats", AnswerFormat.ofResults());
        values.put("graphFormats", AnswerFormat.ofGraphs());
        return values;
    }

    /** The query that the address says to begin with, if it says any. */
    private Optional<String> text(HttpServletRequest request) {
        String name = request.getParameter("example");
        if (name == null) {
            return Optional.ofNullable(request.getParameter("edit"));
        }
        Map<String, List<String>> values = new HashMap<>();
        request.getParameterMap().forEach((parameter, given) -> {
            if (!NO_VALUES.contains(parameter)) {
                values.put(parameter, List.of(given));
            }
        });
        try {
            return Optional.of(catalog.get(name).bind(values).toString());
        } catch (QueryException e) {
            throw new ServiceException(Code.BAD_REQUEST, String.valueOf(e.getMessage()), e);
        }
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(EndpointPage.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
