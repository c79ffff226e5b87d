package org.interculturalpractices.service.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.reconcile.EntityProperty;
import org.interculturalpractices.loader.reconcile.EntityType;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of requests; what cannot be understood is named. Stateless. */
final class RequestJson {

    private static final int LONGEST_BODY = 1 << 20;
    private static final int LONGEST = 2_000;
    private static final int MOST_VALUES = 100;

    private RequestJson() {}

    /**
     * The JSON object that the body of a request is.
     *
     * @throws ServiceException if it is too long, encoded, or no JSON object
     */
    static JsonNode body(HttpServletRequest request) throws IOException {
        if (request.getHeader("Content-Encoding") != null) {
            throw new ServiceException(Code.UNSUPPORTED_CONTENT, "Send the body as it is, without a Content-Encoding.");
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw new ServiceException(
                    Code.REQUEST_TOO_LARGE, "A request may have at most " + LONGEST_BODY + " bytes; send it in parts.");
        }
        return object(new String(body, StandardCharsets.UTF_8));
    }

    /** The JSON object that a text is. */
    static JsonNode object(String text) {
        try {
            JsonNode node = JsonMapper.shared().readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw new ServiceException(
                    Code.BAD_REQUEST,
                    "The request is no JSON: " + e.getOriginalMessage(),
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    e.getLocation() == null ? 0 : e.getLocation().getColumnNr());
        }
        throw bad("The request must be a JSON object.");
    }

    /** The ids and the properties of an extension. */
    static Extension extension(JsonNode request) {
        List<String> ids = new ArrayList<>();
        List<EntityProperty> properties = new ArrayList<>();
        List<Integer> limits = new ArrayList<>();
        array(request, "ids").forEach(id -> ids.add(text(id, "ids")));
        for (JsonNode property : array(request, "properties")) {
            String id = text(property.path("id"), "properties.id");
            properties.add(EntityProperty.of(id)
                    .orElseThrow(() ->
                            bad("There is no property \"" + id + "\"; ask suggest/property for those there are.")));
            limits.add(property.path("settings").path("limit").asInt(0));
        }
        return new Extension(ids, properties, limits);
    }

    /**
     * What a table is to be extended by.
     *
     * @param ids the things
     * @param properties the properties
     * @param limits how many values of each are wanted at most; 0 for all
     */
    record Extension(List<String> ids, List<EntityProperty> properties, List<Integer> limits) {

        /** As many values of a property as are wanted. */
        <T> List<T> limited(EntityProperty property, List<T> values) {
            int limit = limits.get(properties.indexOf(property));
            return limit <= 0 ? values : values.stream().limit(limit).toList();
        }
    }

    /** The types that are asked for: all where none is named, and none where none that is named is known. */
    static Set<EntityType> types(JsonNode types) {
        List<String> named = new ArrayList<>();
        (types.isArray() ? types : List.of(types)).forEach(type -> {
            if (!isEmpty(type)) {
                named.add(text(type, "type"));
            }
        });
        return types(named);
    }

    /** The same of texts. */
    static Set<EntityType> types(List<String> named) {
        return named.isEmpty()
                ? EnumSet.allOf(EntityType.class)
                : named.stream()
                        .flatMap(type -> EntityType.of(type).stream())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A value, or several, as texts: of a thing its id. Empty ones state nothing and are left out. */
    static List<String> values(JsonNode value) {
        List<String> values = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            JsonNode stated = one.isObject() ? one.path("id") : one;
            if (!isEmpty(stated)) {
                values.add(text(stated, "value"));
            }
        }
        if (values.size() > MOST_VALUES) {
            throw bad("A condition may have at most " + MOST_VALUES + " values.");
        }
        return values;
    }

    /** How many candidates or suggestions are wanted: what is said, within bounds. */
    static int limit(JsonNode limit, int usual, int most) {
        return limit.isNumber() ? Math.clamp(limit.asLong(), 1, most) : usual;
    }

    /** Whether a node states nothing: it is missing, null, a blank text, or an array of such. */
    static boolean isEmpty(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().allMatch(RequestJson::isEmpty);
        }
        return node.isMissingNode()
                || node.isNull()
                || (node.isString() && node.asString().isBlank());
    }

    static JsonNode array(JsonNode object, String name) {
        JsonNode array = object.path(name);
        if (!array.isArray()) {
            throw bad("\"" + name + "\" must be an array.");
        }
        return array;
    }

    static String text(JsonNode node, String what) {
        if (!node.isValueNode() || node.isNull()) {
            throw bad("\"" + what + "\" must be a text or a number.");
        }
        String text = node.asString();
        if (text.length() > LONGEST) {
            throw bad("\"" + what + "\" has more than " + LONGEST + " characters.");
        }
        return text;
    }

    static ServiceException bad(String message) {
        return new ServiceException(Code.BAD_REQUEST, message);
    }
}
