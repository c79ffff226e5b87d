package org.interculturalpractices.service.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.interculturalpractices.service.answer.Answer;
import org.interculturalpractices.service.answer.AnswerTimes;
import org.interculturalpractices.service.operation.QueryMeters;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.release.ReleaseLease;
import org.interculturalpractices.service.sparql.QueryResponse.Origin;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Has a query answered, and sends the answer, or says that the client has it already (RFC 9110 section 13). Thread-safe. */
@Component
public final class AnswerSender {

    private static final String NOT_MODIFIED = "not-modified";
    private static final String PARKED = "parked";

    /** For an answer at an address of one release, which never changes. */
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final QueryService answering;
    private final ParkedRequests parked;
    private final QueryMeters meters;

    AnswerSender(QueryService answering, ParkedRequests parked, QueryMeters meters) {
        this.answering = answering;
        this.parked = parked;
        this.meters = meters;
    }

    /**
     * Answers a query; or parks the request, which is then dispatched once more.
     *
     * @param pinned whether the address names the release
     * @param links values of Link headers beside the one to the answer of this release
     */
    public void answer(
            QueryRequest queryRequest,
            ReleaseLease lease,
            boolean pinned,
            List<String> links,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        long begun = System.nanoTime();
        String outcome = "failed";
        try {
            outcome = outcome(queryRequest, lease, pinned, links, request, response);
        } catch (ServiceException e) {
            outcome = e.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw e;
        } finally {
            if (!outcome.equals(PARKED)) {
                meters.record(outcome, Duration.ofNanos(System.nanoTime() - begun));
            }
        }
    }

    private String outcome(
            QueryRequest queryRequest,
            ReleaseLease lease,
            boolean pinned,
            List<String> links,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String release = lease.release().id();
        response.setHeader("Vary", "Accept");
        Optional<String> known = answering.knownTag(queryRequest, release);
        if (known.isPresent() && request.getHeader("If-None-Match") != null) {
            describe(response, queryRequest, release, pinned, true, links);
            if (notModified(request, response, known.get())) {
                response.setHeader("Server-Timing", "cache;desc=hit");
                return NOT_MODIFIED;
            }
        }
        Optional<QueryResponse> ready = ParkedRequests.waitedFor(request)
                .flatMap(FollowedAnswer::join)
                .map(answer -> new QueryResponse(answer, Origin.SHARED))
                .or(() -> answering.answer(queryRequest, lease, followed -> parked.park(followed, request, response)));
        if (ready.isEmpty()) {
            return PARKED;
        }
        try (QueryResponse answered = ready.get()) {
            Answer.Head head = answered.answer().head();
            describe(response, queryRequest, release, pinned, head.tag().isPresent(), links);
            response.setHeader("Server-Timing", timing(answered));
            head.calls().ifPresent(calls -> response.setHeader("Icp-Service-Calls", calls));
            if (head.tag().isPresent()
                    && notModified(request, response, head.tag().get())) {
                return NOT_MODIFIED;
            }
            send(request, response, answered.answer());
            return answered.origin().name().toLowerCase(Locale.ROOT);
        }
    }

    private static void describe(
            HttpServletResponse response,
            QueryRequest queryRequest,
            String release,
            boolean pinned,
            boolean repeatable,
            List<String> links) {
        response.setHeader("Icp-Release", release);
        response.setHeader("Cache-Control", !repeatable ? "no-store" : pinned ? FOREVER : "no-cache");
        List<String> all = Stream.concat(
                        Permalink.path(queryRequest, release).map(path -> "<" + path + ">; rel=\"bookmark\"").stream(),
                        links.stream())
                .toList();
        if (!all.isEmpty()) {
            response.setHeader("Link", String.join(", ", all));
        }
    }

    private static boolean notModified(HttpServletRequest request, HttpServletResponse response, String tag) {
        return new ServletWebRequest(request, response).checkNotModified(tag);
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, Answer answer)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(answer.head().contentType());
        response.setContentLengthLong(answer.size());
        if (!request.getMethod().equals("HEAD")) {
            answer.writeTo(response.getOutputStream());
        }
    }

    /** The value of the Server-Timing header (W3C Server Timing section 3): times are milliseconds. */
    private static String timing(QueryResponse answered) {
        if (answered.origin() == Origin.CACHE) {
            return "cache;desc=hit";
        }
        AnswerTimes times = answered.answer().head().times();
        return "cache;desc=" + (answered.origin() == Origin.SHARED ? "shared" : "miss") + part("queue", times.queue())
                + part("parse", times.parse()) + part("execute", times.execute()) + part("write", times.write());
    }

    private static String part(String name, Duration time) {
        return String.format(Locale.ROOT, ", %s;dur=%.1f", name, Math.max(0, time.toNanos()) / 1e6);
    }
}
