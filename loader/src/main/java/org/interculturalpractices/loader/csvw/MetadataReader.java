package org.interculturalpractices.loader.csvw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads metadata documents. What is not permitted is named in a warning and its default taken, where the specification has one. Not
 * thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/tabular-metadata/">Metadata Vocabulary for Tabular Data</a>
 */
public final class MetadataReader {

    private static final Set<String> GROUP_NAMES = Set.of(
            "@context",
            "@id",
            "@type",
            "tables",
            "dialect",
            "notes",
            "tableDirection",
            "tableSchema",
            "transformations");
    private static final Set<String> TABLE_NAMES = Set.of(
            "@context",
            "@id",
            "@type",
            "url",
            "dialect",
            "notes",
            "suppressOutput",
            "tableDirection",
            "tableSchema",
            "transformations");
    private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl", "auto");
    private static final Set<String> TEMPLATE_NAMES =
            Set.of("@id", "@type", "url", "scriptFormat", "targetFormat", "source", "titles");

    private final PrefixedNames names;
    private final DocumentSource documents;
    private final Warnings warnings;
    private final CommonProperties common;
    private String base = "";
    private String language = LanguageTag.UNDETERMINED;

    /**
     * A reader.
     *
     * @param documents where schemas and dialects are that a document refers to
     */
    public MetadataReader(PrefixedNames names, DocumentSource documents, Warnings warnings) {
        this.names = names;
        this.documents = documents;
        this.warnings = warnings;
        this.common = new CommonProperties(names);
    }

    /**
     * The tables that a document describes.
     *
     * @param url where the document is, which relative references are resolved against
     * @param defaultTable the table of a document that names none, or null where that is an error
     * @throws IllegalArgumentException if the document is not permitted and there is no default; the message says why
     */
    public TableGroup read(JsonNode root, String url, @Nullable String defaultTable) {
        if (!root.isObject()) {
            throw new IllegalArgumentException("metadata have to be a JSON object");
        }
        base = url;
        readContext(root.path("@context"));
        boolean group = root.has("tables");
        JsonObject description = new JsonObject(group ? "the group of tables" : "the table", root, warnings);
        if (!group) {
            Table table = table(description, Inherited.DEFAULT, null, null, defaultTable);
            return new TableGroup(
                    "", List.of(table), language, base, JsonMapper.shared().createObjectNode());
        }
        description.check("TableGroup");
        checkNames(description, GROUP_NAMES, true);
        Inherited inherited = Inherited.DEFAULT.with(description, names);
        List<Table> tables = new ArrayList<>();
        for (JsonObject table : description.objects("tables")) {
            tables.add(table(table, inherited, description, root.path("dialect"), null));
        }
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("a group needs at least one table in tables");
        }
        ForeignKeys.check(tables);
        return new TableGroup(id(description), tables, language, base, root);
    }

    /** The metadata of a table that nothing describes: its header is all there is. */
    public static TableGroup ofHeader(String url) {
        JsonNode none = JsonMapper.shared().createObjectNode();
        Schema schema = new Schema("", false, List.of(), List.of(), List.of(), List.of(), Inherited.DEFAULT);
        Dialect dialect = Dialect.of(new JsonObject("dialect", none, message -> {}), ",");
        return new TableGroup(
                "", List.of(new Table(url, "", schema, dialect, false, none)), LanguageTag.UNDETERMINED, url, none);
    }

    private void readContext(JsonNode context) {
        if (!context.isArray()) {
            return;
        }
        for (JsonNode item : context) {
            if (!item.isObject()) {
                continue;
            }
            for (String property : item.propertyNames()) {
                if (!property.equals("@base") && !property.equals("@language")) {
                    throw new IllegalArgumentException("@context cannot have " + property);
                }
            }
            JsonObject object = new JsonObject("@context", item, warnings);
            language = object.language("@language").orElse(language);
            base = object.string("@base").map(text -> names.resolve(base, text)).orElse(base);
        }
    }

    private Table table(
            JsonObject table,
            Inherited inherited,
            @Nullable JsonObject group,
            @Nullable JsonNode groupDialect,
            @Nullable String defaultTable) {
        table.check("Table");
        checkNames(table, TABLE_NAMES, true);
        String url = table.string("url").map(text -> names.resolve(base, text)).orElse(defaultTable);
        if (url == null) {
            throw new IllegalArgumentException("a table needs the url of its file");
        }
        Inherited own = inherited.with(table, names);
        JsonNode schema = table.node().path("tableSchema");
        if (schema.isMissingNode() && group != null) {
            schema = group.node().path("tableSchema");
        }
        JsonNode dialect = table.node().path("dialect");
        if (dialect.isMissingNode() && groupDialect != null) {
            dialect = groupDialect;
        }
        Table read = new Table(
                url,
                id(table),
                schema(schema, own),
                dialect(dialect, url),
                table.bool("suppressOutput").orElse(false),
                table.node());
        if (group == null) {
            ForeignKeys.check(List.of(read));
        }
        return read;
    }

    private Schema schema(JsonNode node, Inherited inherited) {
        String from = base;
        JsonNode description = node;
        if (node.isString()) {
            from = names.resolve(base, node.asString());
            description = documents.read(from);
        }
        SchemaReader reader = new SchemaReader(names, from, base, language, warnings, this::checkNames);
        return reader.read(
                object("tableSchema", description), inherited, !node.isMissingNode() && !description.isObject());
    }

    private Dialect dialect(JsonNode node, String url) {
        JsonNode description = node.isString() ? documents.read(names.resolve(base, node.asString())) : node;
        return Dialect.of(object("dialect", description), url.matches(".*\\.tsv(\\.gz)?") ? "\t" : ",");
    }

    private JsonObject object(String name, JsonNode node) {
        if (!node.isObject()) {
            if (!node.isMissingNode()) {
                warnings.warn(name + " cannot be " + node + "; it is passed over");
            }
            return new JsonObject(name, JsonMapper.shared().createObjectNode(), warnings);
        }
        return new JsonObject(name, node, warnings);
    }

    private String id(JsonObject description) {
        // The default of an identifier of another kind is the empty text, which is the document itself.
        return description
                .string("@id")
                .map(text -> names.resolve(base, text))
                .orElse(description.node().has("@id") ? base : "");
    }

    /** Names what an object has that is neither of its own properties, nor an inherited one, nor a common one. */
    private void checkNames(JsonObject description, Set<String> own, boolean inheriting) {
        for (String property : description.node().propertyNames()) {
            if (own.contains(property) || (inheriting && Inherited.NAMES.contains(property))) {
                continue;
            }
            if (names.isName(property)) {
                common.check(property, description.node().path(property));
            } else {
                warnings.warn(property + " is no property of " + description.name() + "; it is passed over");
            }
        }
        if (own.contains("tableDirection")) {
            description.string("tableDirection", DIRECTIONS::contains);
            checkNotes(description);
            checkTransformations(description);
        }
    }

    private void checkNotes(JsonObject description) {
        description
                .value("notes", JsonNode::isArray)
                .ifPresent(notes -> notes.forEach(note -> common.check("notes", note)));
    }

    private void checkTransformations(JsonObject description) {
        Set<String> required = new HashSet<>(Set.of("url", "scriptFormat", "targetFormat"));
        for (JsonObject template : description.objects("transformations")) {
            template.check("Template");
            checkNames(template, TEMPLATE_NAMES, false);
            Optional<String> missing =
                    required.stream().filter(name -> !template.node().has(name)).findFirst();
            if (missing.isPresent()) {
                throw new IllegalArgumentException("a transformation needs " + missing.get());
            }
        }
    }
}
