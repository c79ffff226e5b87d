package org.interculturalpractices.loader.read;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** The objects of a JSON document, one at a time: of an array, or one a line. For one use. */
final class JsonObjects {

    private final JsonParser parser;
    private final boolean inArray;
    private int others;

    private JsonObjects(JsonParser parser, boolean inArray) {
        this.parser = parser;
        this.inArray = inArray;
    }

    /** The objects of a document that has one a line. */
    static JsonObjects ofLines(JsonParser parser) {
        return new JsonObjects(parser, false);
    }

    /**
     * The objects of an array.
     *
     * @param pointer where the array is; nothing means the document itself, or the first array of the object that it is
     */
    static JsonObjects ofArray(JsonParser parser, String pointer) {
        JsonToken token = parser.nextToken();
        if (pointer.isEmpty() && token == JsonToken.START_OBJECT) {
            token = firstArray(parser);
        }
        for (JsonPointer at = JsonPointer.compile(pointer); !at.matches() && token != null; at = at.tail()) {
            token = property(parser, at.getMatchingProperty());
        }
        return new JsonObjects(parser, token == JsonToken.START_ARRAY);
    }

    /** The next object, or null at the end. */
    @Nullable
    JsonNode next() {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                return parser.readValueAsTree();
            }
            if (inArray && token == JsonToken.END_ARRAY) {
                return null;
            }
            others++;
            parser.skipChildren();
        }
        return null;
    }

    /** How many values that are no objects were passed over. */
    int others() {
        return others;
    }

    private static @Nullable JsonToken firstArray(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                return JsonToken.START_ARRAY;
            }
            parser.skipChildren();
        }
        return null;
    }

    private static @Nullable JsonToken property(JsonParser parser, String name) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean sought = parser.currentName().equals(name);
            JsonToken value = parser.nextToken();
            if (sought) {
                return value;
            }
            parser.skipChildren();
        }
        return null;
    }
}
