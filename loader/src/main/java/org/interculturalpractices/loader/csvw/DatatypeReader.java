package org.interculturalpractices.loader.csvw;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads datatype descriptions. A format that cannot be used is named in a warning and passed over.
 *
 * @see <a href="https://www.w3.org/TR/tabular-metadata/#derived-datatypes">Metadata Vocabulary, section 5.11.2</a>
 */
final class DatatypeReader {

    private DatatypeReader() {}

    /**
     * The datatype of a description.
     *
     * @throws IllegalArgumentException if its identifier is not permitted, or its limits contradict each other
     */
    static Optional<Datatype> read(JsonNode node, Warnings warnings, PrefixedNames names) {
        if (node.isString()) {
            return Optional.of(builtIn(node.asString(), warnings));
        }
        if (!node.isObject()) {
            warnings.warn("datatype cannot be " + node + "; string is taken");
            return Optional.empty();
        }
        JsonObject description = new JsonObject("datatype", node, warnings);
        Datatype base = builtIn(description.string("base").orElse("string"), warnings);
        String iri = description.string("@id").map(names::expand).orElse(base.iri());
        if (iri.startsWith("_:") || (node.has("@id") && Datatype.isBuiltInIri(iri))) {
            throw new IllegalArgumentException("@id of a datatype cannot be " + iri);
        }
        CellFormat format = base.format();
        if (node.has("format")) {
            try {
                format = format(base, new JsonObject("format", node.path("format"), warnings));
            } catch (IllegalArgumentException e) {
                warnings.warn("the format of the datatype " + base.base() + " is passed over: " + e.getMessage());
            }
        }
        Datatype formatted = new Datatype(base.base(), iri, format, Limits.NONE);
        return Optional.of(formatted.with(datatype -> Limits.of(datatype, description)));
    }

    private static Datatype builtIn(String name, Warnings warnings) {
        if (!Datatype.isBuiltIn(name)) {
            warnings.warn("\"" + name + "\" is no datatype of CSVW; string is taken");
            return Datatype.STRING;
        }
        Datatype plain = new Datatype(name, Datatype.iri(name), new CellFormat.Lexical(), Limits.NONE);
        return plain.isNumeric()
                ? new Datatype(name, plain.iri(), NumberFormat.of(".", null, null), Limits.NONE)
                : plain;
    }

    private static CellFormat format(Datatype datatype, JsonObject format) {
        JsonNode node = format.node();
        if (datatype.isNumeric()) {
            return node.isObject()
                    ? NumberFormat.of(
                            format.string("decimalChar", text -> text.length() == 1)
                                    .orElse("."),
                            format.string("groupChar", text -> text.length() == 1)
                                    .orElse(null),
                            format.string("pattern").orElse(null))
                    : NumberFormat.of(".", null, text(node));
        }
        if (datatype.isDate()) {
            return DateFormat.of(node.isObject() ? text(node.path("pattern")) : text(node));
        }
        String text = text(node);
        if (datatype.base().equals("boolean")) {
            String[] words = text.split("\\|", -1);
            if (words.length != 2 || words[0].isEmpty() || words[1].isEmpty() || words[0].equals(words[1])) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" has to be two different words with | between them");
            }
            return new CellFormat.Truth(words[0], words[1]);
        }
        try {
            return new CellFormat.Regexp(Pattern.compile(text, Pattern.DOTALL));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no regular expression", e);
        }
    }

    private static String text(@Nullable JsonNode node) {
        if (node == null || !node.isString()) {
            throw new IllegalArgumentException("it is no text");
        }
        return node.asString();
    }
}
