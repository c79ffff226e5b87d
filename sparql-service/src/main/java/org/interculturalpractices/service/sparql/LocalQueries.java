package org.interculturalpractices.service.sparql;

import java.time.Duration;
import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.sparql.exec.QueryExec;
import org.interculturalpractices.service.execution.ParsedQuery;
import org.interculturalpractices.service.execution.QueryBudget;
import org.interculturalpractices.service.execution.QueryBudget.Turn;
import org.interculturalpractices.service.federation.AllowedEndpoints;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.store.ReleaseStore;

/**
 * Runs queries on a store that this process alone holds, by the rules of the service: the same functions, the same dataset, the same
 * description, and no other endpoint. There is no limit of time and rows, and half of the heap may be held. Stateless.
 */
public final class LocalQueries {

    private static final Duration TIME = Duration.ofDays(365);

    private LocalQueries() {}

    /**
     * Runs a query, and gives what consumes its result the run.
     *
     * @param query for this run alone
     * @throws ServiceException with what the service would refuse, or a failure of the store
     */
    public static void run(Query query, ReleaseStore store, TextIndex text, Consumer<QueryExec> consumer) {
        ParsedQuery parsed = ParsedQuery.of(query);
        QueryPolicy.check(parsed.algebra(), AllowedEndpoints.NONE);
        QueryBudget budget =
                new QueryBudget(TIME, Runtime.getRuntime().maxMemory() / 2, Integer.MAX_VALUE, Turn.ALWAYS);
        QueryRun.run(parsed, parsed.graphs(), store, QueryRun.context(text), budget, execution -> {
            consumer.accept(execution);
            return parsed;
        });
    }
}
