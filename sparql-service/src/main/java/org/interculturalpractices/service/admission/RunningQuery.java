package org.interculturalpractices.service.admission;

import java.time.Duration;
import org.interculturalpractices.service.execution.QueryBudget;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;

/** A query in progress: one that runs, or waits for the long lane. Thread-safe. */
public final class RunningQuery {

    private final String id;
    private final String text;
    private final QueryBudget budget;

    RunningQuery(String id, String text, QueryBudget budget) {
        this.id = id;
        this.text = text;
        this.budget = budget;
    }

    /** The id of the request that asked it. */
    public String id() {
        return id;
    }

    /** The query as it was sent. */
    public String text() {
        return text;
    }

    /** How long it still may run. */
    public Duration remaining() {
        return budget.remaining();
    }

    /** How long it has run. */
    public Duration elapsed() {
        return budget.elapsed();
    }

    /** Stops it at its next check. */
    public void cancel() {
        budget.stop(new ServiceException(Code.QUERY_CANCELLED, "The operator of the service stopped the query."));
    }
}
