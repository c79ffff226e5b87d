package org.interculturalpractices.service.catalog;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.Quad;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.service.document.DocumentFormat;
import org.interculturalpractices.service.document.DocumentWriter;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.release.ReleaseLease;
import org.interculturalpractices.service.release.ServedReleases;
import org.interculturalpractices.service.web.Pages;
import org.interculturalpractices.service.web.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The catalogue record at {@code /catalog}, and each release at its IRI, as pages and as RDF: by Accept or by suffix. Thread-safe.
 */
@Controller
final class CatalogController {

    private final ServedReleases releases;
    private final DataFolder data;
    private final CatalogDocument documents;
    private final Pages pages;
    private final PublicAddress address;

    CatalogController(
            ServedReleases releases, DataFolder data, CatalogDocument documents, Pages pages, PublicAddress address) {
        this.releases = releases;
        this.data = data;
        this.documents = documents;
        this.pages = pages;
        this.address = address;
    }

    /** What is asked for: a release, in a format. */
    private record Asked(ReleaseFolder release, DocumentFormat format) {}

    @GetMapping(path = {"/catalog", "/catalog.{suffix:[a-z]+}"})
    void catalog(
            @PathVariable(required = false) Optional<String> suffix,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ReleaseFolder current;
        try (ReleaseLease lease = releases.lease()) {
            current = lease.release();
        }
        Asked asked = new Asked(current, format(suffix, request));
        describe(asked, response);
        ReleaseHistory history = ReleaseHistory.of(data);
        Model record = documents.of(current, history, address.of(request));
        if (asked.format == DocumentFormat.HTML) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("catalog", CatalogView.of(record, current.id()));
            values.put("manifest", current.manifest());
            values.put("formats", DocumentFormat.data());
            values.put("structured", DatasetMarkup.of(current.manifest(), history, record, address.of(request)));
            pages.write(request, response, "catalog", values);
        } else {
            write(record, asked, request, response);
        }
    }

    @GetMapping(path = "/releases")
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.write(request, response, "releases", Map.of("history", ReleaseHistory.of(data)));
    }

    @GetMapping(path = "/releases/{id:[0-9a-f]{8,64}}{suffix:(?:\\.[a-z]+)?}")
    void release(
            @PathVariable String id,
            @PathVariable String suffix,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<String> extension = suffix.isEmpty() ? Optional.empty() : Optional.of(suffix.substring(1));
        Asked asked = new Asked(releases.kept(id), format(extension, request));
        describe(asked, response);
        ReleaseHistory history = ReleaseHistory.of(data);
        Model record = documents.of(asked.release, history, address.of(request));
        if (asked.format == DocumentFormat.HTML) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("history", history);
            values.put("entry", history.entry(asked.release.id()).orElseThrow());
            values.put("formats", DocumentFormat.data());
            values.put("structured", DatasetMarkup.of(asked.release.manifest(), history, record, address.of(request)));
            pages.write(request, response, "release", values);
        } else {
            write(record, asked, request, response);
        }
    }

    private static DocumentFormat format(Optional<String> suffix, HttpServletRequest request) {
        if (suffix.isPresent()) {
            return DocumentFormat.ofExtension(suffix.get())
                    .orElseThrow(() -> new ServiceException(Code.NOT_FOUND, "There is no format with this suffix."));
        }
        List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        return DocumentFormat.accepted(accept, DocumentFormat.all())
                .orElseThrow(() -> DocumentFormat.notAcceptable(DocumentFormat.all()));
    }

    private static void describe(Asked asked, HttpServletResponse response) {
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader("Icp-Release", asked.release.id());
        DatasetLinks.of(asked.release.manifest()).forEach(link -> response.addHeader(HttpHeaders.LINK, link));
    }

    private void write(Model record, Asked asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<Quad> quads = record.getGraph()
                .find()
                .mapWith(triple -> Quad.create(Quad.defaultGraphIRI, triple))
                .toList();
        byte[] body = DocumentWriter.write(quads, asked.format, address.of(request));
        response.setContentType(asked.format.rdf().contentType());
        if (new ServletWebRequest(request, response).checkNotModified('"' + DigestUtils.sha256Hex(body) + '"')) {
            return;
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }
}
