package org.interculturalpractices.service.bound;

import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** STRLANG (SPARQL 1.1 Query section 17.4.2.10) for well-formed language tags alone; Jena fails on others in several ways. */
final class StrictStrLang extends E_StrLang {

    StrictStrLang(Expr text, Expr language) {
        super(text, language);
    }

    @Override
    public NodeValue eval(NodeValue text, NodeValue language) {
        requireTag(language);
        return super.eval(text, language);
    }

    @Override
    public Expr copy(Expr text, Expr language) {
        return new StrictStrLang(text, language);
    }

    /** A malformed tag is an error of the expression. */
    static void requireTag(NodeValue language) {
        if (language.isString() && !TermCheck.isLanguage(language.getString())) {
            throw new ExprEvalException("a malformed language tag");
        }
    }
}
