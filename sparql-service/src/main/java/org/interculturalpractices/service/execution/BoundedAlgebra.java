package org.interculturalpractices.service.execution;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_IRI2;
import org.apache.jena.sparql.expr.E_If;
import org.apache.jena.sparql.expr.E_IsBlank;
import org.apache.jena.sparql.expr.E_IsIRI;
import org.apache.jena.sparql.expr.E_IsLiteral;
import org.apache.jena.sparql.expr.E_IsNumeric;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrLangDir;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.vocabulary.XSD;

/**
 * Rewrites the expressions of a query, wherever they stand, into forms that keep to a budget. It goes before Jena's own
 * optimization, so that no constant expression is evaluated without bounds either. What is sent to another endpoint stays as
 * it is.
 */
final class BoundedAlgebra extends ExprTransformCopy {

    /** These only compare or choose, and optimizers look for them: they stay as they are. All others are checked. */
    private static final Set<Class<?>> PLAIN = Set.of(
            E_Bound.class,
            E_Coalesce.class,
            E_Equals.class,
            E_GreaterThan.class,
            E_GreaterThanOrEqual.class,
            E_If.class,
            E_IsBlank.class,
            E_IsIRI.class,
            E_IsLiteral.class,
            E_IsNumeric.class,
            E_LessThan.class,
            E_LessThanOrEqual.class,
            E_LogicalAnd.class,
            E_LogicalNot.class,
            E_LogicalOr.class,
            E_NotEquals.class,
            E_NotOneOf.class,
            E_OneOf.class,
            E_SameTerm.class);

    private final QueryBudget budget;

    private BoundedAlgebra(QueryBudget budget) {
        this.budget = budget;
    }

    /** The same query with bounded expressions. */
    static Op of(Op op, QueryBudget budget) {
        return Transformer.transformSkipService(new TransformCopy(), new BoundedAlgebra(budget), op);
    }

    @Override
    public Expr transform(ExprFunction0 function) {
        return checked(super.transform(function));
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        return checked(super.transform(
                function,
                switch (function) {
                    case E_StrUpperCase upper -> new ShortText(argument, ShortText.CASED, budget);
                    case E_StrLowerCase lower -> new ShortText(argument, ShortText.CASED, budget);
                    case E_IRI iri -> new ShortText(argument, ShortText.IRI, budget);
                    default -> argument;
                }));
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr first, Expr second) {
        return checked(
                switch (function) {
                    case E_Add sum -> new GuardedFunction(function, first, second, ArgumentGuards::sum);
                    case E_Subtract difference -> new GuardedFunction(function, first, second, ArgumentGuards::sum);
                    case E_Multiply product ->
                        new GuardedFunction(
                                function, first, second, (one, other) -> ArgumentGuards.product(one, other, budget));
                    case E_StrContains search -> search(function, first, second);
                    case E_StrBefore search -> search(function, first, second);
                    case E_StrAfter search -> search(function, first, second);
                    case E_StrLang literal ->
                        new GuardedFunction(
                                function, first, second, (text, language) -> ArgumentGuards.language(language));
                    case E_StrDatatype literal ->
                        super.transform(function, new ShortText(first, ShortText.TYPED, budget), second);
                    case E_IRI2 iri -> super.transform(function, first, new ShortText(second, ShortText.IRI, budget));
                    default -> super.transform(function, first, second);
                });
    }

    private Expr search(ExprFunction2 function, Expr text, Expr sought) {
        return new GuardedFunction(function, text, sought, (one, other) -> ArgumentGuards.search(one, other, budget));
    }

    @Override
    public Expr transform(ExprFunction3 function, Expr first, Expr second, Expr third) {
        return checked(
                function instanceof E_StrLangDir
                        ? new StrictStrLangDir(first, second, third)
                        : super.transform(function, first, second, third));
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        return checked(
                switch (function) {
                    case E_StrConcat concat -> new BoundedConcat(arguments, budget);
                    case E_StrReplace replace -> new BoundedReplace(arguments, budget);
                    case E_Function call -> super.transform(function, bounded(call.getFunctionIRI(), arguments));
                    case E_Regex regex -> new BoundedRegex(arguments, budget);
                    default -> super.transform(function, arguments);
                });
    }

    /** Casts read their argument; functions that round are told how many digits to reckon with. */
    private ExprList bounded(String iri, ExprList arguments) {
        if (iri.startsWith(XSD.NS)) {
            return each(arguments, text -> new ShortText(text, ShortText.TYPED, budget));
        }
        if (iri.startsWith(AllowedFunctions.ROUND) && arguments.size() > 1) {
            ExprList rounded = new ExprList(arguments.get(0));
            each(arguments.tail(1), digits -> new SmallNumber(digits, budget)).forEach(rounded::add);
            return rounded;
        }
        return arguments;
    }

    private static ExprList each(ExprList arguments, UnaryOperator<Expr> change) {
        return new ExprList(arguments.getListRaw().stream().map(change).toList());
    }

    private Expr checked(Expr function) {
        return function instanceof ExprFunction && !PLAIN.contains(function.getClass())
                ? new CheckedExpression(function, budget)
                : function;
    }
}
