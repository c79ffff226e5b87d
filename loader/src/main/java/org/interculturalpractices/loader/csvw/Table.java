package org.interculturalpractices.loader.csvw;

import tools.jackson.databind.JsonNode;

/**
 * A table of a group. Immutable.
 *
 * @param url where its file is
 * @param id its IRI, or an empty text
 * @param schema its columns
 * @param dialect how its file is read
 * @param suppressOutput whether nothing is said of it
 * @param node its description
 * @see <a href="https://www.w3.org/TR/tabular-metadata/#tables">Metadata Vocabulary, section 5.4</a>
 */
public record Table(String url, String id, Schema schema, Dialect dialect, boolean suppressOutput, JsonNode node) {}
