package org.interculturalpractices.loader.csvw;

import com.damnhandy.uri.template.UriTemplate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A column of a table. Immutable.
 *
 * @param number its place among the columns of the schema, from 1
 * @param name what templates call it, percent-encoded, or null where neither a name nor a title is stated
 * @param named whether the metadata state the name
 * @param titles what the header calls it; empty where nothing is stated
 * @param virtual whether the table has no such cells
 * @param suppressOutput whether nothing is said of its cells
 * @param inherited its inherited properties
 * @param node the description
 * @see <a href="https://www.w3.org/TR/tabular-metadata/#columns">Metadata Vocabulary, section 5.6</a>
 */
public record Column(
        int number,
        @Nullable String name,
        boolean named,
        List<Title> titles,
        boolean virtual,
        boolean suppressOutput,
        Inherited inherited,
        JsonNode node) {

    /** A title in a language. */
    public record Title(String text, String language) {}

    public Column {
        titles = List.copyOf(titles);
    }

    /** The name of the column; {@code _col.N} where nothing names it. */
    public String label() {
        return name == null ? "_col." + number : name;
    }

    /** What the column is called in messages. */
    public String title() {
        return titles.isEmpty()
                ? VariableNames.decode(label())
                : titles.getFirst().text();
    }

    /** The IRI of the property; an empty text where that differs from row to row. */
    public String propertyIri(Table table, PrefixedNames names, Conversion.Naming naming) {
        UriTemplate template = inherited.propertyUrl();
        if (template == null) {
            return naming.property(table, this);
        }
        return template.getVariables().length == 0 ? names.resolve(table.url(), template.expand()) : "";
    }

    /** Whether a title of the header is one of this column. */
    boolean isTitled(Title header) {
        return titles.stream()
                .anyMatch(title ->
                        title.text().equals(header.text()) && LanguageTag.match(title.language(), header.language()));
    }

    /** The column as the header titles it. */
    Column titled(List<Title> header) {
        return new Column(
                number,
                name == null && !header.isEmpty()
                        ? VariableNames.encode(header.getFirst().text())
                        : name,
                named,
                header,
                virtual,
                suppressOutput,
                inherited,
                node);
    }
}
