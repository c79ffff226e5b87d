package org.interculturalpractices.service.sparql;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitor;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitor;

/**
 * Visits every call of another endpoint and every expression of a query, wherever it stands, but for what stands within a call,
 * which the other endpoint evaluates. Jena's walker passes by what stands within aggregates and by patterns within the conditions
 * of an order; this does not.
 */
final class AlgebraWalk extends OpVisitorBase {

    private final OpVisitor services;
    private final ExprVisitor expressions;

    private AlgebraWalk(OpVisitor services, ExprVisitor expressions) {
        this.services = services;
        this.expressions = expressions;
    }

    /** Walks through a query. */
    static void visit(Op query, OpVisitor services, ExprVisitor expressions) {
        AlgebraWalk walk = new AlgebraWalk(services, expressions);
        Walker.walkSkipService(query, walk, expressions, null, null);
    }

    @Override
    public void visit(OpService service) {
        service.visit(services);
    }

    @Override
    public void visit(OpGroup group) {
        group.getAggregators().forEach(aggregate -> {
            ExprList counted = aggregate.getAggregator().getExprList();
            if (counted != null) {
                counted.forEach(this::walk);
            }
        });
    }

    @Override
    public void visit(OpOrder order) {
        order.getConditions().forEach(condition -> walk(condition.getExpression()));
    }

    private void walk(Expr expression) {
        Walker.createWalkerSkipService(this, expressions, null, null).walk(expression);
    }
}
