package org.interculturalpractices.service.sparql;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.interculturalpractices.service.ServiceException;
import org.interculturalpractices.service.ServiceException.Code;
import org.interculturalpractices.service.bound.AllowedFunctions;

/**
 * How far the algebra of a query reaches: other endpoints and functions off the list are refused wherever they stand, in
 * patterns, filters, aggregates and orders alike. What this overlooked would still find an empty registry when it runs.
 */
final class Reach extends OpVisitorBase {

    private final ExprVisitorBase functions = new ExprVisitorBase() {
        @Override
        public void visit(ExprFunctionN call) {
            if (call instanceof E_Function && !AllowedFunctions.INSTANCE.isRegistered(call.getFunctionIRI())) {
                throw new ServiceException(
                        Code.FUNCTION_REFUSED,
                        "The function <" + call.getFunctionIRI()
                                + "> is not one of this endpoint; it has those of SPARQL, xsd:, fn: and math:.");
            }
        }
    };

    private Reach() {}

    /**
     * Checks a query.
     *
     * @throws ServiceException with {@link Code#SERVICE_REFUSED} or {@link Code#FUNCTION_REFUSED}
     */
    static void check(Op query) {
        Reach reach = new Reach();
        Walker.walk(query, reach, reach.functions);
    }

    @Override
    public void visit(OpService service) {
        throw new ServiceException(
                Code.SERVICE_REFUSED,
                "This endpoint calls no other one; take SERVICE out, and join the answers yourself.");
    }

    /** The walker passes by what stands within aggregates. */
    @Override
    public void visit(OpGroup group) {
        group.getAggregators().forEach(aggregate -> {
            ExprList counted = aggregate.getAggregator().getExprList();
            if (counted != null) {
                counted.forEach(this::check);
            }
        });
    }

    /** The walker passes by patterns within the conditions of an order. */
    @Override
    public void visit(OpOrder order) {
        order.getConditions().forEach(condition -> check(condition.getExpression()));
    }

    private void check(Expr expression) {
        Walker.walk(expression, this, functions);
    }
}
