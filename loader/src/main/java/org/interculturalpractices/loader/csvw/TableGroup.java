package org.interculturalpractices.loader.csvw;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A group of tables, which a metadata document describes. Immutable.
 *
 * @param id its IRI, or an empty text
 * @param tables its tables, at least one
 * @param language the language of texts without one
 * @param base what relative references of common properties are resolved against
 * @param node its description; of a single table an empty one
 * @see <a href="https://www.w3.org/TR/tabular-metadata/#table-groups">Metadata Vocabulary, section 5.3</a>
 */
public record TableGroup(String id, List<Table> tables, String language, String base, JsonNode node) {

    public TableGroup {
        tables = List.copyOf(tables);
    }
}
