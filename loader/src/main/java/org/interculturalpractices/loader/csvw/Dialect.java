package org.interculturalpractices.loader.csvw;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A dialect description: how the text of a file becomes rows. Immutable.
 *
 * @param encoding the charset of the bytes
 * @param lineTerminators what ends a row, the longest first
 * @param quoteChar what encloses a cell, or null where nothing does
 * @param doubleQuote whether a quotation mark in a quoted cell is written twice; else a backslash stands before it
 * @param delimiter what separates cells, one or more characters
 * @param skipRows rows to be passed over at the beginning
 * @param commentPrefix what a row of comment begins with, or null
 * @param headerRowCount rows of titles
 * @param skipColumns columns to be passed over at the beginning of each row
 * @param skipBlankRows whether a row of empty cells only is passed over
 * @param trimStart whether white space before a cell is cut
 * @param trimEnd whether white space after a cell is cut
 * @see <a href="https://www.w3.org/TR/tabular-metadata/#dialect-descriptions">Metadata Vocabulary, section 5.9</a>
 */
public record Dialect(
        Charset encoding,
        List<String> lineTerminators,
        @Nullable String quoteChar,
        boolean doubleQuote,
        String delimiter,
        int skipRows,
        @Nullable String commentPrefix,
        int headerRowCount,
        int skipColumns,
        boolean skipBlankRows,
        boolean trimStart,
        boolean trimEnd) {

    private static final Set<String> NAMES = Set.of(
            "@id",
            "@type",
            "commentPrefix",
            "delimiter",
            "doubleQuote",
            "encoding",
            "header",
            "headerRowCount",
            "lineTerminators",
            "quoteChar",
            "skipBlankRows",
            "skipColumns",
            "skipInitialSpace",
            "skipRows",
            "trim");

    public Dialect {
        lineTerminators = lineTerminators.stream()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    /** The dialect of a description; an empty one is the default dialect with a delimiter. */
    static Dialect of(JsonObject description, String defaultDelimiter) {
        description.check("Dialect");
        description.node().propertyNames().stream()
                .filter(name -> !NAMES.contains(name))
                .forEach(name -> description.warnings().warn(name + " is no property of a dialect; it is passed over"));
        boolean initial = description.bool("skipInitialSpace").orElse(false);
        String trim = description
                .value(
                        "trim",
                        value -> value.isBoolean()
                                || Set.of("true", "false", "start", "end").contains(value.asString("")))
                .map(JsonNode::asString)
                .orElse(initial ? "start" : "true");
        boolean header = description.bool("header").orElse(true);
        return new Dialect(
                description
                        .string("encoding", Dialect::isCharset)
                        .map(Charset::forName)
                        .orElse(java.nio.charset.StandardCharsets.UTF_8),
                description.strings("lineTerminators").orElse(List.of("\r\n", "\n")),
                nullable(description, "quoteChar", "\""),
                description.bool("doubleQuote").orElse(true),
                description.string("delimiter", text -> !text.isEmpty()).orElse(defaultDelimiter),
                description.count("skipRows").orElse(0),
                nullable(description, "commentPrefix", null),
                description.count("headerRowCount").orElse(header ? 1 : 0),
                description.count("skipColumns").orElse(0),
                description.bool("skipBlankRows").orElse(false),
                trim.equals("true") || trim.equals("start"),
                trim.equals("true") || trim.equals("end"));
    }

    private static @Nullable String nullable(JsonObject description, String property, @Nullable String otherwise) {
        JsonNode value = description.node().path(property);
        return value.isNull()
                ? null
                : description.string(property, text -> !text.isEmpty()).orElse(otherwise);
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
