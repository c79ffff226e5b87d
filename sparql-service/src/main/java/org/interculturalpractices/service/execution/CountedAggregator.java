package org.interculturalpractices.service.execution;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.interculturalpractices.service.execution.BoundedAggregates.DistinctBy;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate that counts its groups in the budget, and, where it is one of distinct values, those. The values go on to the same
 * aggregate without DISTINCT.
 */
final class CountedAggregator extends AggregatorBase {

    private static final long GROUP_BYTES = 300;
    private static final long VALUE_BYTES = 100;

    private final Aggregator given;
    private final Aggregator plain;
    private final DistinctBy distinct;
    private final QueryBudget budget;

    CountedAggregator(Aggregator given, Aggregator plain, DistinctBy distinct, QueryBudget budget) {
        super(given.getName(), distinct != DistinctBy.NOTHING, given.getExprList());
        this.given = given;
        this.plain = plain;
        this.distinct = distinct;
        this.budget = budget;
    }

    @Override
    public Accumulator createAccumulator() {
        budget.hold(GROUP_BYTES);
        Accumulator all = new Measured(plain.createAccumulator());
        return switch (distinct) {
            case NOTHING -> all;
            case ROW -> new DistinctRows(all);
            case VALUE -> new DistinctValues(all, given.getExprList().get(0));
        };
    }

    @Override
    public @Nullable Node getValueEmpty() {
        // Jena has none for GROUP_CONCAT of distinct values; the same without DISTINCT has.
        return plain.getValueEmpty();
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        throw new UnsupportedOperationException("an aggregate that runs is not rewritten");
    }

    @Override
    public boolean equals(Aggregator other, boolean syntax) {
        return other instanceof CountedAggregator counted
                && distinct == counted.distinct
                && given.equals(counted.given, syntax);
    }

    @Override
    public int hashCode() {
        return given.hashCode();
    }

    /** Looks at the length of what comes out. */
    private final class Measured implements Accumulator {

        private final Accumulator values;

        Measured(Accumulator values) {
            this.values = values;
        }

        @Override
        public void accumulate(Binding row, FunctionEnv environment) {
            values.accumulate(row, environment);
        }

        @Override
        public @Nullable NodeValue getValue() {
            NodeValue value = values.getValue();
            if (value != null && value.isString()) {
                budget.checkLength(value.getString().length());
            }
            return value;
        }
    }

    private final class DistinctRows implements Accumulator {

        private final Accumulator rows;
        private final Set<Binding> seen = new HashSet<>();

        DistinctRows(Accumulator rows) {
            this.rows = rows;
        }

        @Override
        public void accumulate(Binding row, FunctionEnv environment) {
            if (seen.add(row)) {
                budget.hold(WeighedRows.weigh(row));
                rows.accumulate(row, environment);
            }
        }

        @Override
        public @Nullable NodeValue getValue() {
            return rows.getValue();
        }
    }

    private final class DistinctValues implements Accumulator {

        private final Accumulator values;
        private final Expr expression;
        private final Set<Node> seen = new HashSet<>();

        DistinctValues(Accumulator values, Expr expression) {
            this.values = values;
            this.expression = expression;
        }

        @Override
        public void accumulate(Binding row, FunctionEnv environment) {
            if (isNew(row, environment)) {
                values.accumulate(row, environment);
            }
        }

        /** An error counts as new each time, since the aggregate has to know of it. */
        private boolean isNew(Binding row, FunctionEnv environment) {
            try {
                Node value = expression.eval(row, environment).asNode();
                boolean isNew = seen.add(value);
                if (isNew) {
                    budget.hold(VALUE_BYTES + WeighedRows.weigh(value));
                }
                return isNew;
            } catch (ExprEvalException e) {
                return true;
            }
        }

        @Override
        public @Nullable NodeValue getValue() {
            return values.getValue();
        }
    }
}
