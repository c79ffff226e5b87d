package org.interculturalpractices.service.sparql;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.apache.jena.query.Query;
import org.interculturalpractices.service.admission.QueryWorkers;
import org.interculturalpractices.service.answer.Answer;
import org.interculturalpractices.service.answer.AnswerCache;
import org.interculturalpractices.service.answer.AnswerTimes;
import org.interculturalpractices.service.answer.Flights;
import org.interculturalpractices.service.answer.Spool;
import org.interculturalpractices.service.bound.QueryBudget;
import org.interculturalpractices.service.federation.AllowedEndpoints;
import org.interculturalpractices.service.federation.EndpointClient;
import org.interculturalpractices.service.federation.RemoteCalls;
import org.interculturalpractices.service.release.ReleaseLease;
import org.interculturalpractices.service.sparql.Answered.Origin;
import org.springframework.stereotype.Component;

/**
 * Answers questions over a release: from the cache where it can, together with those who ask the same just now, else by running
 * the query in its turn. Thread-safe.
 */
@Component
public final class Answering {

    private final AnswerCache cache;
    private final QueryWorkers workers;
    private final QueryLimits limits;
    private final EndpointClient others;
    private final Flights flights = new Flights();

    Answering(AnswerCache cache, QueryWorkers workers, QueryLimits limits, EndpointClient others) {
        this.cache = cache;
        this.workers = workers;
        this.limits = limits;
        this.others = others;
    }

    /**
     * The answer; the caller closes it.
     *
     * @param lease on the release to ask, which the caller closes whenever it likes
     * @throws org.interculturalpractices.service.ServiceException with what is wrong with the question, or the limit that it met
     */
    public Answered answer(Question question, ReleaseLease lease) {
        String request = lease.release().id() + question.key();
        return cache.tag(request)
                .flatMap(cache::find)
                .map(kept -> new Answered(kept, Origin.CACHE))
                .orElseGet(() -> make(question, lease, request));
    }

    /** The tag of the answer, if the question was answered before. */
    public Optional<String> knownTag(Question question, String release) {
        return cache.tag(release + question.key());
    }

    private Answered make(Question question, ReleaseLease lease, String request) {
        Duration time = question.time()
                .filter(wished -> wished.compareTo(limits.deadline()) < 0)
                .orElse(limits.deadline());
        AtomicReference<Origin> origin = new AtomicReference<>(Origin.SHARED);
        Answer answer = flights.answer(request + time, () -> run(question, lease, request, time, origin));
        return new Answered(answer, origin.get());
    }

    private Answer run(
            Question question, ReleaseLease lease, String request, Duration time, AtomicReference<Origin> origin) {
        long asked = System.nanoTime();
        return workers.run(question.client(), question.requestId(), question.text(), time, budget -> {
            Duration queue = Duration.ofNanos(System.nanoTime() - asked).minus(budget.elapsed());
            // The thread has a lease of its own: if it were stuck, its request would end before it.
            try (ReleaseLease own = lease.again()) {
                return answer(question, own, request, budget, queue, origin);
            }
        });
    }

    private Answer answer(
            Question question,
            ReleaseLease lease,
            String request,
            QueryBudget budget,
            Duration queue,
            AtomicReference<Origin> origin)
            throws IOException {
        AllowedEndpoints endpoints = question.mayCall() ? others.endpoints() : AllowedEndpoints.NONE;
        Query query = QueryReader.read(question.text(), limits, endpoints);
        AnswerFormat format = FormatChoice.choose(question.formats(), question.accept(), AnswerFormat.of(query));
        Optional<String> tag = AnswerTag.of(lease.release().id(), query, question.graphs(), format);
        Duration parse = budget.elapsed();
        Optional<Answer> kept = tag.flatMap(cache::find);
        if (kept.isPresent()) {
            cache.keep(request, kept.get());
            origin.set(Origin.CACHE);
            return kept.get();
        }
        origin.set(Origin.RUN);
        Spool spool = new Spool(limits.maxBytes());
        try {
            RemoteCalls calls = new RemoteCalls(others, endpoints, budget);
            QueryRun run = new QueryRun(lease.dataset(), lease.text(), limits, budget, calls);
            // Some writers close what they write to, and a closed spool forgets what it holds.
            run.answer(query, question.graphs(), format, CloseShieldOutputStream.wrap(spool));
            spool.seal();
            Duration execute = Duration.ofNanos(run.findingNanos());
            Duration write = budget.elapsed().minus(parse).minus(execute);
            AnswerTimes times = new AnswerTimes(queue, parse, execute, write);
            Answer answer = new Answer(
                    new Answer.Head(lease.release().id(), format.contentType(), tag, times, calls.header()), spool);
            cache.keep(request, answer);
            return answer;
        } catch (RuntimeException | IOException | Error e) {
            spool.close();
            throw e;
        }
    }
}
