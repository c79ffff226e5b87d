package org.interculturalpractices.service.store;

import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformation;
import org.apache.jena.tdb2.solver.BindingTDB;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.solver.PatternMatchTDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.GraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.interculturalpractices.service.execution.PatternMatcher;
import org.interculturalpractices.service.execution.QueryBudget;
import org.interculturalpractices.service.problem.ServiceException;
import org.jspecify.annotations.Nullable;

/** Matches patterns on the ids of TDB2. Each tuple that its indexes give looks at the budget, also one that matches nothing. */
final class Tdb2PatternMatcher implements PatternMatcher {

    private final DatasetGraphTDB storage;
    private final QueryBudget budget;

    Tdb2PatternMatcher(DatasetGraphTDB storage, QueryBudget budget) {
        this.storage = storage;
        this.budget = budget;
    }

    @Override
    public boolean serves(ExecutionContext execution) {
        return execution.getActiveGraph() instanceof GraphTDB;
    }

    @Override
    public BasicPattern reorder(BasicPattern pattern, Binding sample) {
        ReorderTransformation order = storage.getReorderTransform();
        return order == null
                ? pattern
                : order.reorderIndexes(Substitute.substitute(pattern, sample)).reorder(pattern);
    }

    @Override
    public QueryIterator match(
            @Nullable Node graph, BasicPattern pattern, QueryIterator input, ExecutionContext execution) {
        Node name = graph != null ? graph : ((GraphTDB) execution.getActiveGraph()).getGraphName();
        Node table = OpExecutorTDB2.decideGraphNode(name, execution);
        Node asked = table == null ? Quad.defaultGraphNodeGenerated : table;
        NodeTable terms = storage.chooseNodeTupleTable(asked).getNodeTable();
        try {
            return new Rows(PatternMatchTDB2.execute(storage, asked, pattern, input, this::meet, execution), terms);
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    private boolean meet(Tuple<NodeId> tuple) {
        budget.check();
        return true;
    }

    /** What the query fails with: an error of the store, unless it had to end anyway. */
    private RuntimeException failure(RuntimeException e) {
        return e instanceof ServiceException || e instanceof QueryCancelledException
                ? e
                : budget.fail(StoreDamage.of(e));
    }

    /** The rows of TDB2, whose terms are read when they are asked for. */
    private final class Rows extends QueryIteratorWrapper {

        private final NodeTable terms;

        Rows(QueryIterator rows, NodeTable terms) {
            super(rows);
            this.terms = terms;
        }

        @Override
        protected boolean hasNextBinding() {
            try {
                return super.hasNextBinding();
            } catch (RuntimeException e) {
                throw failure(e);
            }
        }

        @Override
        protected Binding moveToNextBinding() {
            try {
                Binding row = super.moveToNextBinding();
                return row instanceof BindingTDB ids ? new Tdb2Row(ids.getBindingId(), terms, budget) : row;
            } catch (RuntimeException e) {
                throw failure(e);
            }
        }
    }
}
