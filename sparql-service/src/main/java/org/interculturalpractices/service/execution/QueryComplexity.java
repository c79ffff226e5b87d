package org.interculturalpractices.service.execution;

import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;

/** The complexity of an algebra, its size and depth, told before anything transforms or runs it. */
public final class QueryComplexity {

    /** Optimizers copy the arguments of a call once for each of them. */
    private static final int MOST_ARGUMENTS = 10_000;

    private final int maxPatterns;
    private final int maxDepth;
    private int patterns;

    private QueryComplexity(int maxPatterns, int maxDepth) {
        this.maxPatterns = maxPatterns;
        this.maxDepth = maxDepth;
    }

    /**
     * Measures the algebra of a query, going no deeper than the limit.
     *
     * @param maxPatterns how many triple patterns and operators it may have: optimizers compare each with each
     * @throws ServiceException with {@link Code#QUERY_TOO_COMPLEX}
     */
    public static void check(Op op, int maxPatterns, int maxDepth) {
        new QueryComplexity(maxPatterns, maxDepth).check(op, maxDepth);
    }

    private void check(Op op, int left) {
        if (left <= 0) {
            throw tooDeep(maxDepth);
        }
        count(1);
        expressions(op).forEach(expression -> check(expression, left - 1));
        switch (op) {
            case Op1 one -> check(one.getSubOp(), left - 1);
            case Op2 two -> {
                check(two.getLeft(), left - 1);
                check(two.getRight(), left - 1);
            }
            case OpN many -> many.getElements().forEach(each -> check(each, left - 1));
            case OpBGP patterns -> count(patterns.getPattern().size());
            case OpPath path -> check(path.getTriplePath().getPath(), left - 1);
            default -> {}
        }
    }

    private void count(int more) {
        patterns += more;
        if (patterns > maxPatterns) {
            throw new ServiceException(
                    Code.QUERY_TOO_COMPLEX,
                    "The query has more than " + maxPatterns
                            + " triple patterns and operators; put what differs into VALUES, or send it in parts.");
        }
    }

    private static Stream<Expr> expressions(Op op) {
        return switch (op) {
            case OpFilter filter -> filter.getExprs().getListRaw().stream();
            case OpLeftJoin join when join.getExprs() != null -> join.getExprs().getListRaw().stream();
            case OpExtendAssign assigned -> assigned.getVarExprList().getExprs().values().stream();
            case OpOrder order -> order.getConditions().stream().map(SortCondition::getExpression);
            case OpGroup group ->
                Stream.concat(
                        group.getGroupVars().getExprs().values().stream(),
                        group.getAggregators().stream()
                                .map(aggregate -> aggregate.getAggregator().getExprList())
                                .filter(Objects::nonNull)
                                .flatMap(list -> list.getListRaw().stream()));
            default -> Stream.empty();
        };
    }

    private void check(Expr expression, int left) {
        if (left <= 0) {
            throw tooDeep(maxDepth);
        }
        if (expression instanceof ExprFunction function) {
            if (function.numArgs() > MOST_ARGUMENTS) {
                throw new ServiceException(
                        Code.QUERY_TOO_COMPLEX,
                        "A list in an expression of the query has more than " + MOST_ARGUMENTS
                                + " members; put them into VALUES.");
            }
            function.getArgs().stream().filter(Objects::nonNull).forEach(argument -> check(argument, left - 1));
        }
        if (expression instanceof ExprFunctionOp pattern) {
            check(pattern.getGraphPattern(), left - 1);
        }
    }

    private void check(Path path, int left) {
        if (left <= 0) {
            throw tooDeep(maxDepth);
        }
        switch (path) {
            case P_Path1 one -> check(one.getSubPath(), left - 1);
            case P_Path2 two -> {
                check(two.getLeft(), left - 1);
                check(two.getRight(), left - 1);
            }
            default -> {}
        }
    }

    static ServiceException tooDeep(int maxDepth) {
        return new ServiceException(
                Code.QUERY_TOO_COMPLEX,
                "The query is nested more than " + maxDepth
                        + " levels deep, or chains as many operators; write it flatter.");
    }
}
