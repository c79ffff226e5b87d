package org.interculturalpractices.service.web;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** JSON-LD inside pages, for search engines. Stateless. */
public final class StructuredData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StructuredData() {}

    /** JSON that no parser of HTML takes for the end of a script. */
    public static String script(Map<String, Object> data) {
        return JSON.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
