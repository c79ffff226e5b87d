package org.interculturalpractices.service.sparql;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.interculturalpractices.ontology.Ontology;
import org.interculturalpractices.service.ServiceException;
import org.interculturalpractices.service.ServiceException.Code;

/**
 * Answers one query over the quads of a release. The default graph is the union of the named graphs, unless FROM or the
 * protocol says otherwise; those choose among the graphs of the release and never read from anywhere else (SPARQL 1.1 Protocol
 * section 2.1.4). Stateless but for the query and the dataset given.
 */
public final class QueryRun {

    private final DatasetGraph release;
    private final QueryLimits limits;

    /** Runs over the quads of a release, whose store stays open for as long as this is used. */
    public QueryRun(DatasetGraph release, QueryLimits limits) {
        this.release = release;
        this.limits = limits;
    }

    /**
     * Writes the whole answer. If this throws, what was written is not an answer.
     *
     * @param protocol the graphs that the protocol names, which go before those of the query; may be empty
     * @throws ServiceException with {@link Code#QUERY_TIMEOUT}, {@link Code#RESULT_TOO_LARGE} or {@link Code#FORMAT_UNFIT}
     */
    public void answer(Query given, DatasetDescription protocol, AnswerFormat format, OutputStream out) {
        Query query = given.cloneQuery();
        DatasetDescription graphs = protocol.isEmpty() ? query.getDatasetDescription() : protocol;
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        try {
            Txn.executeRead(release, () -> {
                boolean whole = graphs == null || graphs.isEmpty();
                DatasetGraph dataset = whole ? release : DynamicDatasets.dynamicDataset(graphs, release, false);
                try (QueryExec execution = execution(query, dataset, whole)) {
                    write(query, execution, format, out);
                }
            });
        } catch (QueryCancelledException e) {
            throw new ServiceException(
                    Code.QUERY_TIMEOUT,
                    "The query did not end within " + limits.deadline().toMillis() / 1000.0
                            + " seconds. Ask for less, add LIMIT, or download the dump and query it yourself.");
        }
    }

    private QueryExec execution(Query query, DatasetGraph dataset, boolean unionDefaultGraph) {
        Context context = ARQ.getContext().copy();
        context.set(ARQ.httpServiceAllowed, false);
        context.set(TDB2.symUnionDefaultGraph, unionDefaultGraph);
        ServiceExecutorRegistry.set(context, new ServiceExecutorRegistry());
        FunctionRegistry.set(context, AllowedFunctions.INSTANCE);
        PropertyFunctionRegistry.set(context, NoPropertyFunctions.INSTANCE);
        QueryExecBuilder builder = QueryExec.newBuilder()
                .dataset(dataset)
                .query(query)
                .context(context)
                .timeout(limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
        return builder.build();
    }

    private void write(Query query, QueryExec execution, AnswerFormat format, OutputStream out) {
        if (query.isSelectType()) {
            ResultsWriter.create().lang(format.resultsLang()).write(out, execution.select());
        } else if (query.isAskType()) {
            ResultsWriter.create().lang(format.resultsLang()).write(out, execution.ask());
        } else {
            Graph graph = collect(query.isDescribeType() ? execution.describeTriples() : execution.constructTriples());
            graph.getPrefixMapping().setNsPrefixes(Ontology.prefixes()).setNsPrefixes(query.getPrefixMapping());
            writeGraph(graph, format, out);
        }
    }

    private Graph collect(Iterator<Triple> triples) {
        Graph graph = GraphFactory.createDefaultGraph();
        while (triples.hasNext()) {
            graph.add(triples.next());
            if (graph.size() > limits.maxStatements()) {
                throw new ServiceException(
                        Code.RESULT_TOO_LARGE,
                        "The answer has more than " + limits.maxStatements()
                                + " statements; ask for parts of it, or download the dump.");
            }
        }
        return graph;
    }

    private static void writeGraph(Graph graph, AnswerFormat format, OutputStream out) {
        try {
            boolean quads = format == AnswerFormat.TRIG || format == AnswerFormat.N_QUADS;
            (quads ? RDFWriter.source(DatasetGraphFactory.wrap(graph)) : RDFWriter.source(graph))
                    .format(format.rdfFormat())
                    .output(out);
        } catch (JenaException e) {
            throw new ServiceException(
                    Code.FORMAT_UNFIT,
                    "The answer holds an IRI or a text that " + format.mediaType()
                            + " cannot say; ask for text/turtle or application/n-triples.",
                    e);
        }
    }
}
