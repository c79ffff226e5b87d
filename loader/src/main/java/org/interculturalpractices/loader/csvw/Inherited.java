package org.interculturalpractices.loader.csvw;

import com.damnhandy.uri.template.MalformedUriTemplateException;
import com.damnhandy.uri.template.UriTemplate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The inherited properties of a column: its own, else those of its schema, its table or its group. Immutable.
 *
 * @param aboutUrl what a cell is about, or null
 * @param propertyUrl its property, or null
 * @param valueUrl its value, or null where the cell is the value
 * @param datatype the datatype of its values
 * @param defaultText what an empty cell says
 * @param language the language of its texts
 * @param nulls cells that say nothing
 * @param ordered whether the order of the values of a cell matters
 * @param required whether a cell has to say something
 * @param separator what separates the values of a cell, or null where it has one
 * @see <a href="https://www.w3.org/TR/tabular-metadata/#inherited-properties">Metadata Vocabulary, section 5.7</a>
 */
record Inherited(
        @Nullable UriTemplate aboutUrl,
        @Nullable UriTemplate propertyUrl,
        @Nullable UriTemplate valueUrl,
        Datatype datatype,
        String defaultText,
        String language,
        List<String> nulls,
        boolean ordered,
        boolean required,
        @Nullable String separator) {

    static final Set<String> NAMES = Set.of(
            "aboutUrl",
            "propertyUrl",
            "valueUrl",
            "datatype",
            "default",
            "lang",
            "null",
            "ordered",
            "required",
            "separator",
            "textDirection");
    static final Inherited DEFAULT = new Inherited(
            null, null, null, Datatype.STRING, "", LanguageTag.UNDETERMINED, List.of(""), false, false, null);
    private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl", "auto", "inherit");

    /** These properties with those that a description states in their place. */
    Inherited with(JsonObject description, PrefixedNames names) {
        description.string("textDirection", DIRECTIONS::contains);
        JsonNode type = description.node().path("datatype");
        Optional<Datatype> stated =
                type.isMissingNode() ? Optional.empty() : DatatypeReader.read(type, description.warnings(), names);
        return new Inherited(
                template(description, "aboutUrl").orElse(aboutUrl),
                template(description, "propertyUrl").orElse(propertyUrl),
                template(description, "valueUrl").orElse(valueUrl),
                stated.orElse(datatype),
                description.string("default").orElse(defaultText),
                description.language("lang").orElse(language),
                description.strings("null").orElse(nulls),
                description.bool("ordered").orElse(ordered),
                description.bool("required").orElse(required),
                description.node().path("separator").isNull()
                        ? null
                        : description
                                .string("separator", text -> !text.isEmpty())
                                .orElse(separator));
    }

    private static Optional<UriTemplate> template(JsonObject description, String property) {
        if (!description.node().path(property).isMissingNode()
                && description.string(property).isEmpty()) {
            // The default of a template of another kind is the empty text, which is the table itself.
            return Optional.of(UriTemplate.fromTemplate(""));
        }
        return description.string(property).flatMap(text -> {
            try {
                return Optional.of(UriTemplate.fromTemplate(text));
            } catch (MalformedUriTemplateException e) {
                description.warnings().warn(property + " \"" + text + "\" is no URI template; it is passed over");
                return Optional.empty();
            }
        });
    }
}
