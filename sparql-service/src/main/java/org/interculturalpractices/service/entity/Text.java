package org.interculturalpractices.service.entity;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A text for display, with its language where that is another than the page's.
 *
 * @param value the words
 * @param lang the language tag for a text that is in another language than the page, or of which it is not known; else null
 */
public record Text(String value, @Nullable String lang) {

    /** Words in the language of the page. */
    public static Text plain(String value) {
        return new Text(value, null);
    }

    /** Literals, each with its language tag, in the order of these and of the words. */
    static List<Text> tagged(List<Node> literals) {
        return literals.stream()
                .map(literal -> new Text(literal.getLiteralLexicalForm(), literal.getLiteralLanguage()))
                .sorted(Comparator.comparing((Text text) -> String.valueOf(text.lang()))
                        .thenComparing(Text::value))
                .toList();
    }

    /** A literal on a page of that language. */
    public static Text of(Node literal, String pageLanguage) {
        String language = literal.getLiteralLanguage();
        boolean foreign = !language.isEmpty() && !language.equals(pageLanguage);
        return new Text(literal.getLiteralLexicalForm(), foreign ? language : null);
    }
}
