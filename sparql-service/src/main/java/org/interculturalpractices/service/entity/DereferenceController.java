package org.interculturalpractices.service.entity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.interculturalpractices.service.document.DocumentFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Opens the IRIs of things: 303 to the page or to the RDF, by suffix or by Accept (Cool URIs for the Semantic Web section 4.2).
 * The path of the request is that of the IRI, on whatever host. Thread-safe.
 */
@Controller
final class DereferenceController {

    private final Entities entities;
    private final WithdrawnPage withdrawn;

    DereferenceController(Entities entities, WithdrawnPage withdrawn) {
        this.entities = entities;
        this.withdrawn = withdrawn;
    }

    @GetMapping(
            path = {
                "/id/**",
                "/graph/**",
                "/scheme/**",
                "/ontology",
                "/ontology/**",
                "/ontology.{suffix:[a-z]+}",
                "/shapes",
                "/shapes.{suffix:[a-z]+}"
            })
    @Nullable
    ResponseEntity<Void> open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResourcePath path = ResourcePath.parse(
                request.getRequestURI().substring(request.getContextPath().length() + 1));
        if (withdrawn.write(path, request, response)) {
            return null;
        }
        return entities.read(reading -> switch (EntityStatus.of(path, reading.graph())) {
            case EntityStatus.Known known -> seeOther(path, request);
            case EntityStatus.Replaced replaced
            when replaced.forGood() -> redirect(HttpStatus.MOVED_PERMANENTLY, "/" + replaced.path() + suffix(path));
            case EntityStatus.Replaced replaced -> seeOther(new ResourcePath(replaced.path(), path.format()), request);
            case EntityStatus.Withdrawn gone -> throw Entities.gone(gone, reading.graph());
            case EntityStatus.Unknown unknown -> throw Entities.unknown();
        });
    }

    private static ResponseEntity<Void> seeOther(ResourcePath path, HttpServletRequest request) {
        List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        Optional<DocumentFormat> format = path.format().or(() -> DocumentFormat.accepted(accept, DocumentFormat.all()));
        if (format.isEmpty()) {
            throw DocumentFormat.notAcceptable(DocumentFormat.all());
        }
        return redirect(HttpStatus.SEE_OTHER, path.document(format.get()));
    }

    private static String suffix(ResourcePath path) {
        return path.format().map(format -> "." + format.extension()).orElse("");
    }

    private static ResponseEntity<Void> redirect(HttpStatus status, String path) {
        return ResponseEntity.status(status)
                .location(URI.create(path))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .cacheControl(CacheControl.noCache())
                .build();
    }
}
