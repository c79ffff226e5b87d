package org.interculturalpractices.service.sparql;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.Unstable;
import org.interculturalpractices.service.execution.ParsedQuery;

/**
 * The determinism of a query: whether it gives the same bytes each time it is run over one release: not if it asks for the time, for chance, for new
 * blank nodes, or for what another endpoint says.
 */
final class Repeatability {

    private boolean repeatable = true;

    private Repeatability() {}

    static boolean of(ParsedQuery query) {
        Repeatability found = new Repeatability();
        AlgebraWalk.visit(query.algebra(), found.new Calls(), found.new Functions());
        return found.repeatable && !makesBlankNodes(query.query());
    }

    private static boolean makesBlankNodes(Query query) {
        return query.isConstructType()
                && query.getConstructTemplate().getQuads().stream()
                        .anyMatch(quad -> quad.getSubject().isBlank()
                                || quad.getObject().isBlank()
                                || quad.getObject().isTripleTerm());
    }

    private void meet(Expr function) {
        // Jena counts NOW as stable, since it is within one run.
        if (function instanceof Unstable || function instanceof E_Now) {
            repeatable = false;
        }
    }

    private final class Calls extends OpVisitorBase {
        @Override
        public void visit(OpService service) {
            repeatable = false;
        }
    }

    private final class Functions extends ExprVisitorBase {
        @Override
        public void visit(ExprFunction0 function) {
            meet(function);
        }

        @Override
        public void visit(ExprFunction1 function) {
            meet(function);
        }
    }
}
