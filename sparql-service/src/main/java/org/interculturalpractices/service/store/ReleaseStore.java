package org.interculturalpractices.service.store;

import java.util.Iterator;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.interculturalpractices.service.execution.ParsedQuery;
import org.interculturalpractices.service.execution.QueryBudget;

/**
 * The quads of one open release, only read. In patterns, {@link Node#ANY} stands for any term. The default graph is the union of the
 * named graphs; nothing else is in it.
 *
 * <p>Everything but {@link #read} and {@link #close} is called inside {@link #read}, by its thread, and what it gives may be used there
 * alone. Any number of threads may read at a time; {@link #close} is called once, after the last of them.
 */
public interface ReleaseStore extends AutoCloseable {

    /** Runs something that reads; all that it reads is of one state. */
    <T> T read(Supplier<T> reader);

    /** The quads that match a pattern, in the store's order. */
    Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object);

    /** The triples of the union of the graphs that match a pattern, each once, in the store's order. */
    Iterator<Triple> find(Node subject, Node predicate, Node object);

    /** Whether a triple of the union of the graphs matches a pattern. */
    default boolean contains(Node subject, Node predicate, Node object) {
        return find(subject, predicate, object).hasNext();
    }

    /** Whether a graph has that name. */
    default boolean containsGraph(Node name) {
        return find(name, Node.ANY, Node.ANY, Node.ANY).hasNext();
    }

    /**
     * How many quads match a pattern.
     *
     * @param limit where counting may end
     */
    default int count(Node graph, Node subject, Node predicate, Node object, int limit) {
        int count = 0;
        for (Iterator<Quad> all = find(graph, subject, predicate, object); count < limit && all.hasNext(); all.next()) {
            count++;
        }
        return count;
    }

    /** The quads about a thing. */
    default Iterator<Quad> describe(Node thing) {
        return find(Node.ANY, thing, Node.ANY, Node.ANY);
    }

    /** The union of the graphs, as a graph of Jena. */
    Graph union();

    /**
     * Prepares the run of a query; the caller closes it.
     *
     * @param graphs the graphs that are asked, from those of the release, as FROM and FROM NAMED do; empty for the whole release
     * @param context of this run alone, to which the store adds its settings
     * @param budget of this run
     */
    QueryExec query(ParsedQuery query, DatasetDescription graphs, Context context, QueryBudget budget);

    /** Closes its files. */
    @Override
    void close();
}
