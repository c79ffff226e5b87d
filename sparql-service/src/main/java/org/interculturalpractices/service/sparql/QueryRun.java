package org.interculturalpractices.service.sparql;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.sparql.util.Context;
import org.interculturalpractices.ontology.Ontology;
import org.interculturalpractices.service.execution.ParsedQuery;
import org.interculturalpractices.service.execution.QueryBudget;
import org.interculturalpractices.service.execution.WeighedRows;
import org.interculturalpractices.service.federation.RemoteCalls;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.store.ReleaseStore;

/**
 * Answers one query over the quads of a release. The default graph is the union of the named graphs, unless FROM or the
 * protocol says otherwise; those choose among the graphs of the release and never read from anywhere else (SPARQL 1.1 Protocol
 * section 2.1.4). One instance for one run, by one thread.
 */
final class QueryRun {

    private static final long STATEMENT_BYTES = 300;

    private final ReleaseStore store;
    private final TextIndex text;
    private final QueryLimits limits;
    private final QueryBudget budget;
    private final RemoteCalls calls;
    private long findingNanos;

    /** Runs over the quads of a release, whose store stays open for as long as this is used. */
    QueryRun(ReleaseStore store, TextIndex text, QueryLimits limits, QueryBudget budget, RemoteCalls calls) {
        this.store = store;
        this.text = text;
        this.limits = limits;
        this.budget = budget;
        this.calls = calls;
    }

    /**
     * Writes the whole answer. If this throws, what was written is not an answer.
     *
     * @param query for this run alone
     * @param protocol the graphs that the protocol names, which go before those of the query; may be empty
     * @throws ServiceException with the limit that the query met, or with {@link Code#FORMAT_UNFIT}
     */
    void answer(ParsedQuery query, DatasetDescription protocol, AnswerFormat format, OutputStream out) {
        run(query, protocol, execution -> {
            write(query.query(), execution, format, out);
            return format;
        });
    }

    /**
     * The solutions of a SELECT or ASK.
     *
     * @param query for this run alone
     * @throws ServiceException with the limit that the query met
     */
    ResultRows rows(ParsedQuery query) {
        return run(query, query.graphs(), execution -> {
            if (query.query().isAskType()) {
                return new ResultRows(List.of(), execution.ask() ? List.of(BindingFactory.empty()) : List.of(), 0);
            }
            RowSet rows =
                    new CheckedRows(execution.select(), new OutputCheck(AnswerFormat.JSON, limits.maxRows(), budget));
            List<Binding> kept = new ArrayList<>();
            long bytes = 0;
            while (rows.hasNext()) {
                Binding row = rows.next().detach();
                long weight = WeighedRows.weigh(row);
                budget.hold(weight);
                bytes += weight;
                kept.add(row);
            }
            return new ResultRows(List.copyOf(rows.getResultVars()), List.copyOf(kept), bytes);
        });
    }

    private <T> T run(ParsedQuery query, DatasetDescription protocol, Function<QueryExec, T> consumer) {
        Context context = context(text);
        calls.install(context);
        return run(query, protocol.isEmpty() ? query.graphs() : protocol, store, context, budget, consumer);
    }

    /** The context of one run, in which no other endpoint is called. */
    static Context context(TextIndex text) {
        Context context = ARQ.getContext().copy();
        context.set(ARQ.httpServiceAllowed, false);
        context.set(TextQuery.textIndex, text);
        return context;
    }

    /**
     * Runs a query, and fails as a whole with what the budget was told, whatever ARQ makes of it on the way.
     *
     * @param query for this run alone
     * @param graphs the graphs that are asked; empty for the whole release
     */
    static <T> T run(
            ParsedQuery query,
            DatasetDescription graphs,
            ReleaseStore store,
            Context context,
            QueryBudget budget,
            Function<QueryExec, T> consumer) {
        T result;
        try {
            result = store.read(() -> {
                try (QueryExec execution = store.query(query, graphs, context, budget)) {
                    budget.onStop(execution::abort);
                    return consumer.apply(execution);
                }
            });
        } catch (QueryCancelledException e) {
            budget.expire();
            throw Objects.requireNonNull(budget.failure());
        } catch (QueryBuildException e) {
            throw new ServiceException(Code.QUERY_SYNTAX, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // Jena wraps what fails while it puts operators together.
            throw Objects.requireNonNullElse(budget.failure(), e);
        }
        // Something on the way may have swallowed the failure, as SERVICE SILENT does: then the answer is not whole.
        ServiceException failure = budget.failure();
        if (failure != null) {
            throw failure;
        }
        return result;
    }

    /** How long finding the rows took, in nanoseconds, without writing them. */
    long findingNanos() {
        return findingNanos;
    }

    private void write(Query query, QueryExec execution, AnswerFormat format, OutputStream out) {
        OutputCheck check = new OutputCheck(format, limits.maxRows(), budget);
        if (query.isSelectType()) {
            CheckedRows rows = new CheckedRows(timed(execution::select), check);
            writeRows(rows, format, out);
            findingNanos += rows.nanos();
        } else if (query.isAskType()) {
            ResultsWriter.create().lang(format.resultsLang()).write(out, timed(execution::ask));
        } else {
            Graph graph = timed(() -> collect(
                    query.isDescribeType() ? execution.describeTriples() : execution.constructTriples(), check));
            graph.getPrefixMapping().setNsPrefixes(Ontology.prefixes()).setNsPrefixes(query.getPrefixMapping());
            if (format == AnswerFormat.JSON_LD) {
                JsonLdPrefixes.keepUnambiguous(graph);
            }
            writeGraph(graph, format, out);
        }
    }

    private <T> T timed(Supplier<T> step) {
        long begun = System.nanoTime();
        T result = step.get();
        findingNanos += System.nanoTime() - begun;
        return result;
    }

    private Graph collect(Iterator<Triple> triples, OutputCheck check) {
        Graph graph = GraphFactory.createDefaultGraph();
        int size = 0;
        while (triples.hasNext()) {
            budget.check();
            Triple triple = triples.next();
            graph.add(triple);
            if (graph.size() > size) {
                size++;
                budget.hold(STATEMENT_BYTES);
                check.triple(triple);
            }
        }
        return graph;
    }

    private static void writeRows(RowSet rows, AnswerFormat format, OutputStream out) {
        switch (format) {
            case CSV -> new CsvRows(false).write(out, rows);
            case SPREADSHEET -> new CsvRows(true).write(out, rows);
            default -> ResultsWriter.create().lang(format.resultsLang()).write(out, rows);
        }
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
