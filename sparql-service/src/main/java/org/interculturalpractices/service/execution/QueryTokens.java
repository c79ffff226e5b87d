package org.interculturalpractices.service.execution;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.lang.sparql_12.javacc.JavaCharStream;
import org.apache.jena.sparql.lang.sparql_12.javacc.SPARQLParser12Constants;
import org.apache.jena.sparql.lang.sparql_12.javacc.SPARQLParser12TokenManager;
import org.apache.jena.sparql.lang.sparql_12.javacc.Token;
import org.apache.jena.sparql.lang.sparql_12.javacc.TokenMgrError;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;

/**
 * The complexity of the text of a query, its size and depth, told on its tokens as the lexer of the parser sees them, before the parser does:
 * it is recursive, keeps variables in lists, and reads the digits of numbers.
 */
public final class QueryTokens implements SPARQLParser12Constants {

    /** What is read as a number takes time that grows with the square of its digits. */
    public static final int LONGEST_TYPED_LITERAL = 100_000;
    /** What resolves an IRI takes time that grows with the square of its steps. */
    static final int LONGEST_IRI = 10_000;

    private static final Set<Integer> OPENING = Set.of(LPAREN, LBRACE, LBRACKET, L_TRIPLE, LT2, L_ANN);
    private static final Set<Integer> CLOSING = Set.of(RPAREN, RBRACE, RBRACKET, R_TRIPLE, GT2, R_ANN);
    private static final Set<Integer> NUMBERS = Set.of(
            INTEGER,
            DECIMAL,
            DOUBLE,
            INTEGER_POSITIVE,
            DECIMAL_POSITIVE,
            DOUBLE_POSITIVE,
            INTEGER_NEGATIVE,
            DECIMAL_NEGATIVE,
            DOUBLE_NEGATIVE);
    private static final String TYPE_SIGN = "^^";

    private final int maxTokens;
    private final int maxVariables;
    private final int maxDepth;
    private final Set<String> variables = new HashSet<>();
    private int tokens;
    private int depth;
    private int lastLength;

    private QueryTokens(int maxTokens, int maxVariables, int maxDepth) {
        this.maxTokens = maxTokens;
        this.maxVariables = maxVariables;
        this.maxDepth = maxDepth;
    }

    /**
     * Looks at the tokens of a text.
     *
     * @param maxTokens how many it may have
     * @param maxVariables how many different variables
     * @param maxDepth how deeply brackets may be nested
     * @throws ServiceException with {@link Code#QUERY_TOO_COMPLEX}
     */
    public static void check(String text, int maxTokens, int maxVariables, int maxDepth) {
        QueryTokens all = new QueryTokens(maxTokens, maxVariables, maxDepth);
        SPARQLParser12TokenManager lexer = new SPARQLParser12TokenManager(new JavaCharStream(new StringReader(text)));
        try {
            for (Token token = lexer.getNextToken(); token.kind != EOF; token = lexer.getNextToken()) {
                all.look(token);
            }
        } catch (TokenMgrError e) {
            // What is no token is for the parser to tell, with its place.
            return;
        }
    }

    private void look(Token token) {
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
            throw QueryComplexity.tooDeep(maxDepth);
        }
        boolean variable = token.kind == VAR1 || token.kind == VAR2;
        if (variable && variables.add(token.image.substring(1)) && variables.size() > maxVariables) {
            throw new ServiceException(
                    Code.QUERY_TOO_COMPLEX,
                    "The query has more than " + maxVariables + " variables; send it in parts.");
        }
        if (token.kind == IRIref && token.image.length() > LONGEST_IRI) {
            throw new ServiceException(
                    Code.QUERY_TOO_COMPLEX, "An IRI of the query has more than " + LONGEST_IRI + " characters.");
        }
        lookAtLiteral(token);
    }

    private void lookAtLiteral(Token token) {
        boolean typed = token.image.equals(TYPE_SIGN) && lastLength > LONGEST_TYPED_LITERAL;
        boolean number = NUMBERS.contains(token.kind) && token.image.length() > LONGEST_TYPED_LITERAL;
        if (typed || number) {
            throw new ServiceException(
                    Code.QUERY_TOO_COMPLEX,
                    "A number or another literal with a datatype has more than " + LONGEST_TYPED_LITERAL
                            + " characters; make it shorter.");
        }
        lastLength = token.image.length();
    }
}
