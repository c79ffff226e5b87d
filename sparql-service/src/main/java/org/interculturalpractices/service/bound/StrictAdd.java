package org.interculturalpractices.service.bound;

import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** Addition (SPARQL 1.1 Query section 17.3), which knows no strings; Jena strings them together. */
final class StrictAdd extends E_Add {

    StrictAdd(Expr first, Expr second) {
        super(first, second);
    }

    @Override
    public NodeValue eval(NodeValue first, NodeValue second) {
        if (first.isString() && second.isString()) {
            throw new ExprEvalException("strings are not added; CONCAT strings them together");
        }
        return super.eval(first, second);
    }

    @Override
    public Expr copy(Expr first, Expr second) {
        return new StrictAdd(first, second);
    }
}
