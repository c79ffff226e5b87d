package org.interculturalpractices.service.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.query.Query;
import org.interculturalpractices.service.IcpProperties;
import org.interculturalpractices.service.ServiceException;
import org.interculturalpractices.service.ServiceException.Code;
import org.interculturalpractices.service.problem.ProblemWriter;
import org.interculturalpractices.service.release.ReleaseLease;
import org.interculturalpractices.service.release.ServedReleases;
import org.springframework.stereotype.Component;

/**
 * Fuseki's query operation, over the current release. Each request takes a lease, so that it is answered from one release from
 * beginning to end. The answer is whole before its first byte is sent. Thread-safe.
 */
@Component
final class SparqlAction extends ActionService {

    static final String METHODS = "GET, HEAD, POST, OPTIONS";

    private final ServedReleases releases;
    private final EndpointPage page;
    private final ProblemWriter problems;
    private final IcpProperties properties;
    private final QueryLimits limits;

    SparqlAction(ServedReleases releases, EndpointPage page, ProblemWriter problems, IcpProperties properties) {
        this.releases = releases;
        this.page = page;
        this.problems = problems;
        this.properties = properties;
        this.limits = new QueryLimits(properties.queryTimeout(), properties.maxResultStatements());
    }

    /** Handles every method, and turns every failure into a problem, before Fuseki's own handling of failures. */
    @Override
    @SuppressWarnings("CatchingUnchecked") // a deeply nested query ends in a StackOverflowError
    public void process(HttpAction action) {
        try {
            try {
                super.process(action);
            } catch (Exception | StackOverflowError e) {
                problems.write(action.getRequest(), action.getResponse(), e);
            }
        } catch (IOException e) {
            // The client is gone, or part of an answer was sent: Fuseki ends the request.
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void execGet(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execHead(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execPost(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execOptions(HttpAction action) {
        action.setResponseHeader("Allow", METHODS);
        action.setResponseStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    @Override
    public void execAny(String method, HttpAction action) {
        action.setResponseHeader("Allow", METHODS);
        throw new ServiceException(Code.METHOD_NOT_ALLOWED, "This endpoint is only read: query it by GET or POST.");
    }

    @Override
    public void validate(HttpAction action) {
        // The request is read and checked in one go, by execute.
    }

    @Override
    public void execute(HttpAction action) {
        try {
            answer(action.getRequest(), action.getResponse());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProtocolRequest asked = ProtocolRequest.read(request, properties.maxQueryBytes());
        response.setHeader("Vary", "Accept");
        if (asked.query().isEmpty()) {
            page.write(request, response, asked);
            return;
        }
        Query query = QueryReader.read(asked.query().get());
        AnswerFormat format = FormatChoice.choose(asked.formats(), asked.accept(), AnswerFormat.of(query));
        try (Spool spool = new Spool(properties.maxResultBytes())) {
            String release = run(query, asked, format, spool);
            response.setStatus(HttpServletResponse.SC_OK);
            response.setContentType(format.contentType());
            response.setContentLengthLong(spool.size());
            response.setHeader("Icp-Release", release);
            response.setHeader("Cache-Control", "no-cache");
            if (!request.getMethod().equals("HEAD")) {
                spool.sendTo(response.getOutputStream());
            }
        }
    }

    /** Runs the query, and tells which release it was answered from. */
    private String run(Query query, ProtocolRequest asked, AnswerFormat format, Spool spool) {
        try (ReleaseLease lease = releases.lease()) {
            new QueryRun(lease.dataset(), limits).answer(query, asked.graphs(), format, spool);
            return lease.release().id();
        }
    }
}
