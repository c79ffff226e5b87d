package org.interculturalpractices.service.store;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.solver.BindingNodeId;
import org.apache.jena.tdb2.solver.BindingTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.interculturalpractices.service.execution.IdRow;
import org.interculturalpractices.service.execution.QueryBudget;
import org.jspecify.annotations.Nullable;

/** A row of ids of TDB2. A term that cannot be read fails the query, where TDB2 logs it and takes the variable for unbound. */
final class Tdb2Row extends BindingTDB implements IdRow {

    private final NodeTable terms;
    private final QueryBudget budget;

    Tdb2Row(BindingNodeId ids, NodeTable terms, QueryBudget budget) {
        super(ids, terms);
        this.terms = terms;
        this.budget = budget;
    }

    @Override
    public @Nullable Node get1(Var variable) {
        NodeId id = getBindingId().get(variable);
        if (id == null || NodeId.isDoesNotExist(id)) {
            return null;
        }
        try {
            Node term = terms.getNodeForNodeId(id);
            if (term == null) {
                throw new TDBException("there is no term of id " + id);
            }
            return term;
        } catch (RuntimeException e) {
            throw budget.fail(StoreDamage.of(e));
        }
    }
}
