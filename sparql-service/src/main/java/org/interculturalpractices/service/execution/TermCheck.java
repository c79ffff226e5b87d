package org.interculturalpractices.service.execution;

import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * The check of terms before they are written: whether one is read back as the same term. Writers of line-based formats print language tags and IRIs
 * as they are: one with a blank or an angle bracket would turn into other statements.
 */
public final class TermCheck {

    /** RDF 1.2 Turtle section 6.5, LANG_DIR, without its sign and direction. */
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,16}");

    private static final int DEEPEST = 8;

    private TermCheck() {}

    /** Whether every writer can say that term. */
    public static boolean writable(Node node) {
        return writable(node, DEEPEST);
    }

    /** Whether a text has the form of a language tag. */
    static boolean isLanguage(String tag) {
        return LANGUAGE.matcher(tag).matches();
    }

    private static boolean writable(Node node, int depth) {
        if (node.isURI()) {
            return isIri(node.getURI());
        }
        if (node.isLiteral()) {
            return (node.getLiteralLanguage().isEmpty() || isLanguage(node.getLiteralLanguage()))
                    && isIri(node.getLiteralDatatypeURI())
                    && isText(node.getLiteralLexicalForm());
        }
        if (node.isTripleTerm()) {
            Triple triple = node.getTriple();
            return depth > 0
                    && writable(triple.getSubject(), depth - 1)
                    && writable(triple.getPredicate(), depth - 1)
                    && writable(triple.getObject(), depth - 1);
        }
        return node.isBlank();
    }

    /** The characters of IRIREF (SPARQL 1.1 Query section 19.8), which are also those of N-Triples and Turtle. */
    private static boolean isIri(String iri) {
        return iri.chars().allMatch(unit -> unit > ' ' && "<>\"{}|^`\\".indexOf(unit) < 0) && isText(iri);
    }

    /** Whether a string has no half of a surrogate pair, which UTF-8 cannot say. */
    private static boolean isText(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
