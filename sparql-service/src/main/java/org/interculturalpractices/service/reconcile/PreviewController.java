package org.interculturalpractices.service.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import org.interculturalpractices.loader.reconcile.Candidate;
import org.interculturalpractices.loader.reconcile.EntityProperty;
import org.interculturalpractices.service.entity.Entities;
import org.interculturalpractices.service.web.Pages;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of reconciliation: what it is, a thing in short for a frame of a client, and the way from an id to its page. Thread-safe. */
@Controller
final class PreviewController {

    /** The size of the frame that a preview fits into, in pixels. */
    static final int WIDTH = 420;

    static final int HEIGHT = 320;

    /** A preview is shown in a frame of the client, whatever its origin; it has no scripts and no forms. */
    private static final String FRAMED =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    private final ReconciliationService answers;
    private final Entities entities;
    private final Pages pages;
    private final MessageSource messages;

    PreviewController(ReconciliationService answers, Entities entities, Pages pages, MessageSource messages) {
        this.answers = answers;
        this.entities = entities;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/reconcile")
    void about(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReconcileMessages wording = new ReconcileMessages(messages, pages.language(request));
        pages.write(
                request,
                response,
                "reconcile",
                Map.of(
                        "types",
                        answers.types(wording),
                        "properties",
                        Arrays.stream(EntityProperty.values())
                                .map(wording::json)
                                .toList(),
                        "features",
                        Arrays.stream(Candidate.Feature.values())
                                .map(feature -> Map.of("id", feature.id(), "name", wording.name(feature)))
                                .toList(),
                        "batch",
                        ReconciliationService.BATCH));
    }

    @GetMapping({"/reconcile/preview", "/reconcile/0.2/preview", "/reconcile/1.0/preview"})
    void preview(@RequestParam("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Preview preview = answers.preview(id, new ReconcileMessages(messages, pages.language(request)));
        response.setHeader(
                "Icp-Release", entities.read(reading -> reading.manifest().id()));
        response.setHeader("Content-Security-Policy", FRAMED);
        pages.write(request, response, "preview", Map.of("preview", preview));
    }

    /** The page of a thing; an id in an address may have its slashes escaped, which a path may not. */
    @GetMapping("/reconcile/view")
    ResponseEntity<Void> view(@RequestParam("id") String id) {
        answers.requireKnown(id);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/id/" + id))
                .build();
    }
}
