package org.interculturalpractices.loader.link;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.interculturalpractices.loader.match.RecentMap;

/**
 * Whether a statement can be written in every format of the dumps: absolute IRIs without illegal characters, properties that RDF/XML
 * can name, and text without control characters. Not thread-safe.
 */
final class StatementCheck {

    private static final Pattern NAME_AT_END =
            Pattern.compile(".*[^\\p{L}\\p{N}._-][\\p{L}_][\\p{L}\\p{N}._-]*", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");
    private static final int MAX_TEXT = 1 << 20;

    private final RecentMap<String, Boolean> iris = new RecentMap<>(10_000);

    /** What is wrong, or nothing. */
    Optional<String> problem(Statement statement) {
        return problem(statement.getSubject())
                .or(() -> problem(statement.getPredicate()))
                .or(() -> endsInName(statement.getPredicate().stringValue())
                        ? Optional.empty()
                        : Optional.of("the property <" + statement.getPredicate()
                                + "> does not end in a name, so that RDF/XML cannot write it"))
                .or(() -> problem(statement.getObject()));
    }

    /** Whether RDF/XML can write a property of that IRI. */
    static boolean endsInName(String iri) {
        return NAME_AT_END.matcher(iri).matches();
    }

    private Optional<String> problem(Value value) {
        if (value instanceof IRI iri) {
            return iris.computeIfAbsent(iri.stringValue(), StatementCheck::isAbsolute)
                    ? Optional.empty()
                    : Optional.of("<" + iri + "> is no absolute IRI");
        }
        if (value instanceof Literal literal) {
            if (literal.getLabel().length() > MAX_TEXT) {
                return Optional.of("a text has more than " + MAX_TEXT + " characters");
            }
            if (CONTROL.matcher(literal.getLabel()).find()) {
                return Optional.of("a text has control characters");
            }
            if (literal.getLanguage()
                    .filter(tag -> !LANGUAGE.matcher(tag).matches())
                    .isPresent()) {
                return Optional.of("\"" + literal.getLanguage().get() + "\" is no language tag");
            }
        }
        return Optional.empty();
    }

    private static boolean isAbsolute(String text) {
        try {
            IRIx iri = IRIx.create(text);
            return iri.isReference() && text.chars().noneMatch(c -> c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0);
        } catch (IRIException e) {
            return false;
        }
    }
}
