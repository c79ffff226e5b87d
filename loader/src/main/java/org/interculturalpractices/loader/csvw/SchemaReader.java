package org.interculturalpractices.loader.csvw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interculturalpractices.loader.csvw.Column.Title;
import org.interculturalpractices.loader.csvw.Schema.ForeignKey;
import tools.jackson.databind.JsonNode;

/**
 * Reads the schema of a table. Not thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/tabular-metadata/#schemas">Metadata Vocabulary, sections 5.5 and 5.6</a>
 */
final class SchemaReader {

    private static final Set<String> SCHEMA_NAMES =
            Set.of("@context", "@id", "@type", "columns", "foreignKeys", "primaryKey", "rowTitles");
    private static final Set<String> COLUMN_NAMES =
            Set.of("@id", "@type", "name", "suppressOutput", "titles", "virtual");
    private static final Set<String> KEY_NAMES = Set.of("columnReference", "reference");
    private static final Set<String> REFERENCE_NAMES = Set.of("resource", "schemaReference", "columnReference");

    /** Checks the names of the properties of an object. */
    interface NameCheck {

        void check(JsonObject description, Set<String> own, boolean inheriting);
    }

    private final PrefixedNames names;
    private final String from;
    private final String base;
    private final String language;
    private final Warnings warnings;
    private final NameCheck nameCheck;

    SchemaReader(
            PrefixedNames names, String from, String base, String language, Warnings warnings, NameCheck nameCheck) {
        this.names = names;
        this.from = from;
        this.base = base;
        this.language = language;
        this.warnings = warnings;
        this.nameCheck = nameCheck;
    }

    /**
     * The schema of a description.
     *
     * @param invalid whether the metadata state a schema that is none, which counts as one without columns
     */
    Schema read(JsonObject schema, Inherited inherited, boolean invalid) {
        schema.check("Schema");
        nameCheck.check(schema, SCHEMA_NAMES, true);
        Inherited own = inherited.with(schema, names);
        List<Column> columns = new ArrayList<>();
        for (JsonObject column : schema.objects("columns")) {
            columns.add(column(column, own, columns.size() + 1));
        }
        checkColumns(columns);
        List<ForeignKey> keys = new ArrayList<>();
        for (JsonObject key : schema.objects("foreignKeys")) {
            keys.add(foreignKey(key, columns));
        }
        String id = schema.string("@id").map(text -> names.resolve(from, text)).orElse(from.equals(base) ? "" : from);
        boolean described = invalid || schema.node().has("columns");
        return new Schema(
                id,
                described,
                columns,
                known(schema, "primaryKey", columns),
                keys,
                known(schema, "rowTitles", columns),
                own);
    }

    private Column column(JsonObject column, Inherited inherited, int number) {
        column.check("Column");
        nameCheck.check(column, COLUMN_NAMES, true);
        List<Title> titles = titles(column);
        String stated = column.string("name", VariableNames::isName).orElse(null);
        String name = stated != null
                ? stated
                : titles.stream()
                        .filter(title -> title.language().equals(language))
                        .map(title -> VariableNames.encode(title.text()))
                        .findFirst()
                        .orElse(null);
        return new Column(
                number,
                name,
                stated != null,
                titles,
                column.bool("virtual").orElse(false),
                column.bool("suppressOutput").orElse(false),
                inherited.with(column, names),
                column.node());
    }

    private static void checkColumns(List<Column> columns) {
        Set<String> seen = new HashSet<>();
        boolean virtual = false;
        for (Column column : columns) {
            if (!seen.add(column.label())) {
                throw new IllegalArgumentException(
                        "two columns are called " + column.label() + "; give one another name");
            }
            if (virtual && !column.virtual()) {
                throw new IllegalArgumentException("virtual columns have to come after all others");
            }
            virtual = column.virtual();
        }
    }

    private List<Title> titles(JsonObject column) {
        List<Title> titles = new ArrayList<>();
        JsonNode node = column.node().path("titles");
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                if (LanguageTag.isValid(entry.getKey())) {
                    add(titles, entry.getValue(), entry.getKey());
                } else {
                    warnings.warn("titles have \"" + entry.getKey() + "\", which is no language; it is passed over");
                }
            }
        } else if (!node.isMissingNode()) {
            add(titles, node, language);
        }
        return titles;
    }

    private void add(List<Title> titles, JsonNode texts, String tag) {
        for (JsonNode text : texts.isArray() ? texts : List.of(texts)) {
            if (text.isString()) {
                titles.add(new Title(text.asString(), tag));
            } else {
                warnings.warn("titles cannot be " + text + "; it is passed over");
            }
        }
    }

    /** The columns that a property names; if one is not known, none. */
    private List<String> known(JsonObject schema, String property, List<Column> columns) {
        List<String> stated = schema.strings(property).orElse(List.of());
        for (String name : stated) {
            if (columns.stream().noneMatch(column -> column.named() && name.equals(column.name()))) {
                warnings.warn(property + " names " + name + ", which is no column; it is passed over");
                return List.of();
            }
        }
        return stated;
    }

    private ForeignKey foreignKey(JsonObject key, List<Column> columns) {
        checkExact(key, KEY_NAMES);
        List<String> own = key.strings("columnReference").orElse(List.of());
        for (String name : own) {
            if (columns.stream().noneMatch(column -> column.named() && name.equals(column.name()))) {
                throw new IllegalArgumentException("a foreign key names " + name + ", which is no column");
            }
        }
        JsonNode node = key.node().path("reference");
        if (!node.isObject() || own.isEmpty()) {
            throw new IllegalArgumentException("a foreign key needs columnReference and an object as reference");
        }
        JsonObject reference = new JsonObject("reference", node, warnings);
        checkExact(reference, REFERENCE_NAMES);
        return new ForeignKey(
                own,
                reference
                        .string("resource")
                        .map(text -> names.resolve(base, text))
                        .orElse(""),
                reference
                        .string("schemaReference")
                        .map(text -> names.resolve(from, text))
                        .orElse(""),
                reference.strings("columnReference").orElse(List.of()));
    }

    private static void checkExact(JsonObject description, Set<String> permitted) {
        for (String property : description.node().propertyNames()) {
            if (!permitted.contains(property)) {
                throw new IllegalArgumentException(property + " is no property of a foreign key");
            }
        }
    }
}
