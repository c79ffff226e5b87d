package org.interculturalpractices.loader.link;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.rdf.model.impl.Util;
import org.eclipse.rdf4j.common.xml.XMLUtil;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.base.CoreDatatype;
import org.interculturalpractices.loader.match.LruCache;

/**
 * Whether a statement can be written in every format of the dumps: absolute IRIs without illegal characters, properties that RDF/XML
 * can name, and text that XML can hold. Blank nodes pass. An ill-typed literal passes: it is RDF, and keeps its text (RDF 1.1 Concepts,
 * section 3.3). Not thread-safe.
 */
final class StatementCheck {

    /** Control characters, halves of characters, and what is left of a character that could not be decoded. */
    private static final Pattern NO_TEXT =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x{fffd}\\x{fffe}\\x{ffff}\\x{d800}-\\x{dfff}]");

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");
    private static final String ILLEGAL = "<>\"{}|^`\\";
    private static final int MAX_TEXT = 1 << 20;

    private final LruCache<String, Boolean> iris = new LruCache<>(10_000);
    private final LruCache<String, Boolean> properties = new LruCache<>(1_000);

    /** What is wrong, or nothing. */
    Optional<String> problem(Statement statement) {
        String property = statement.getPredicate().stringValue();
        return problem(statement.getSubject())
                .or(() -> problem(statement.getPredicate()))
                .or(() -> properties.computeIfAbsent(property, StatementCheck::endsInName)
                        ? Optional.empty()
                        : Optional.of("the property <" + property
                                + "> does not end in a name, so that RDF/XML cannot write it"))
                .or(() -> problem(statement.getObject()));
    }

    private Optional<String> problem(Value value) {
        return switch (value) {
            case IRI iri ->
                iris.computeIfAbsent(iri.stringValue(), StatementCheck::isAbsolute)
                        ? Optional.empty()
                        : Optional.of("<" + iri + "> is no absolute IRI");
            case Literal literal -> problem(literal);
            default -> Optional.empty();
        };
    }

    private Optional<String> problem(Literal literal) {
        if (literal.getLabel().length() > MAX_TEXT) {
            return Optional.of("a text has more than " + MAX_TEXT + " characters");
        }
        if (NO_TEXT.matcher(literal.getLabel()).find()) {
            return Optional.of("a text has control characters, or characters that were lost when it was decoded");
        }
        if (literal.getLanguage().isPresent()) {
            String tag = literal.getLanguage().get();
            return isLanguage(tag) ? Optional.empty() : Optional.of("\"" + tag + "\" is no language tag");
        }
        if (CoreDatatype.RDF.LANGSTRING.equals(literal.getCoreDatatype())) {
            return Optional.of("\"" + literal.getLabel() + "\" should have a language, and has none");
        }
        return problem(literal.getDatatype());
    }

    /** Whether a text is a well-formed language tag. */
    static boolean isLanguage(String text) {
        return LANGUAGE.matcher(text).matches();
    }

    /** Whether a text is an absolute IRI that every format can write. */
    static boolean isAbsolute(String text) {
        try {
            return !NO_TEXT.matcher(text).find()
                    && text.chars().noneMatch(c -> c <= ' ' || ILLEGAL.indexOf(c) >= 0)
                    && IRIx.create(text).isReference();
        } catch (IRIException e) {
            return false;
        }
    }

    static boolean endsInName(String iri) {
        int split = Util.splitNamespaceXML(iri);
        return split > 0 && split < iri.length() && XMLUtil.findURISplitIndex(iri) > 0;
    }
}
