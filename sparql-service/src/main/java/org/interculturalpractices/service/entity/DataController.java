package org.interculturalpractices.service.entity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.sparql.core.Quad;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.service.document.DocumentFormat;
import org.interculturalpractices.service.document.DocumentWriter;
import org.interculturalpractices.service.web.PublicAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The descriptions of things as RDF: {@code /data/} and the path of the thing, with a suffix or by Accept. A browser is
 * led to the page. Thread-safe.
 */
@Controller
final class DataController {

    private static final List<DocumentFormat> DATA_FIRST = Stream.concat(
                    DocumentFormat.data().stream(), Stream.of(DocumentFormat.HTML))
            .toList();

    private final Entities entities;
    private final PublicAddress address;

    DataController(Entities entities, PublicAddress address) {
        this.entities = entities;
        this.address = address;
    }

    @GetMapping(path = "/data/**")
    ResponseEntity<byte[]> data(@RequestParam(name = "page", defaultValue = "1") int page, HttpServletRequest request) {
        ResourcePath path = ResourcePath.parse(
                request.getRequestURI().substring(request.getContextPath().length() + "/data/".length()));
        DocumentFormat format = format(path, request);
        if (format == DocumentFormat.HTML) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(path.page()))
                    .varyBy(HttpHeaders.ACCEPT)
                    .build();
        }
        return entities.readKnown(path, reading -> {
            Description description = Description.read(path, page, reading.graph());
            String release = reading.manifest().id();
            List<Quad> statements = DocumentStatements.all(description, release, reading.graph());
            byte[] body = DocumentWriter.write(statements, format, address.of(request));
            return ResponseEntity.ok()
                    .eTag('"' + DigestUtils.sha256Hex(body) + '"')
                    .cacheControl(CacheControl.noCache())
                    .contentType(MediaType.parseMediaType(format.rdf().contentType()))
                    .varyBy(HttpHeaders.ACCEPT)
                    .header(HttpHeaders.CONTENT_LOCATION, path.document(format) + (page == 1 ? "" : "?page=" + page))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.inline()
                                    .filename(fileName(path, format))
                                    .build()
                                    .toString())
                    .header("Icp-Release", release)
                    .header(
                            HttpHeaders.LINK,
                            EntityLinks.ofData(
                                            description,
                                            Iris.BASE + "releases/" + release,
                                            DocumentStatements.licences(description, reading.graph()))
                                    .toArray(String[]::new))
                    .body(body);
        });
    }

    private static String fileName(ResourcePath path, DocumentFormat format) {
        return path.path().substring(path.path().lastIndexOf('/') + 1) + "." + format.extension();
    }

    /** What a suffix names, else what the client weighs highest: data, unless it wants a page more. */
    private static DocumentFormat format(ResourcePath path, HttpServletRequest request) {
        List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        return path.format()
                .or(() -> DocumentFormat.accepted(accept, DATA_FIRST))
                .orElseThrow(() -> DocumentFormat.notAcceptable(DATA_FIRST));
    }
}
