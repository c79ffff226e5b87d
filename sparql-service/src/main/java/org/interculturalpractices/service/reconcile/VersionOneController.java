package org.interculturalpractices.service.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interculturalpractices.service.reconcile.MatchQuery.Condition;
import org.interculturalpractices.service.reconcile.MatchQuery.Quantifier;
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

    private final Answers answers;
    private final Pages pages;
    private final MessageSource messages;
    private final PublicAddress address;

    VersionOneController(Answers answers, Pages pages, MessageSource messages, PublicAddress address) {
        this.answers = answers;
        this.pages = pages;
        this.messages = messages;
        this.address = address;
    }

    @GetMapping({"", "/"})
    Map<String, Object> manifest(HttpServletRequest request) {
        answers.warm();
        String root = address.of(request) + "/reconcile";
        Wording wording = wording(request);
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
        manifest.put("batchSize", Answers.BATCH);
        manifest.put("standardizedScore", true);
        return manifest;
    }

    @PostMapping("/match")
    Map<String, Object> match(HttpServletRequest request) throws IOException {
        List<MatchQuery> queries = new ArrayList<>();
        RequestJson.array(RequestJson.body(request), "queries").forEach(query -> queries.add(query(query)));
        return JsonObject.of(
                "results",
                answers.match(queries, wording(request), true).stream()
                        .map(candidates -> JsonObject.of("candidates", candidates))
                        .toList());
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
                        Math.clamp(limit, 1, Answers.MOST_SUGGESTIONS),
                        Math.clamp(offset, 0, 1000),
                        wording(request),
                        true));
    }

    @PostMapping("/extend")
    Map<String, Object> extend(HttpServletRequest request) throws IOException {
        Wording wording = wording(request);
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
        for (JsonNode condition : RequestJson.array(query, "conditions")) {
            List<String> values = RequestJson.values(condition.path("propertyValue"));
            switch (condition.path("matchType").asString("")) {
                case "name" -> names.addAll(values);
                case "id" -> ids.addAll(values);
                case "property" ->
                    conditions.add(new Condition(
                            RequestJson.text(condition.path("propertyId"), "propertyId"),
                            values,
                            quantifier(condition.path("matchQuantifier").asString("any")),
                            condition.path("required").asBoolean(false)));
                default -> throw RequestJson.bad("\"matchType\" must be name, id or property.");
            }
        }
        JsonNode type = query.path("type");
        if (!type.isMissingNode()) {
            RequestJson.text(type, "type");
        }
        if (names.isEmpty() && ids.isEmpty() && conditions.isEmpty()) {
            throw RequestJson.bad("A query needs at least one condition.");
        }
        return new MatchQuery(
                names,
                ids,
                RequestJson.types(type),
                RequestJson.limit(query.path("limit"), USUAL_LIMIT, NameIndex.CANDIDATES),
                conditions);
    }

    private static Quantifier quantifier(String name) {
        return switch (name) {
            case "any", "all", "none" -> Quantifier.valueOf(name.toUpperCase(Locale.ROOT));
            default -> throw RequestJson.bad("\"matchQuantifier\" must be any, all or none.");
        };
    }

    private Wording wording(HttpServletRequest request) {
        return new Wording(messages, pages.language(request));
    }
}
