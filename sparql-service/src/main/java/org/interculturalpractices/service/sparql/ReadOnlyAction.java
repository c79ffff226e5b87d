package org.interculturalpractices.service.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.problem.http.ProblemWriter;

/** An operation of Fuseki that only reads, and speaks of failures as the rest of the service does. Thread-safe. */
abstract class ReadOnlyAction extends ActionService {

    private final ProblemWriter problems;
    private final String methods;
    private final String advice;

    /**
     * An operation.
     *
     * @param methods the value of the Allow header
     * @param advice what to tell those who use another method
     */
    ReadOnlyAction(ProblemWriter problems, String methods, String advice) {
        this.problems = problems;
        this.methods = methods;
        this.advice = advice;
    }

    /** Answers a request with one of the methods that read. */
    abstract void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;

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
    public void execOptions(HttpAction action) {
        action.setResponseHeader("Allow", methods);
        action.setResponseStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    @Override
    public void execAny(String method, HttpAction action) {
        action.setResponseHeader("Allow", methods);
        throw new ServiceException(Code.METHOD_NOT_ALLOWED, advice);
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
}
