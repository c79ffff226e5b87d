package org.interculturalpractices.service.library;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interculturalpractices.queries.NamedQuery;
import org.interculturalpractices.queries.Parameter;
import org.interculturalpractices.queries.ParameterType;
import org.interculturalpractices.queries.ResultKind;
import org.interculturalpractices.service.sparql.AnswerFormat;

/**
 * The description of the query library as REST (OpenAPI Specification 3.1.1): one path for each query, its parameters with types,
 * defaults and bounds, and every format of its answer. Stateless.
 */
final class OpenApiDocument {

    private static final String PROBLEM = "#/components/responses/Problem";

    private OpenApiDocument() {}

    /** The document for a service at that address. */
    static Map<String, Object> of(List<NamedQuery> queries, String address, String version) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.1");
        document.put(
                "info",
                map(
                        "title",
                        "Intercultural Practices Graph",
                        "summary",
                        "Questions about good practices of intercultural cities, answered from linked data.",
                        "description",
                        "Each path is a query of the library. Its answer names the release that it is from in the header"
                                + " Icp-Release; with the parameter release it stays the same for as long as that release is kept.",
                        "version",
                        version,
                        "license",
                        map("name", "CC BY 4.0", "url", "https://creativecommons.org/licenses/by/4.0/")));
        document.put("servers", List.of(map("url", address)));
        List<Object> tags = new ArrayList<>();
        queries.stream().map(NamedQuery::subject).distinct().forEach(subject -> tags.add(map("name", subject)));
        document.put("tags", tags);
        Map<String, Object> paths = new LinkedHashMap<>();
        queries.forEach(query -> paths.put(LibraryRequest.PATH + query.name(), map("get", operation(query))));
        document.put("paths", paths);
        document.put("components", components());
        return document;
    }

    private static Map<String, Object> operation(NamedQuery query) {
        List<Object> parameters = new ArrayList<>();
        query.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        if (query.resultKind() == ResultKind.BINDINGS) {
            parameters.add(map("$ref", "#/components/parameters/limit"));
            parameters.add(map("$ref", "#/components/parameters/offset"));
        }
        parameters.add(map("$ref", "#/components/parameters/release"));
        List<AnswerFormat> formats =
                query.resultKind() == ResultKind.GRAPH ? AnswerFormat.ofGraphs() : AnswerFormat.ofResults();
        parameters.add(map(
                "name",
                LibraryRequest.FORMAT,
                "in",
                "query",
                "description",
                "The format of the answer, over what the header Accept says.",
                "schema",
                map(
                        "type",
                        "string",
                        "enum",
                        formats.stream().map(AnswerFormat::shortName).toList())));
        return map(
                "operationId", query.name(),
                "summary", query.title().in("en"),
                "description", query.description().in("en"),
                "tags", List.of(query.subject()),
                "parameters", parameters,
                "responses",
                        map(
                                "200", answer(query, formats),
                                "400", map("$ref", PROBLEM),
                                "404", map("$ref", PROBLEM),
                                "429", map("$ref", PROBLEM),
                                "default", map("$ref", PROBLEM)));
    }

    private static Map<String, Object> answer(NamedQuery query, List<AnswerFormat> formats) {
        Map<String, Object> content = new LinkedHashMap<>();
        formats.forEach(format -> content.putIfAbsent(
                format.mediaType(),
                map("schema", format.mediaType().endsWith("json") ? map("type", "object") : map("type", "string"))));
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("Icp-Release", header("The id of the release that the answer is from.", "string"));
        if (query.resultKind() == ResultKind.BINDINGS) {
            headers.put("Icp-Total-Count", header("With limit: how many rows there are in all.", "integer"));
            headers.put("Link", header("With limit: the rows before and after (RFC 8288).", "string"));
        }
        String what = switch (query.resultKind()) {
            case BINDINGS -> "The whole answer: rows of variables and RDF terms.";
            case BOOLEAN -> "Yes or no.";
            case GRAPH -> "The whole answer: an RDF graph.";
        };
        return map("description", what, "headers", headers, "content", content);
    }

    private static Map<String, Object> header(String description, String type) {
        return map("description", description, "schema", map("type", type));
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        Map<String, Object> one = one(parameter);
        Map<String, Object> described = map(
                "name",
                parameter.name(),
                "in",
                "query",
                "description",
                parameter.description().in("en"),
                "required",
                parameter.required() && parameter.defaults().isEmpty());
        if (parameter.list()) {
            Map<String, Object> list = map("type", "array", "items", one);
            if (!parameter.defaults().isEmpty()) {
                list.put(
                        "default",
                        parameter.defaults().stream()
                                .map(value -> typed(parameter, value))
                                .toList());
            }
            described.put("style", "form");
            described.put("explode", true);
            described.put("schema", list);
        } else {
            if (!parameter.defaults().isEmpty()) {
                one.put("default", typed(parameter, parameter.defaults().getFirst()));
            }
            described.put("schema", one);
        }
        return described;
    }

    /** The type of one value. */
    private static Map<String, Object> one(Parameter parameter) {
        Map<String, Object> schema = switch (parameter.type()) {
            case INTEGER -> map("type", "integer");
            case DECIMAL -> map("type", "number");
            case YEAR -> map("type", "string", "pattern", "^[0-9]{4}$");
            case COUNTRY -> map("type", "string", "examples", List.of("no"));
            case LANGUAGE -> map("type", "string", "examples", List.of("en"));
            case IRI, STRING -> map("type", "string", "maxLength", 1_000);
        };
        boolean number = parameter.type() == ParameterType.INTEGER || parameter.type() == ParameterType.DECIMAL;
        if (number && parameter.minimum() != null) {
            schema.put("minimum", parameter.minimum());
        }
        if (number && parameter.maximum() != null) {
            schema.put("maximum", parameter.maximum());
        }
        if (!parameter.allowed().isEmpty()) {
            schema.put(
                    "enum",
                    parameter.allowed().stream()
                            .map(value -> typed(parameter, value))
                            .toList());
        }
        return schema;
    }

    private static Object typed(Parameter parameter, String value) {
        boolean number = parameter.type() == ParameterType.INTEGER || parameter.type() == ParameterType.DECIMAL;
        return number ? new BigDecimal(value) : value;
    }

    private static Map<String, Object> components() {
        return map(
                "parameters",
                map(
                        "limit",
                                common(
                                        LibraryRequest.LIMIT,
                                        "How many rows at most; all of them without it.",
                                        map("type", "integer", "minimum", 1, "maximum", LibraryRequest.MOST_ROWS)),
                        "offset",
                                common(
                                        LibraryRequest.OFFSET,
                                        "How many rows to leave out first.",
                                        map(
                                                "type",
                                                "integer",
                                                "minimum",
                                                0,
                                                "maximum",
                                                LibraryRequest.MOST_OFFSET,
                                                "default",
                                                0)),
                        "release",
                                common(
                                        LibraryRequest.RELEASE,
                                        "The id of a release, or its first digits; the current one without it.",
                                        map("type", "string", "pattern", "^[0-9a-f]{1,64}$"))),
                "responses",
                map(
                        "Problem",
                        map(
                                "description",
                                "What went wrong, and what to do (RFC 9457).",
                                "content",
                                map(
                                        "application/problem+json",
                                        map("schema", map("$ref", "#/components/schemas/Problem"))))),
                "schemas",
                map(
                        "Problem",
                        map(
                                "type", "object",
                                "required", List.of("type", "title", "status", "detail", "requestId"),
                                "properties",
                                        map(
                                                "type", map("type", "string", "format", "uri"),
                                                "title", map("type", "string"),
                                                "status", map("type", "integer"),
                                                "detail", map("type", "string"),
                                                "line", map("type", "integer"),
                                                "column", map("type", "integer"),
                                                "requestId", map("type", "string")))));
    }

    private static Map<String, Object> common(String name, String description, Map<String, Object> schema) {
        return map("name", name, "in", "query", "description", description, "schema", schema);
    }

    /** An object of JSON, its members in the order in which they are given. */
    private static Map<String, Object> map(Object... members) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int index = 0; index < members.length; index += 2) {
            map.put((String) members[index], members[index + 1]);
        }
        return map;
    }
}
