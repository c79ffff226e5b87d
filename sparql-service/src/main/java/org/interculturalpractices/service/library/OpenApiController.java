package org.interculturalpractices.service.library;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.interculturalpractices.queries.QueryCatalog;
import org.interculturalpractices.service.web.PublicAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code /openapi.json}: the REST interface for tools that make clients of it. Thread-safe. */
@RestController
final class OpenApiController {

    private static final String VERSION =
            Objects.requireNonNullElse(OpenApiController.class.getPackage().getImplementationVersion(), "0");

    private final PublicAddress address;

    OpenApiController(PublicAddress address) {
        this.address = address;
    }

    @GetMapping(path = "/openapi.json")
    ResponseEntity<String> describe(HttpServletRequest request) {
        String body = JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(OpenApiDocument.of(QueryCatalog.bundled().queries(), address.of(request), VERSION));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .body(body);
    }
}
