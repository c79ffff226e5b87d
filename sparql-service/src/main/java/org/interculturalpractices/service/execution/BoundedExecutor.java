package org.interculturalpractices.service.execution;

import java.util.Comparator;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDatasetNames;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.optimize.TransformFilterPlacement;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIterTopN;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.StageGenerator;
import org.apache.jena.sparql.engine.main.StageGeneratorGeneric;
import org.jspecify.annotations.Nullable;

/**
 * Runs the operators of one query within its budget: each row of each operator looks at it, and the rows that an operator holds
 * until it has seen all of them are weighed. Basic graph patterns are matched by the store; the rest is ARQ's.
 */
final class BoundedExecutor extends OpExecutor {

    private static final StageGenerator BY_FIND = new StageGeneratorGeneric();

    private final QueryBudget budget;
    private final PatternMatcher store;
    /** Whether the triples of patterns stand in their best order, with the filters between them. */
    private final boolean ordered;

    BoundedExecutor(ExecutionContext context, PatternMatcher store, QueryBudget budget) {
        this(context, store, budget, false);
    }

    private BoundedExecutor(ExecutionContext context, PatternMatcher store, QueryBudget budget, boolean ordered) {
        super(context);
        this.store = store;
        this.budget = budget;
        this.ordered = ordered;
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        QueryIterator rows = super.exec(op, input);
        // The single empty row is passed on as it is, since operators look for it.
        return rows.isJoinIdentity() ? rows : new WatchedRows(rows, budget);
    }

    @Override
    protected QueryIterator execute(OpBGP triples, QueryIterator input) {
        if (!hasRows(input)) {
            return input;
        }
        if (!store.serves(execCxt)) {
            Graph watched = new WatchedGraph(execCxt.getActiveGraph(), budget);
            return BY_FIND.execute(
                    triples.getPattern(), input, ExecutionContext.copyChangeActiveGraph(execCxt, watched));
        }
        return match(null, triples.getPattern(), input);
    }

    @Override
    protected QueryIterator execute(OpQuadPattern quads, QueryIterator input) {
        if (!hasRows(input)) {
            return input;
        }
        return store.serves(execCxt)
                ? match(quads.getGraphNode(), quads.getBasicPattern(), input)
                : super.execute(quads, input);
    }

    private QueryIterator match(@Nullable Node graph, BasicPattern pattern, QueryIterator input) {
        if (ordered) {
            return store.match(graph, pattern, input, execCxt);
        }
        Reordered best = reorder(pattern, input);
        return store.match(graph, best.pattern, best.input, execCxt);
    }

    /** Filters stand right behind the triples that bind their variables, and each row between them looks at the budget. */
    @Override
    protected QueryIterator execute(OpFilter filter, QueryIterator input) {
        if (!hasRows(input)) {
            return input;
        }
        if (!ordered && store.serves(execCxt)) {
            if (filter.getSubOp() instanceof OpBGP triples) {
                Reordered best = reorder(triples.getPattern(), input);
                return inOrder(TransformFilterPlacement.transform(filter.getExprs(), best.pattern), best.input);
            }
            if (filter.getSubOp() instanceof OpQuadPattern quads) {
                Reordered best = reorder(quads.getBasicPattern(), input);
                return inOrder(
                        TransformFilterPlacement.transform(filter.getExprs(), quads.getGraphNode(), best.pattern),
                        best.input);
            }
        }
        return super.execute(filter, input);
    }

    private QueryIterator inOrder(Op op, QueryIterator input) {
        return new BoundedExecutor(execCxt, store, budget, true).exec(op, input);
    }

    /** A pattern in the order in which it is best matched, and the rows to join it with, of which one was looked at. */
    private record Reordered(BasicPattern pattern, QueryIterator input) {}

