package org.interculturalpractices.service.sparql;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.interculturalpractices.service.admission.Asker;
import org.interculturalpractices.service.admission.QueryLanes;
import org.interculturalpractices.service.admission.QueryWorkers;
import org.interculturalpractices.service.answer.Answer;
import org.interculturalpractices.service.answer.AnswerBuffer;
import org.interculturalpractices.service.answer.AnswerCache;
import org.interculturalpractices.service.answer.AnswerTimes;
import org.interculturalpractices.service.answer.SingleFlight;
import org.interculturalpractices.service.execution.ParsedQuery;
import org.interculturalpractices.service.execution.QueryBudget;
import org.interculturalpractices.service.federation.AllowedEndpoints;
import org.interculturalpractices.service.federation.EndpointClient;
import org.interculturalpractices.service.federation.RemoteCalls;
import org.interculturalpractices.service.release.ReleaseLease;
import org.interculturalpractices.service.sparql.QueryResponse.Origin;
import org.springframework.stereotype.Component;

/**
 * The query service: answers a query over a release from the cache, from an identical query in progress (single flight), or by
 * running it when its ticket is called. Thread-safe.
 */
@Component
public final class QueryService {

    private final AnswerCache cache;
    private final RowCache rows;
    private final QueryLanes lanes;
    private final QueryWorkers workers;
    private final QueryLimits limits;
    private final EndpointClient others;
    private final SingleFlight singleFlight = new SingleFlight();

    QueryService(
            AnswerCache cache,
            RowCache rows,
            QueryLanes lanes,
            QueryWorkers workers,
            QueryLimits limits,
            EndpointClient others) {
        this.cache = cache;
        this.rows = rows;
        this.lanes = lanes;
        this.workers = workers;
        this.limits = limits;
        this.others = others;
    }

    /**
     * The answer, waited for by this thread; the caller closes it.
     *
     * @param lease on the release to ask, which the caller closes whenever it likes
     * @throws org.interculturalpractices.service.problem.ServiceException with what is wrong with the query, or the limit that it met
     */
    public QueryResponse answer(QueryRequest queryRequest, ReleaseLease lease) {
        AtomicReference<FollowedAnswer> followed = new AtomicReference<>();
        while (true) {
            Optional<QueryResponse> response = answer(queryRequest, lease, followed::set);
            if (response.isPresent()) {
                return response.get();
            }
            Optional<Answer> shared = followed.get().join();
            if (shared.isPresent()) {
                return new QueryResponse(shared.get(), Origin.SHARED);
            }
        }
    }

    /**
     * The answer, or nothing where another request is making the same one: then it is followed, and no thread waits.
     *
     * @param follow takes the answer that is being made, and closes it
     */
    Optional<QueryResponse> answer(QueryRequest queryRequest, ReleaseLease lease, Consumer<FollowedAnswer> follow) {
        String request = lease.release().id() + queryRequest.key();
        Optional<Answer> kept = cache.tag(request).flatMap(cache::find);
        if (kept.isPresent()) {
            return kept.map(answer -> new QueryResponse(answer, Origin.CACHE));
        }
        Duration time = queryRequest
                .time()
                .filter(wished -> wished.compareTo(limits.deadline()) < 0)
                .orElse(limits.deadline());
        return switch (singleFlight.board(request + time)) {
            case SingleFlight.Follower follower -> {
                follow.accept(FollowedAnswer.of(follower, lanes, queryRequest.asker()));
                yield Optional.empty();
            }
            case SingleFlight.Flight flight -> {
                AtomicReference<Origin> origin = new AtomicReference<>(Origin.RUN);
                // It goes on for those who follow it.
                Asker asker = queryRequest.asker().goneIf(() -> flight.followers() == 0);
                Answer answer = flight.lead(() -> run(queryRequest, asker, lease, request, time, origin));
                yield Optional.of(new QueryResponse(answer, origin.get()));
            }
        };
    }

