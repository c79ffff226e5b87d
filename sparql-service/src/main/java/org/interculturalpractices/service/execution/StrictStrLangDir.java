package org.interculturalpractices.service.execution;

import org.apache.jena.sparql.expr.E_StrLangDir;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/** STRLANGDIR (SPARQL 1.2 Query) for well-formed language tags alone. */
final class StrictStrLangDir extends E_StrLangDir {

    StrictStrLangDir(Expr text, Expr language, Expr direction) {
        super(text, language, direction);
    }

    @Override
    public NodeValue eval(NodeValue text, NodeValue language, NodeValue direction) {
        ArgumentGuards.language(language);
        return super.eval(text, language, direction);
    }

    @Override
    public Expr copy(Expr text, Expr language, Expr direction) {
        return new StrictStrLangDir(text, language, direction);
    }
}
