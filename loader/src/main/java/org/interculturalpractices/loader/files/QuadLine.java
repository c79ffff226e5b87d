package org.interculturalpractices.loader.files;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.jspecify.annotations.Nullable;

/**
 * A line of canonical N-Quads, as {@link QuadFileWriter} writes it: three IRIs and a term, one blank between two, {@code " ."} at the
 * end. It is cut at its delimiters, which is a small part of what a parser of anybody's N-Quads has to do with each character; what
 * others wrote goes through {@link CanonicalQuads} first. Immutable.
 */
public final class QuadLine {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final String BETWEEN = "> ";
    private static final String END = "> .";

    private final String text;
    private final int objectStart;
    private final int graphStart;
    private final Statement statement;

    private QuadLine(String text, int objectStart, int graphStart, Statement statement) {
        this.text = text;
        this.objectStart = objectStart;
        this.graphStart = graphStart;
        this.statement = statement;
    }

    /**
     * Reads a line.
     *
     * @param before the line before, whose terms are taken where they are the same
     * @throws IllegalArgumentException if it is no canonical line
     */
    static QuadLine read(String text, @Nullable QuadLine before) {
        int subjectEnd = text.indexOf(BETWEEN);
        int predicateEnd = text.indexOf(BETWEEN, subjectEnd + BETWEEN.length());
        // An IRI has neither blanks nor angle brackets.
        int graphStart = text.lastIndexOf(" <") + 1;
        int objectStart = predicateEnd + BETWEEN.length();
        if (subjectEnd < 1 || predicateEnd < 0 || graphStart <= objectStart || !text.endsWith(END)) {
            throw new IllegalArgumentException("no canonical line of N-Quads: " + text);
        }
        Statement known = before == null ? null : before.statement;
        int predicateStart = subjectEnd + BETWEEN.length();
        Resource subject = iri(text, 0, subjectEnd, known == null ? null : known.getSubject());
        Resource predicate = iri(text, predicateStart, predicateEnd, known == null ? null : known.getPredicate());
        Resource graph = iri(text, graphStart, text.length() - END.length(), known == null ? null : known.getContext());
        Value object = object(text.substring(objectStart, graphStart - 1));
        return new QuadLine(
                text, objectStart, graphStart, VALUES.createStatement(subject, (IRI) predicate, object, graph));
    }

    /** The line, without its end. */
    public String quad() {
        return text;
    }

    /** The same as a line of N-Triples. */
    public String triple() {
        return text.substring(0, graphStart) + '.';
    }

    /** The object, as it is written. */
    public String object() {
        return text.substring(objectStart, graphStart - 1);
    }

    /** What it says. */
    public Statement statement() {
        return statement;
    }

    private static Resource iri(String text, int start, int end, @Nullable Resource known) {
        if (text.charAt(start) != '<') {
            throw new IllegalArgumentException("no canonical line of N-Quads: " + text);
        }
        if (known != null) {
            String same = known.stringValue();
            if (same.length() == end - start - 1 && text.startsWith(same, start + 1)) {
                return known;
            }
        }
        return VALUES.createIRI(unescaped(text.substring(start + 1, end)));
    }

    private static Value object(String term) {
        if (term.charAt(0) == '<') {
            return VALUES.createIRI(unescaped(term.substring(1, term.length() - 1)));
        }
        int quote = term.lastIndexOf('"');
        if (term.charAt(0) != '"' || quote == 0) {
            throw new IllegalArgumentException("no canonical term of N-Quads: " + term);
        }
        String label = unescaped(term.substring(1, quote));
        if (quote + 1 == term.length()) {
            return VALUES.createLiteral(label);
        }
        return term.charAt(quote + 1) == '@'
                ? VALUES.createLiteral(label, term.substring(quote + 2))
                : VALUES.createLiteral(
                        label,
                        VALUES.createIRI(unescaped(term.substring(quote + "^^<".length() + 1, term.length() - 1))));
    }

    private static String unescaped(String text) {
        return text.indexOf('\\') < 0 ? text : NTriplesUtil.unescapeString(text);
    }
}
