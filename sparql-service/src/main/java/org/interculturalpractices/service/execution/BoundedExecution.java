package org.interculturalpractices.service.execution;

import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.describe.DescribeHandlerFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/**
 * Has Jena run a query within its {@link QueryBudget}. The deadline of Jena is a flag that some operators look at; with this,
 * every row, every step of a path, every comparison of a sort and every thousandth step of a regular expression looks at the
 * budget, what an operator has to hold is counted, and no value grows beyond a limit. A query that meets a bound fails as a
 * whole: it never goes on without a value, which would be a wrong answer.
 */
public final class BoundedExecution {

    /** Where the budget is in the context of a query, for the handler of DESCRIBE, which Jena makes without arguments. */
    static final Symbol BUDGET = Symbol.create("https://w3id.org/intercultural-practices/symbol#budget");

    /** Where the graph is that DESCRIBE describes resources from: the default graph of the query. */
    static final Symbol DESCRIBED = Symbol.create("https://w3id.org/intercultural-practices/symbol#described");

    private BoundedExecution() {}

    /** What makes the descriptions of DESCRIBE, within the budget of each query. */
    public static DescribeHandlerFactory describing() {
        return BoundedDescription::new;
    }

    /**
     * Prepares the run of a query within its budget.
     *
     * @param dataset what it asks; no dataset clause of the query counts any more
     * @param described the graph that DESCRIBE describes resources from
     * @param context of this run alone; the settings that bound it are added
     */
    public static QueryExec prepare(
            ParsedQuery query,
            DatasetGraph dataset,
            Graph described,
            PatternMatcher store,
            Context context,
            QueryBudget budget) {
        RewriteFactory rewrite =
                own -> op -> Optimize.stdOptimizationFactory.create(own).rewrite(BoundedAlgebra.of(op, budget));
        context.set(ARQConstants.sysOptimizerFactory, rewrite);
        // Constants would be reckoned with the functions of all Jena, without those of this context.
        context.set(ARQ.optExprConstantFolding, false);
        context.set(BUDGET, budget);
        context.set(DESCRIBED, described);
        QC.setFactory(context, execution -> new BoundedExecutor(execution, store, budget));
        QueryEngineRegistry.set(context, new CompiledQueryEngine(query.algebra()).registry());
        FunctionRegistry.set(context, AllowedFunctions.INSTANCE);
        PropertyFunctionRegistry.set(context, AllowedPropertyFunctions.INSTANCE);
        return QueryExec.newBuilder()
                .dataset(dataset)
                .query(query.query())
                .context(context)
                .build();
    }
}
