package org.interculturalpractices.service.execution;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;

/** Has the engine of a dataset run the algebra that was compiled already, where Jena would compile the query once more. */
record CompiledQueryEngine(Op algebra) implements QueryEngineFactory {

    /** A registry, for the context of one query, in which this is the first engine. */
    QueryEngineRegistry registry() {
        QueryEngineRegistry engines = QueryEngineRegistry.get().copy();
        engines.add(this);
        return engines;
    }

    @Override
    public boolean accept(Query query, DatasetGraph dataset, Context context) {
        return true;
    }

    @Override
    public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
        return engine(dataset, context).create(algebra, dataset, input, context);
    }

    /** Not for the algebra itself, nor for that of a sub-query. */
    @Override
    public boolean accept(Op op, DatasetGraph dataset, Context context) {
        return false;
    }

    @Override
    public Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
        return engine(dataset, context).create(op, dataset, input, context);
    }

    private QueryEngineFactory engine(DatasetGraph dataset, Context context) {
        return QueryEngineRegistry.get().find(algebra, dataset, context);
    }
}
