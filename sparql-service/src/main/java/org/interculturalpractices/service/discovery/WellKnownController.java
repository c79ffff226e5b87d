package org.interculturalpractices.service.discovery;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.interculturalpractices.service.web.PublicAddress;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Small files at addresses that programs know beforehand. Thread-safe. */
@Controller
final class WellKnownController {

    private static final CacheControl ONE_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");

    private final PublicAddress address;

    WellKnownController(PublicAddress address) {
        this.address = address;
    }

    /** Pages may be indexed; queries, and what is there twice, need not be. */
    @GetMapping(path = "/robots.txt")
    ResponseEntity<String> robots(HttpServletRequest request) {
        String rules = String.format(Locale.ROOT, """
                User-agent: *
                Disallow: /sparql?
                Disallow: /graph-store
                Disallow: /cite
                Disallow: /practices?
                Disallow: /queries/*?
                Allow: /
                Sitemap: %s/sitemap.xml
                """, address.of(request));
        return ResponseEntity.ok()
                .cacheControl(ONE_HOUR)
                .contentType(MediaType.parseMediaType("text/plain;charset=utf-8"))
                .body(rules);
    }

    /** The description of the dataset (VoID section 7.2). */
    @GetMapping(path = "/.well-known/void")
    ResponseEntity<Void> voidDescription() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/catalog"))
                .build();
    }

    /** The JSON-LD context with which descriptions are compacted. */
    @GetMapping(path = "/context.jsonld")
    ResponseEntity<Resource> context() {
        return ResponseEntity.ok()
                .cacheControl(ONE_HOUR)
                .contentType(JSON_LD)
                .body(new ClassPathResource("ontology/context.jsonld"));
    }
}