    /**
     * The solutions of a SELECT or ASK for a page, which needs terms and no bytes.
     *
     * @throws org.interculturalpractices.service.problem.ServiceException with what is wrong with the query, or the limit that it met
     */
    public ResultRows rows(QueryRequest queryRequest, ReleaseLease lease) {
        String request = lease.release().id() + queryRequest.key();
        Optional<ResultRows> kept = rows.find(request);
        return kept.orElseGet(() -> workers.run(
                        queryRequest.asker(), queryRequest.text(), limits.deadline(), budget -> {
                            try (ReleaseLease own = lease.again()) {
                                return new Made(rows(queryRequest, own, request, budget));
                            }
                        })
                .rows());
    }

    /** Rows hold nothing that has to be closed. */
    private record Made(ResultRows rows) implements AutoCloseable {
        @Override
        public void close() {}
    }

    private ResultRows rows(QueryRequest queryRequest, ReleaseLease lease, String request, QueryBudget budget) {
        AllowedEndpoints endpoints = queryRequest.mayCall() ? others.endpoints() : AllowedEndpoints.NONE;
        ParsedQuery query = QueryReader.read(queryRequest.text(), limits, endpoints);
        RemoteCalls calls = new RemoteCalls(others, endpoints, budget);
        ResultRows made = new QueryRun(lease.store(), lease.text(), limits, budget, calls).rows(query);
        if (Repeatability.of(query)) {
            rows.keep(request, made);
        }
        return made;
    }

    /** The tag of the answer, if the query was answered before. */
    public Optional<String> knownTag(QueryRequest queryRequest, String release) {
        return cache.tag(release + queryRequest.key());
    }

    private Answer run(
            QueryRequest queryRequest,
            Asker asker,
            ReleaseLease lease,
            String request,
            Duration time,
            AtomicReference<Origin> origin) {
        long asked = System.nanoTime();
        return workers.run(asker, queryRequest.text(), time, budget -> {
            Duration queue = Duration.ofNanos(System.nanoTime() - asked).minus(budget.elapsed());
            // The thread has a lease of its own: if it were stuck, its request would end before it.
            try (ReleaseLease own = lease.again()) {
                return answer(queryRequest, own, request, budget, queue, origin);
            }
        });
    }

    private Answer answer(
            QueryRequest queryRequest,
            ReleaseLease lease,
            String request,
            QueryBudget budget,
            Duration queue,
            AtomicReference<Origin> origin)
            throws IOException {
        AllowedEndpoints endpoints = queryRequest.mayCall() ? others.endpoints() : AllowedEndpoints.NONE;
        ParsedQuery query = QueryReader.read(queryRequest.text(), limits, endpoints);
        AnswerFormat format =
                FormatChoice.choose(queryRequest.formats(), queryRequest.accept(), AnswerFormat.of(query.query()));
        Optional<String> tag = AnswerTag.of(lease.release().id(), query, queryRequest.graphs(), format);
        Duration parse = budget.elapsed();
        Optional<Answer> kept = tag.flatMap(cache::find);
        if (kept.isPresent()) {
            cache.keep(request, kept.get());
            origin.set(Origin.CACHE);
            return kept.get();
        }
        AnswerBuffer buffer = new AnswerBuffer(limits.maxBytes());
        try {
            RemoteCalls calls = new RemoteCalls(others, endpoints, budget);
            QueryRun run = new QueryRun(lease.store(), lease.text(), limits, budget, calls);
            // Some writers close what they write to, and a closed buffer forgets what it holds.
            run.answer(query, queryRequest.graphs(), format, CloseShieldOutputStream.wrap(buffer));
            buffer.seal();
            Duration execute = Duration.ofNanos(run.findingNanos());
            Duration write = budget.elapsed().minus(parse).minus(execute);
            AnswerTimes times = new AnswerTimes(queue, parse, execute, write);
            Answer answer = new Answer(
                    new Answer.Head(lease.release().id(), format.contentType(), tag, times, calls.header()), buffer);
            cache.keep(request, answer);
            return answer;
        } catch (RuntimeException | IOException | Error e) {
            buffer.close();
            throw e;
        }
    }
}
