package org.interculturalpractices.loader.files;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.interculturalpractices.ontology.CanonicalText;

/**
 * The canonical form of literals, in which every statement of a release is written, whoever made it: text in the form of {@link CanonicalText}, language
 * tags in the case of RFC 5646, section 2.1.1, and values as the store gives them back. TDB2 keeps the value of a number or date and not
 * its digits, so that "45" as a decimal comes back as "45.0", and one literal for {@code de-ch} and {@code de-CH}; a release says the same
 * in its files and at its endpoint. An ill-typed literal keeps its text. IRIs are written as they are: two that differ are two. Stateless.
 */
public final class CanonicalTerms {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    static {
        JenaSystem.init();
    }

    private CanonicalTerms() {}

    /** The canonical form of a literal. */
    public static Literal of(Literal literal) {
        String text = literal.getLabel();
        return of(literal.getLanguage()
                .map(tag -> NodeFactory.createLiteralLang(text, tag))
                .orElseGet(() -> NodeFactory.createLiteralDT(
                        text,
                        TypeMapper.getInstance()
                                .getSafeTypeByName(literal.getDatatype().stringValue()))));
    }

    /** The canonical form of a literal of Jena. */
    public static Literal of(Node literal) {
        String text = CanonicalText.of(literal.getLiteralLexicalForm());
        String language = literal.getLiteralLanguage();
        if (!language.isEmpty()) {
            return VALUES.createLiteral(
                    text, NodeFactory.createLiteralLang(text, language).getLiteralLanguage());
        }
        Node normalized = NodeFactory.createLiteralDT(text, literal.getLiteralDatatype());
        NodeId inline = NodeIdInline.inline(normalized);
        Node stored = inline == null ? normalized : NodeIdInline.extract(inline);
        return VALUES.createLiteral(stored.getLiteralLexicalForm(), VALUES.createIRI(stored.getLiteralDatatypeURI()));
    }
}
