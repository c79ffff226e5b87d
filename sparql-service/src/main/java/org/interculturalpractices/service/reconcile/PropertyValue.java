package org.interculturalpractices.service.reconcile;

import java.math.BigDecimal;
import java.util.Map;

/** A value of a property, as data extension gives it (Reconciliation Service API, "Data Extension"). */
sealed interface PropertyValue {

    /**
     * The JSON of the value.
     *
     * @param languages whether texts and names carry their language, as version 1.0 has it
     */
    Map<String, Object> json(boolean languages);

    /** A thing of the graph. */
    record Thing(String id, String name, String language) implements PropertyValue {
        @Override
        public Map<String, Object> json(boolean languages) {
            Map<String, Object> json = JsonObject.of("id", id, "name", name);
            if (languages && !language.isEmpty()) {
                json.put("lang", language);
            }
            return json;
        }
    }

    /** A text; the language may be empty. */
    record Words(String text, String language) implements PropertyValue {
        @Override
        public Map<String, Object> json(boolean languages) {
            Map<String, Object> json = JsonObject.of("str", text);
            if (languages && !language.isEmpty()) {
                json.put("lang", language);
            }
            return json;
        }
    }

    /** A whole number. */
    record Whole(long number) implements PropertyValue {
        @Override
        public Map<String, Object> json(boolean languages) {
            return JsonObject.of("int", number);
        }
    }

    /** A number with decimals. */
    record Decimal(BigDecimal number) implements PropertyValue {
        @Override
        public Map<String, Object> json(boolean languages) {
            return JsonObject.of("float", number);
        }
    }
}
