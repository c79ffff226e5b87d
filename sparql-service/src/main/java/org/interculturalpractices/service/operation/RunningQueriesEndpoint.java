package org.interculturalpractices.service.operation;

import java.util.List;
import org.interculturalpractices.service.admission.QueryWorkers;
import org.interculturalpractices.service.admission.RunningQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/**
 * The running queries, on the management port: {@code GET /actuator/queries} lists them, {@code DELETE /actuator/queries/{id}}
 * cancels one. The text of a query may be personal data, which is why it is shown here alone. Thread-safe.
 */
@Component
@Endpoint(id = "queries")
public final class RunningQueriesEndpoint {

    private final QueryWorkers workers;

    RunningQueriesEndpoint(QueryWorkers workers) {
        this.workers = workers;
    }

    /**
     * One running query.
     *
     * @param id of its request, as in the header Icp-Request and in the access log
     * @param elapsedMillis how long it has run
     * @param remainingMillis how long it still may run
     * @param query its text
     */
    public record Shown(String id, long elapsedMillis, long remainingMillis, String query) {
        static Shown of(RunningQuery running) {
            return new Shown(
                    running.id(),
                    running.elapsed().toMillis(),
                    running.remaining().toMillis(),
                    running.text());
        }
    }

    /** What runs now, the longest first. */
    @ReadOperation
    public List<Shown> list() {
        return workers.running().stream().map(Shown::of).toList();
    }

    /** Stops a query at its next check; its client is told that the operator did. */
    @DeleteOperation
    public WebEndpointResponse<@Nullable Void> cancel(@Selector String id) {
        return workers.find(id)
                .map(query -> {
                    query.cancel();
                    return new WebEndpointResponse<@Nullable Void>(WebEndpointResponse.STATUS_NO_CONTENT);
                })
                .orElseGet(() -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
    }
}
