package org.interculturalpractices.service.sparql;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.interculturalpractices.service.ServiceException;
import org.interculturalpractices.service.ServiceException.Code;
import org.interculturalpractices.service.bound.AllowedFunctions;
import org.interculturalpractices.service.federation.AllowedEndpoints;
import org.interculturalpractices.service.federation.RemoteCalls;

/**
 * How far the algebra of a query reaches: endpoints and functions off the list are refused wherever they stand, in patterns,
 * filters, aggregates and orders alike. An endpoint that the query only makes is looked at when it is about to be called; a
 * function that this overlooked would find no registry when it runs.
 */
final class Reach {

    private Reach() {}

    /**
     * Checks a query.
     *
     * @param endpoints whom it may call
     * @throws ServiceException with {@link Code#SERVICE_REFUSED} or {@link Code#FUNCTION_REFUSED}
     */
    static void check(Op query, AllowedEndpoints endpoints) {
        AlgebraWalk.visit(
                query,
                new OpVisitorBase() {
                    @Override
                    public void visit(OpService call) {
                        if (endpoints.isEmpty() || !call.getService().isVariable()) {
                            RemoteCalls.requireAllowed(call.getService(), endpoints);
                        }
                    }
                },
                new ExprVisitorBase() {
                    @Override
                    public void visit(ExprFunctionN call) {
                        if (call instanceof E_Function) {
                            requireAllowed(call.getFunctionIRI());
                        }
                    }
                });
    }

    private static void requireAllowed(String function) {
        if (!AllowedFunctions.INSTANCE.isRegistered(function)) {
            throw new ServiceException(
                    Code.FUNCTION_REFUSED,
                    "The function <" + function
                            + "> is not one of this endpoint; it has those of SPARQL, xsd:, fn: and math:.");
        }
    }
}