    private Reordered reorder(BasicPattern pattern, QueryIterator input) {
        if (pattern.size() < 2) {
            return new Reordered(pattern, input);
        }
        if (input.isJoinIdentity()) {
            return new Reordered(store.reorder(pattern, BindingFactory.empty()), input);
        }
        QueryIterPeek rows = QueryIterPeek.create(input, execCxt);
        return new Reordered(store.reorder(pattern, rows.peek()), rows);
    }

    /** Without this, a pattern of several triples fails after an operator that gives no rows (Jena 6.0.0). */
    private static boolean hasRows(QueryIterator input) {
        return input.isJoinIdentity() || input.hasNext();
    }

    /** The names of graphs, as {@code GRAPH ?g {}} asks for them. */
    @Override
    protected QueryIterator execute(OpDatasetNames names, QueryIterator input) {
        return execute(new OpGraph(names.getGraphNode(), OpTable.unit()), input);
    }

    /** All rows are held, and compared many times. */
    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        QueryIterator rows = held(exec(order.getSubOp(), input), WeighedRows.Weight.OF_ALL);
        BindingComparator comparator = new BindingComparator(order.getConditions(), execCxt);
        Comparator<Binding> watched = (one, other) -> {
            budget.check();
            return comparator.compare(one, other);
        };
        return new QueryIterSort(rows, watched, execCxt);
    }

    /** At most a thousand rows are held: only long ones count. */
    @Override
    protected QueryIterator execute(OpTopN top, QueryIterator input) {
        boolean distinct = top.getSubOp() instanceof OpDistinct;
        Op below = top.getSubOp() instanceof OpDistinct inner ? inner.getSubOp() : top.getSubOp();
        QueryIterator rows = held(exec(below, input), WeighedRows.Weight.OF_LONG);
        return new QueryIterTopN(rows, top.getConditions(), top.getLimit(), distinct, execCxt);
    }

    /** One row of each kind is held. */
    @Override
    protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
        return held(super.execute(distinct, input), WeighedRows.Weight.OF_ALL);
    }

    /** Each group is held, with what its aggregates hold. */
    @Override
    protected QueryIterator execute(OpGroup group, QueryIterator input) {
        return super.execute(BoundedAggregates.of(group, budget), input);
    }

    /** Jena's hash join holds the left side. */
    @Override
    protected QueryIterator execute(OpJoin join, QueryIterator input) {
        QueryIterator left = held(exec(join.getLeft(), input), WeighedRows.Weight.OF_ALL);
        return Join.join(left, exec(join.getRight(), root()), execCxt);
    }

    /** Jena's hash join for OPTIONAL holds the right side. */
    @Override
    protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
        QueryIterator left = exec(join.getLeft(), input);
        QueryIterator right = held(exec(join.getRight(), root()), WeighedRows.Weight.OF_ALL);
        return Join.leftJoin(left, right, join.getExprs(), execCxt);
    }

    /** What is taken away is held. */
    @Override
    protected QueryIterator execute(OpMinus minus, QueryIterator input) {
        QueryIterator left = exec(minus.getLeft(), input);
        QueryIterator right = held(exec(minus.getRight(), root()), WeighedRows.Weight.OF_ALL);
        Set<Var> common = OpVars.visibleVars(minus.getLeft());
        common.retainAll(OpVars.visibleVars(minus.getRight()));
        return QueryIterMinus.create(left, right, common, execCxt);
    }

    /** The rows before VALUES are held, as the left side of a join. */
    @Override
    protected QueryIterator execute(OpTable table, QueryIterator input) {
        return table.isJoinIdentity() || input.isJoinIdentity()
                ? super.execute(table, input)
                : super.execute(table, held(input, WeighedRows.Weight.OF_ALL));
    }

    /** A path is followed through a graph that looks at the budget. */
    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        return new WatchedPath(path.getTriplePath(), input, execCxt, budget);
    }

    private QueryIterator held(QueryIterator rows, WeighedRows.Weight weight) {
        return new WeighedRows(rows, weight, budget);
    }
}
