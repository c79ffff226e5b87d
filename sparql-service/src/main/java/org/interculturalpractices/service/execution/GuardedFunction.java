package org.interculturalpractices.service.execution;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;

/** A function of two arguments that are checked before it is called. */
final class GuardedFunction extends ExprFunction2 {

    private final ExprFunction2 function;
    private final Guard guard;

    /** What looks at the arguments. */
    @FunctionalInterface
    interface Guard {
        /** Fails if the function may not be called with them. */
        void look(NodeValue first, NodeValue second);
    }

    GuardedFunction(ExprFunction2 function, Expr first, Expr second, Guard guard) {
        super(first, second, "guarded");
        this.function = function;
        this.guard = guard;
    }

    @Override
    public NodeValue eval(NodeValue first, NodeValue second) {
        guard.look(first, second);
        return function.eval(first, second);
    }

    @Override
    public Expr copy(Expr first, Expr second) {
        return new GuardedFunction(function, first, second, guard);
    }
}
