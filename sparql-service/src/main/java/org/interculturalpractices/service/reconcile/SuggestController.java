package org.interculturalpractices.service.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.interculturalpractices.loader.reconcile.EntityProperty;
import org.interculturalpractices.service.web.Pages;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggestions of types and properties, which both versions of the protocol answer alike. Thread-safe. */
@RestController
final class SuggestController {

    private final ReconciliationService answers;
    private final Pages pages;
    private final MessageSource messages;

    SuggestController(ReconciliationService answers, Pages pages, MessageSource messages) {
        this.answers = answers;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping(
            path = {"/reconcile/0.2/suggest/type", "/reconcile/1.0/suggest/type"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> types(@RequestParam("prefix") String prefix, HttpServletRequest request) {
        return JsonObject.of("result", answers.suggestTypes(prefix, wording(request)));
    }

    @GetMapping(
            path = {"/reconcile/0.2/suggest/property", "/reconcile/1.0/suggest/property"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> properties(@RequestParam("prefix") String prefix, HttpServletRequest request) {
        return JsonObject.of("result", answers.suggestProperties(prefix, wording(request)));
    }

    /** The properties by which things of a type can be extended. */
    @GetMapping(
            path = {"/reconcile/0.2/properties", "/reconcile/1.0/extend/propose"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> propose(
            @RequestParam(name = "type", defaultValue = "") String type,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            HttpServletRequest request) {
        int most = Math.clamp(limit, 1, EntityProperty.values().length);
        Map<String, Object> json = JsonObject.of("type", type, "limit", most);
        json.put("properties", answers.propose(type, most, wording(request)));
        return json;
    }

    private ReconcileMessages wording(HttpServletRequest request) {
        return new ReconcileMessages(messages, pages.language(request));
    }
}
