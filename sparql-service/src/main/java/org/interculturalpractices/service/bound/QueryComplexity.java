package org.interculturalpractices.service.bound;

import java.io.StringReader;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
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
import org.apache.jena.sparql.lang.sparql_12.javacc.JavaCharStream;
import org.apache.jena.sparql.lang.sparql_12.javacc.SPARQLParser12Constants;
import org.apache.jena.sparql.lang.sparql_12.javacc.SPARQLParser12TokenManager;
import org.apache.jena.sparql.lang.sparql_12.javacc.Token;
import org.apache.jena.sparql.lang.sparql_12.javacc.TokenMgrError;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.interculturalpractices.service.ServiceException;
import org.interculturalpractices.service.ServiceException.Code;

/** How large and how deep a query is, told before anything recursive reads it. */
public final class QueryComplexity implements SPARQLParser12Constants {

    private static final Set<Integer> OPENING = Set.of(LPAREN, LBRACE, LBRACKET, L_TRIPLE, LT2, L_ANN);
    private static final Set<Integer> CLOSING = Set.of(RPAREN, RBRACE, RBRACKET, R_TRIPLE, GT2, R_ANN);

    private QueryComplexity() {}

    /**
     * Counts the tokens and the nesting of brackets of a text, as the lexer of the parser sees them.
     *
     * @throws ServiceException with {@link Code#QUERY_TOO_COMPLEX}
     */
    public static void check(String text, int maxTokens, int maxDepth) {
        SPARQLParser12TokenManager lexer = new SPARQLParser12TokenManager(new JavaCharStream(new StringReader(text)));
        int depth = 0;
        try {
            int tokens = 0;
            for (Token token = lexer.getNextToken(); token.kind != EOF; token = lexer.getNextToken()) {
                if (++tokens > maxTokens) {
                    throw new ServiceException(
                            Code.QUERY_TOO_COMPLEX,
                            "The query has more than " + maxTokens + " words and signs; send it in parts.");
                }
                if (OPENING.contains(token.kind)) {
                    depth++;
                } else if (CLOSING.contains(token.kind)) {
                    depth--;
                }
                if (depth > maxDepth) {
                    throw tooDeep(maxDepth);
                }
            }
        } catch (TokenMgrError e) {
            // What is no token is for the parser to tell, with its place.
            return;
        }
    }

    /**
     * Measures the algebra of a query, going no deeper than the limit.
     *
     * @throws ServiceException with {@link Code#QUERY_TOO_COMPLEX}
     */
    public static void check(Op op, int maxDepth) {
        check(op, maxDepth, maxDepth);
    }

    private static void check(Op op, int left, int maxDepth) {
        if (left <= 0) {
            throw tooDeep(maxDepth);
        }
        expressions(op).forEach(expression -> check(expression, left - 1, maxDepth));
        switch (op) {
            case Op1 one -> check(one.getSubOp(), left - 1, maxDepth);
            case Op2 two -> {
                check(two.getLeft(), left - 1, maxDepth);
                check(two.getRight(), left - 1, maxDepth);
            }
            case OpN many -> many.getElements().forEach(each -> check(each, left - 1, maxDepth));
            case OpPath path -> check(path.getTriplePath().getPath(), left - 1, maxDepth);
            default -> {}
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

    private static void check(Expr expression, int left, int maxDepth) {
        if (left <= 0) {
            throw tooDeep(maxDepth);
        }
        if (expression instanceof ExprFunction function) {
            function.getArgs().stream()
                    .filter(Objects::nonNull)
                    .forEach(argument -> check(argument, left - 1, maxDepth));
        }
        if (expression instanceof ExprFunctionOp pattern) {
            check(pattern.getGraphPattern(), left - 1, maxDepth);
        }
    }

    private static void check(Path path, int left, int maxDepth) {
        if (left <= 0) {
            throw tooDeep(maxDepth);
        }
        switch (path) {
            case P_Path1 one -> check(one.getSubPath(), left - 1, maxDepth);
            case P_Path2 two -> {
                check(two.getLeft(), left - 1, maxDepth);
                check(two.getRight(), left - 1, maxDepth);
            }
            default -> {}
        }
    }

    private static ServiceException tooDeep(int maxDepth) {
        return new ServiceException(
                Code.QUERY_TOO_COMPLEX,
                "The query is nested more than " + maxDepth
                        + " levels deep, or chains as many operators; write it flatter.");
    }
}
