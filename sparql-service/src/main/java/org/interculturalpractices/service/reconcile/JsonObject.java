package org.interculturalpractices.service.reconcile;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects whose members stand in the order in which they were named, so that the same answer has the same bytes. Stateless. */
final class JsonObject {

    private JsonObject() {}

    /** An object of one member, to which others may be added. */
    static Map<String, Object> of(String name, Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(name, value);
        return object;
    }

    /** An object of two members, to which others may be added. */
    static Map<String, Object> of(String name, Object value, String other, Object otherValue) {
        Map<String, Object> object = of(name, value);
        object.put(other, otherValue);
        return object;
    }
}
