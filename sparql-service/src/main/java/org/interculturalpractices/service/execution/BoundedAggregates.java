package org.interculturalpractices.service.execution;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.aggregate.AggAvgDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMaxDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMinDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSampleDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSumDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorFactory;
import org.jspecify.annotations.Nullable;

/** Groups whose number, distinct values and concatenations are counted in the budget. */
final class BoundedAggregates {

    /** Counts the groups where no aggregate does; no query can name it. */
    private static final Var GROUPS = Var.alloc("/icp-groups");

    private final QueryBudget budget;

    private BoundedAggregates(QueryBudget budget) {
        this.budget = budget;
    }

    /** The same grouping, counted. */
    static OpGroup of(OpGroup group, QueryBudget budget) {
        BoundedAggregates bounded = new BoundedAggregates(budget);
        List<ExprAggregator> aggregates = new ArrayList<>();
        for (ExprAggregator aggregate : group.getAggregators()) {
            aggregates.add(new ExprAggregator(aggregate.getVar(), bounded.of(aggregate.getAggregator())));
        }
        if (aggregates.isEmpty() && !group.getGroupVars().isEmpty()) {
            aggregates.add(new ExprAggregator(GROUPS, bounded.of(AggregatorFactory.createCount(false))));
        }
        return new OpGroup(group.getSubOp(), group.getGroupVars(), aggregates);
    }

    private Aggregator of(Aggregator given) {
        return switch (given) {
            case AggCountDistinct rows -> counted(given, AggregatorFactory.createCount(false), DistinctBy.ROW);
            case AggCountVarDistinct values -> distinct(given, AggregatorFactory.createCountExpr(false, of1(given)));
            case AggSumDistinct values -> distinct(given, AggregatorFactory.createSum(false, of1(given)));
            case AggAvgDistinct values -> distinct(given, AggregatorFactory.createAvg(false, of1(given)));
            case AggMinDistinct values -> distinct(given, AggregatorFactory.createMin(false, of1(given)));
            case AggMaxDistinct values -> distinct(given, AggregatorFactory.createMax(false, of1(given)));
            case AggSampleDistinct values -> distinct(given, AggregatorFactory.createSample(false, of1(given)));
            case AggGroupConcatDistinct values -> distinct(given, concat(of1(given), values.getSeparator()));
            case AggGroupConcat values -> counted(given, concat(of1(given), values.getSeparator()), DistinctBy.NOTHING);
            default -> counted(given, given, DistinctBy.NOTHING);
        };
    }

    private Aggregator distinct(Aggregator given, Aggregator plain) {
        return counted(given, plain, DistinctBy.VALUE);
    }

    private Aggregator counted(Aggregator given, Aggregator plain, DistinctBy distinct) {
        return new CountedAggregator(given, plain, distinct, budget);
    }

    /** What is strung together is held until the group ends. */
    private Aggregator concat(Expr value, @Nullable String separator) {
        return AggregatorFactory.createGroupConcat(
                false,
                new WeighedValue(value, separator == null ? 1 : separator.length(), budget),
                separator,
                new ExprList());
    }

    private static Expr of1(Aggregator aggregator) {
        return aggregator.getExprList().get(0);
    }

    /** What is counted once. */
    enum DistinctBy {
        NOTHING,
        ROW,
        VALUE
    }
}
