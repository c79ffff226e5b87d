package org.interculturalpractices.service.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interculturalpractices.loader.reconcile.MatchQuery;
import org.interculturalpractices.loader.reconcile.MatchQuery.Condition;
import org.interculturalpractices.loader.reconcile.MatchQuery.Quantifier;
import org.interculturalpractices.loader.reconcile.NameIndex;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.service.web.Pages;
import org.interculturalpractices.service.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Version 0.2 of the protocol, which OpenRefine speaks. Thread-safe.
 *
 * @see <a href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">Reconciliation Service API 0.2</a>
 */
@RestController
@RequestMapping(path = "/reconcile/0.2", produces = MediaType.APPLICATION_JSON_VALUE)
final class VersionTwoController {

    private static final int USUAL_LIMIT = 10;
    private static final List<String> KNOWN = List.of("query", "type", "limit", "properties", "type_strict");

    private final ReconciliationService answers;
    private final Pages pages;
    private final MessageSource messages;
    private final PublicAddress address;

    VersionTwoController(ReconciliationService answers, Pages pages, MessageSource messages, PublicAddress address) {
        this.answers = answers;
        this.pages = pages;
        this.messages = messages;
        this.address = address;
    }

    /** The manifest; with {@code queries} candidates, and with {@code extend} values of properties. */
    @RequestMapping(
            path = {"", "/"},
            method = {RequestMethod.GET, RequestMethod.POST})
    Map<String, Object> root(
            @RequestParam(name = "queries", required = false) @Nullable String queries,
            @RequestParam(name = "extend", required = false) @Nullable String extend,
            HttpServletRequest request) {
        if (queries != null) {
            return match(RequestJson.object(queries), wording(request));
        }
        return extend == null ? manifest(request) : extend(RequestJson.object(extend), wording(request));
    }

    @GetMapping("/suggest/entity")
    Map<String, Object> suggestEntity(
            @RequestParam("prefix") String prefix,
            @RequestParam(name = "type", defaultValue = "") List<String> types,
            @RequestParam(name = "cursor", defaultValue = "0") int cursor,
            HttpServletRequest request) {
        return JsonObject.of(
                "result",
                answers.suggestThings(
                        prefix,
                        RequestJson.types(
                                types.stream().filter(type -> !type.isBlank()).toList()),
                        USUAL_LIMIT,
                        Math.clamp(cursor, 0, 1000),
                        wording(request),
                        false));
    }

    private Map<String, Object> match(JsonNode batch, ReconcileMessages wording) {
        List<String> keys = new ArrayList<>(batch.propertyNames());
        QueryBatch read = QueryBatch.read(keys.stream().map(batch::path).toList(), VersionTwoController::query);
        List<Map<String, Object>> found = read.results("result", queries -> answers.match(queries, wording, false));
        Map<String, Object> results = new LinkedHashMap<>();
        for (int index = 0; index < keys.size(); index++) {
            results.put(keys.get(index), found.get(index));
        }
        return results;
    }

    private static MatchQuery query(JsonNode query) {
        if (!query.isObject() || (!query.has("query") && !query.has("properties"))) {
            throw RequestJson.bad("A query must be an object with \"query\" or \"properties\".");
        }
        for (String name : query.propertyNames()) {
            if (!KNOWN.contains(name)) {
                throw RequestJson.bad("A query has no \"" + name + "\"; it may have " + KNOWN + ".");
            }
        }
        List<Condition> conditions = new ArrayList<>();
        if (!RequestJson.isEmpty(query.path("properties"))) {
            for (JsonNode property : RequestJson.array(query, "properties")) {
                List<String> values = RequestJson.values(property.path("v"));
                if (!property.isNull() && !values.isEmpty()) {
                    conditions.add(new Condition(
                            RequestJson.text(property.path("pid"), "pid"), values, Quantifier.ANY, false));
                }
            }
        }
        if (!query.has("query") && query.path("properties").isEmpty()) {
            throw RequestJson.bad("A query without \"query\" needs at least one of \"properties\".");
        }
        JsonNode name = query.path("query");
        return new MatchQuery(
                RequestJson.isEmpty(name) ? List.of() : List.of(RequestJson.text(name, "query")),
                List.of(),
                RequestJson.types(query.path("type")),
                RequestJson.limit(query.path("limit"), USUAL_LIMIT, NameIndex.CANDIDATES),
                conditions);
    }

    private Map<String, Object> extend(JsonNode request, ReconcileMessages wording) {
        RequestJson.Extension extension = RequestJson.extension(request);
        Map<String, Object> rows = new LinkedHashMap<>();
        answers.extend(extension.ids(), extension.properties(), wording, false).forEach((id, values) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            values.forEach((property, cells) -> row.put(property.id(), extension.limited(property, cells)));
            rows.put(id, row);
        });
        return JsonObject.of("meta", answers.meta(extension.properties(), wording), "rows", rows);
    }

    private Map<String, Object> manifest(HttpServletRequest request) {
        answers.warm();
        String root = address.of(request) + "/reconcile";
        ReconcileMessages wording = wording(request);
        Map<String, Object> manifest =
                JsonObject.of("versions", List.of("0.2"), "name", wording.message("reconcile.name"));
        manifest.put("identifierSpace", Iris.BASE + "id/");
        manifest.put("schemaSpace", Iris.ONTOLOGY);
        manifest.put("documentation", root);
        manifest.put("logo", address.of(request) + "/favicon.svg");
        manifest.put("defaultTypes", answers.types(wording));
        manifest.put("view", JsonObject.of("url", root + "/view?id={{id}}"));
        Map<String, Object> preview = JsonObject.of("url", root + "/preview?id={{id}}");
        preview.put("width", PreviewController.WIDTH);
        preview.put("height", PreviewController.HEIGHT);
        manifest.put("preview", preview);
        Map<String, Object> suggest = JsonObject.of("entity", service(root, "/0.2/suggest/entity"));
        suggest.put("type", service(root, "/0.2/suggest/type"));
        suggest.put("property", service(root, "/0.2/suggest/property"));
        manifest.put("suggest", suggest);
        Map<String, Object> limit = JsonObject.of("type", "number", "name", "limit");
        limit.put("label", wording.message("reconcile.setting.limit"));
        limit.put("default", 0);
        limit.put("help_text", wording.message("reconcile.setting.limit.help"));
        manifest.put(
                "extend",
                JsonObject.of(
                        "propose_properties", service(root, "/0.2/properties"), "property_settings", List.of(limit)));
        manifest.put("batchSize", ReconciliationService.BATCH);
        return manifest;
    }

    private static Map<String, Object> service(String root, String path) {
        return JsonObject.of("service_url", root, "service_path", path);
    }

    private ReconcileMessages wording(HttpServletRequest request) {
        return new ReconcileMessages(messages, pages.language(request));
    }
}
