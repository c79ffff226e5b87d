package org.interculturalpractices.service.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFWriter;
import org.interculturalpractices.loader.release.Manifest;
import org.interculturalpractices.service.web.ExampleQueries;
import org.interculturalpractices.service.web.Pages;
import org.interculturalpractices.service.web.PublicAddress;
import org.springframework.stereotype.Component;

/**
 * What the endpoint says when it is asked no query: a form for a browser, its description for RDF clients (SPARQL 1.1 Service
 * Description section 2). Thread-safe.
 */
@Component
final class EndpointPage {

    private static final List<AnswerFormat> DESCRIPTION_FORMATS =
            List.of(AnswerFormat.TURTLE, AnswerFormat.N_TRIPLES, AnswerFormat.RDF_XML, AnswerFormat.JSON_LD);

    private final ExampleQueries examples;
    private final DescribedService service;
    private final PublicAddress address;
    private final Pages pages;

    EndpointPage(ExampleQueries examples, Pages pages, DescribedService service, PublicAddress address) {
        this.service = service;
        this.address = address;
        this.examples = examples;
        this.pages = pages;
    }

    void write(HttpServletRequest request, HttpServletResponse response, ProtocolRequest asked, Manifest manifest)
            throws IOException {
        response.setHeader("Vary", "Accept");
        response.setHeader("Icp-Release", manifest.id());
        response.setHeader("Cache-Control", "no-cache");
        if (asked.formats().isEmpty() && Pages.wanted(request)) {
            pages.write(
                    request,
                    response,
                    "sparql",
                    Map.of(
                            "manifest",
                            manifest,
                            "limits",
                            service.limits(),
                            "endpoints",
                            service.endpoints(),
                            "examples",
                            examples.all(),
                            "resultFormats",
                            AnswerFormat.ofResults(),
                            "graphFormats",
                            AnswerFormat.ofGraphs()));
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
}
