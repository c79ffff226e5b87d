package org.interculturalpractices.service.store;

import java.util.Iterator;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.interculturalpractices.service.execution.BoundedExecution;
import org.interculturalpractices.service.execution.ParsedQuery;
import org.interculturalpractices.service.execution.PatternMatcher;
import org.interculturalpractices.service.execution.QueryBudget;

/** A store over a dataset of Jena. What differs is how patterns are matched, how the union becomes the default graph, and how it is closed. */
abstract class DatasetStore implements ReleaseStore {

    private final DatasetGraph dataset;

    DatasetStore(DatasetGraph dataset) {
        this.dataset = new DatasetGraphReadOnly(dataset);
    }

    /** The quads; writing is refused. */
    final DatasetGraph dataset() {
        return dataset;
    }

    /** Matches patterns within a budget. */
    abstract PatternMatcher matcher(QueryBudget budget);

    /** What a query asks that names no graph: all named graphs, and their union as the default graph. */
    abstract DatasetGraph whole(Context context);

    @Override
    public <T> T read(Supplier<T> reader) {
        return Txn.calculateRead(dataset, reader);
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        return dataset.find(graph, subject, predicate, object);
    }

    @Override
    public Iterator<Triple> find(Node subject, Node predicate, Node object) {
        return union().find(subject, predicate, object);
    }

    @Override
    public boolean contains(Node subject, Node predicate, Node object) {
        return union().contains(subject, predicate, object);
    }

    @Override
    public boolean containsGraph(Node name) {
        return dataset.containsGraph(name);
    }

    @Override
    public Graph union() {
        return dataset.getUnionGraph();
    }

    @Override
    public QueryExec query(ParsedQuery query, DatasetDescription graphs, Context context, QueryBudget budget) {
        boolean all = graphs.isEmpty();
        DatasetGraph asked = all ? whole(context) : DynamicDatasets.dynamicDataset(graphs, dataset, false);
        Graph described = all ? union() : asked.getDefaultGraph();
        return BoundedExecution.prepare(query, asked, described, matcher(budget), context, budget);
    }
}
