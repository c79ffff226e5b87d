package org.interculturalpractices.service.sparql;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.interculturalpractices.service.execution.AllowedFunctions;
import org.interculturalpractices.service.federation.AllowedEndpoints;
import org.interculturalpractices.service.federation.RemoteCalls;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;

/**
 * The policy for queries: endpoints and functions that are not on the allow-lists are refused, decided on the algebra,
 * wherever they stand: in patterns, filters, aggregates and orderings. An endpoint that the query only computes is looked at
 * when it is about to be called; a function that this overlooked would find no registry when it runs. Stateless.
 */
final class QueryPolicy {

    private QueryPolicy() {}

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
