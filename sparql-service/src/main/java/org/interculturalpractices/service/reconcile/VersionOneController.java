package org.interculturalpractices.service.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interculturalpractices.loader.reconcile.MatchQuery;
import org.interculturalpractices.loader.reconcile.MatchQuery.Condition;
import org.interculturalpractices.loader.reconcile.MatchQuery.Quantifier;
import org.interculturalpractices.loader.reconcile.NameIndex;
import org.interculturalpractices.service.web.Pages;
import org.interculturalpractices.service.web.PublicAddress;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * The draft of version 1.0 of the protocol. Thread-safe.
 *
 * @see <a href="https://reconciliation-api.github.io/specs/draft/">Reconciliation Service API 1.0, draft</a>
 */
@RestController
@RequestMapping(path = "/reconcile/1.0", produces = MediaType.APPLICATION_JSON_VALUE)
final class VersionOneController {

    private static final int USUAL_LIMIT = 10;

    private final ReconciliationService answers;
    private final Pages pages;
    private final MessageSource messages;
    private final PublicAddress address;

    VersionOneController(ReconciliationService answers, Pages pages, MessageSource messages, PublicAddress address) {
        this.answers = answers;
        this.pages = pages;
        this.messages = messages;
        this.address = address;
    }

    @GetMapping({"", "/"})
    Map<String, Object> manifest(HttpServletRequest request) {
        answers.warm();
        String root = address.of(request) + "/reconcile";
        ReconcileMessages wording = wording(request);
        Map<String, Object> manifest =
                JsonObject.of("versions", List.of("1.0-draft"), "name", wording.message("reconcile.name"));
        manifest.put("lang", wording.language());
        manifest.put("documentation", root);
        manifest.put("logo", address.of(request) + "/favicon.svg");
        manifest.put("defaultTypes", answers.types(wording));
        manifest.put("view", JsonObject.of("url", root + "/view?id={id}"));
        Map<String, Object> suggest = JsonObject.of("entity", true, "property", true);
        suggest.put("type", true);
        manifest.put("suggest", suggest);
        manifest.put("preview", JsonObject.of("width", PreviewController.WIDTH, "height", PreviewController.HEIGHT));
        Map<String, Object> limit = JsonObject.of("type", "number", "id", "limit");
        limit.put("name", wording.message("reconcile.setting.limit"));
        limit.put("default", 0);
        limit.put("helpText", wording.message("reconcile.setting.limit.help"));
        manifest.put("extend", JsonObject.of("proposeProperties", true, "propertySettings", List.of(limit)));
        manifest.put("batchSize", ReconciliationService.BATCH);
        manifest.put("standardizedScore", true);
        return manifest;
    }

    @PostMapping("/match")
    Map<String, Object> match(HttpServletRequest request) throws IOException {
        JsonNode batch = RequestJson.array(RequestJson.body(request), "queries");
        QueryBatch read = QueryBatch.read(batch.valueStream().toList(), VersionOneController::query);
        ReconcileMessages wording = wording(request);
        return JsonObject.of("results", read.results("candidates", queries -> answers.match(queries, wording, true)));
    }

    @GetMapping("/suggest/entity")
    Map<String, Object> suggestEntity(
            @RequestParam("prefix") String prefix,
            @RequestParam(name = "limit", defaultValue = "10") int limit,
            @RequestParam(name = "offset", defaultValue = "0") int offset,
            HttpServletRequest request) {
        return JsonObject.of(
                "result",
                answers.suggestThings(
                        prefix,
                        RequestJson.types(List.of()),
                        Math.clamp(limit, 1, ReconciliationService.MOST_SUGGESTIONS),
                        Math.clamp(offset, 0, 1000),
                        wording(request),
                        true));
    }

    @PostMapping("/extend")
    Map<String, Object> extend(HttpServletRequest request) throws IOException {
        ReconcileMessages wording = wording(request);
        RequestJson.Extension extension = RequestJson.extension(RequestJson.body(request));
        List<Map<String, Object>> rows = new ArrayList<>();
        answers.extend(extension.ids(), extension.properties(), wording, true).forEach((id, values) -> {
            List<Map<String, Object>> properties = new ArrayList<>();
            values.forEach((property, cells) ->
                    properties.add(JsonObject.of("id", property.id(), "values", extension.limited(property, cells))));
            rows.add(JsonObject.of("id", id, "properties", properties));
        });
        return JsonObject.of("meta", answers.meta(extension.properties(), wording), "rows", rows);
    }

    private static MatchQuery query(JsonNode query) {
        List<String> names = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        if (RequestJson.array(query, "conditions").isEmpty()) {
            throw RequestJson.bad("A query needs at least one condition.");
        }
        for (JsonNode condition : query.path("conditions")) {
            if (condition.isNull()) {
                continue;
            }
            List<String> values = RequestJson.values(condition.path("propertyValue"));
            switch (condition.path("matchType").asString("")) {
                case "name" -> names.addAll(values);
                case "id" -> ids.addAll(values);
                case "property" -> {
                    if (!values.isEmpty()) {
                        conditions.add(condition(condition, values));
                    }
                }
                default -> throw RequestJson.bad("\"matchType\" must be name, id or property.");
            }
        }
        JsonNode type = query.path("type");
        if (!RequestJson.isEmpty(type)) {
            RequestJson.text(type, "type");
        }
        return new MatchQuery(
                names,
                ids,
                RequestJson.types(type),
                RequestJson.limit(query.path("limit"), USUAL_LIMIT, NameIndex.CANDIDATES),
                conditions);
    }

    private static Condition condition(JsonNode condition, List<String> values) {
        JsonNode quantifier = condition.path("matchQuantifier");
        return new Condition(
                RequestJson.text(condition.path("propertyId"), "propertyId"),
                values,
                quantifier(RequestJson.isEmpty(quantifier) ? "any" : quantifier.asString()),
                condition.path("required").asBoolean(false));
    }

    private static Quantifier quantifier(String name) {
        return switch (name) {
            case "any", "all", "none" -> Quantifier.valueOf(name.toUpperCase(Locale.ROOT));
            default -> throw RequestJson.bad("\"matchQuantifier\" must be any, all or none.");
        };
    }

    private ReconcileMessages wording(HttpServletRequest request) {
        return new ReconcileMessages(messages, pages.language(request));
    }
}
