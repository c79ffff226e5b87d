package org.interculturalpractices.service.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.interculturalpractices.service.federation.EndpointClient;
import org.interculturalpractices.service.problem.http.ProblemWriter;
import org.interculturalpractices.service.release.ReleaseLease;
import org.interculturalpractices.service.release.ServedReleases;
import org.interculturalpractices.service.settings.IcpProperties;
import org.springframework.stereotype.Component;

/**
 * Fuseki's query operation, over the current release or the one that the path names. Each request takes a lease, so that it is
 * answered from one release from beginning to end. The answer is whole before its first byte is sent. Thread-safe.
 */
@Component
final class SparqlAction extends ReadOnlyAction {

    private final ServedReleases releases;
    private final EndpointPage page;
    private final AnswerSender sender;
    private final IcpProperties properties;

    SparqlAction(
            ServedReleases releases,
            EndpointPage page,
            AnswerSender sender,
            ProblemWriter problems,
            IcpProperties properties) {
        super(problems, "GET, HEAD, POST, OPTIONS", "This endpoint is only read: query it by GET or POST.");
        this.releases = releases;
        this.page = page;
        this.sender = sender;
        this.properties = properties;
    }

    @Override
    public void execPost(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProtocolRequest asked = ProtocolRequest.read(request, properties.maxQueryBytes());
        Optional<String> pinned = ReleasePath.of(request);
        try (ReleaseLease lease = pinned.map(releases::lease).orElseGet(releases::lease)) {
            if (asked.query().isEmpty()) {
                page.write(request, response, asked, lease.release().manifest(), pinned.isPresent());
                return;
            }
            QueryRequest queryRequest = new QueryRequest(
                    asked.query().get(),
                    asked.graphs(),
                    asked.formats(),
                    asked.accept(),
                    asked.time(),
                    request.getHeader(EndpointClient.CALL_HEADER) == null,
                    Askers.of(request));
            sender.answer(queryRequest, lease, pinned.isPresent(), List.of(), request, response);
        }
    }
}
