package org.interculturalpractices.service.federation;

import java.io.ByteArrayInputStream;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterCommonParent;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.apache.jena.sparql.util.Context;
import org.interculturalpractices.service.execution.QueryBudget;
import org.interculturalpractices.service.execution.QueryTokens;
import org.interculturalpractices.service.execution.TermCheck;
import org.interculturalpractices.service.federation.EndpointClient.RemoteAnswer;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;

/**
 * The calls of one query. Whom it calls is decided on the IRI that is about to be called, whether the query writes it or makes
 * it. A call that fails ends the query, or, with SILENT, counts as failed and gives one empty solution (SPARQL 1.1 Federated
 * Query section 2.3); a call that is refused ends it in any case. One instance for one run, by one thread.
 */
public final class RemoteCalls implements ServiceExecutor {

    private final EndpointClient client;
    private final AllowedEndpoints endpoints;
    private final QueryBudget budget;
    private int calls;
    private int failed;
    private int kept;
    private long oldestSeconds;

    /**
     * No calls yet.
     *
     * @param endpoints whom this query may call: those of the client, or fewer
     */
    public RemoteCalls(EndpointClient client, AllowedEndpoints endpoints, QueryBudget budget) {
        this.client = client;
        this.endpoints = endpoints;
        this.budget = budget;
    }

    /** Makes these calls the only ones of an execution. */
    public void install(Context context) {
        ServiceExecutorRegistry.set(context, new ServiceExecutorRegistry().add(this));
    }

    /** What became of the calls so far, for a header; nothing if there were none. */
    public Optional<String> header() {
        return calls == 0 ? Optional.empty() : Optional.of(new Account(calls, failed, kept, oldestSeconds).header());
    }

    /**
     * What became of the calls of a query.
     *
     * @param made how many there were
     * @param failed how many of them failed silently, as the query asked for: their rows lack what they would have said
     * @param kept how many of them were answered with what the endpoint had said before
     * @param oldestSeconds how old the oldest of these answers is, in seconds
     */
    private record Account(int made, int failed, int kept, long oldestSeconds) {

        /** The account as a dictionary for a header (RFC 9651 section 3.2). */
        String header() {
            return "made=" + made + ", failed=" + failed + ", kept=" + kept
                    + (kept == 0 ? "" : ", oldest=" + oldestSeconds);
        }
    }

    /**
     * Fails for an endpoint that is not on the list.
     *
     * @throws ServiceException with {@link Code#SERVICE_REFUSED}
     */
    public static void requireAllowed(Node endpoint, AllowedEndpoints allowed) {
        if (allowed.isEmpty()) {
            throw new ServiceException(
                    Code.SERVICE_REFUSED,
                    "This endpoint calls no other one; take SERVICE out, and join the answers yourself.");
        }
        if (!endpoint.isURI() || !allowed.contains(endpoint.getURI())) {
            throw new ServiceException(
                    Code.SERVICE_REFUSED,
                    "This endpoint may not call that one. It may call, letter by letter: "
                            + String.join(" ", allowed.iris()));
        }
    }

    @Override
    public QueryIterator createExecution(OpService call, OpService original, Binding row, ExecutionContext execution) {
        admit(call);
        try {
            return new QueryIterCommonParent(QueryIterPlainWrapper.create(rows(call), execution), row, execution);
        } catch (ServiceException e) {
            if (call.getSilent() && e.code() == Code.SERVICE_FAILED) {
                failed++;
                return QueryIterSingleton.create(row, execution);
            }
            throw budget.fail(e);
        }
    }

    private void admit(OpService call) {
        try {
            requireAllowed(call.getService(), endpoints);
        } catch (ServiceException e) {
            throw budget.fail(e);
        }
        int most = client.maxCalls();
        if (++calls > most) {
            throw budget.fail(new ServiceException(
                    Code.TOO_MANY_CALLS,
                    "The query calls other endpoints more than " + most
                            + " times: once for each row before SERVICE. Move SERVICE up, or bind less before it."));
        }
    }

    private Iterator<Binding> rows(OpService call) {
        String endpoint = call.getService().getURI();
        try {
            RemotePattern pattern = new RemotePattern(call);
            RemoteAnswer answer = client.results(endpoint, pattern.query(), budget);
            if (answer.wasKept()) {
                kept++;
                oldestSeconds = Math.max(oldestSeconds, answer.age().toSeconds());
            }
            byte[] results = answer.results();
            budget.hold(results.length);
            // All rows are looked at before the first goes on: a call fails as a whole.
            read(results).forEachRemaining(this::require);
            return Iter.map(read(results), pattern::local);
        } catch (ServiceException e) {
            throw e.code() == Code.SERVICE_FAILED ? failed(endpoint, String.valueOf(e.getMessage()), e) : e;
        } catch (QueryCancelledException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(endpoint, "its answer is not in the form of SPARQL results", e);
        }
    }

    private static RowSet read(byte[] results) {
        return RowSetReader.createReader(ResultSetLang.RS_JSON)
                .read(new ByteArrayInputStream(results), ARQ.getContext());
    }

    private void require(Binding row) {
        budget.check();
        row.forEach((variable, value) -> {
            if (value.isLiteral()) {
                int length = value.getLiteralLexicalForm().length();
                budget.checkLength(length);
                if (!value.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
                    budget.checkTextLength(length, QueryTokens.LONGEST_TYPED_LITERAL);
                }
            }
            if (!TermCheck.writable(value)) {
                throw new ServiceException(Code.SERVICE_FAILED, "its answer holds a term that is none of RDF");
            }
        });
    }

    private static ServiceException failed(String endpoint, String why, Exception cause) {
        return new ServiceException(
                Code.SERVICE_FAILED, "The endpoint <" + endpoint + "> was called, and " + why + ".", cause);
    }
}
