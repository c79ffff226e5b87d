package org.interculturalpractices.loader.csvw;

import tools.jackson.databind.JsonNode;

/** Loader of the JSON documents to which metadata refer. */
@FunctionalInterface
public interface DocumentSource {

    /**
     * The document at a URL.
     *
     * @throws IllegalArgumentException if there is none; the message says what to do
     */
    JsonNode read(String url);
}
