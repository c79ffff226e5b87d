package org.interculturalpractices.service.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.DatasetDescription;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.problem.http.ProblemWriter;
import org.interculturalpractices.service.release.ReleaseLease;
import org.interculturalpractices.service.release.ServedReleases;
import org.springframework.stereotype.Component;

/**
 * The reading half of the SPARQL 1.1 Graph Store HTTP Protocol (sections 4.1 and 5.2): {@code ?graph=IRI} is one named graph,
 * {@code ?default} is the union of all. A graph is answered as a CONSTRUCT over it is, with the same formats, limits and tags.
 * Thread-safe.
 */
@Component
final class GraphStoreAction extends ReadOnlyAction {

    private static final Set<String> PARAMETERS = Set.of("default", "graph", "format", "output");

    private final ServedReleases releases;
    private final AnswerSender sender;

    GraphStoreAction(ServedReleases releases, AnswerSender sender, ProblemWriter problems) {
        super(problems, "GET, HEAD, OPTIONS", "The graphs are only read: get one with ?default or ?graph=IRI.");
        this.releases = releases;
        this.sender = sender;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Node> graph = graph(request);
        Optional<String> pinned = ReleasePath.of(request);
        try (ReleaseLease lease = pinned.map(releases::lease).orElseGet(releases::lease)) {
            graph.ifPresent(name -> requireThere(name, lease));
            QueryRequest queryRequest = new QueryRequest(
                    "CONSTRUCT WHERE { ?s ?p ?o }",
                    DatasetDescription.create(graph.stream().map(Node::getURI).toList(), List.of()),
                    formats(request),
                    Collections.list(request.getHeaders("Accept")),
                    Optional.empty(),
                    false,
                    Askers.of(request));
            sender.answer(queryRequest, lease, pinned.isPresent(), List.of(), request, response);
        }
    }

    /** The graph that is asked for, or nothing for the default graph. */
    private static Optional<Node> graph(HttpServletRequest request) {
        Map<String, String[]> parameters = request.getParameterMap();
        boolean whole = parameters.containsKey("default");
        String[] names = parameters.getOrDefault("graph", new String[0]);
        if (whole == (names.length == 1) || names.length > 1 || !PARAMETERS.containsAll(parameters.keySet())) {
            throw new ServiceException(
                    Code.BAD_REQUEST,
                    "Ask for one graph: ?default for the union of all, or ?graph= and the IRI of one.");
        }
        return whole ? Optional.empty() : Optional.of(absolute(names[0]));
    }

    private static Node absolute(String iri) {
        try {
            if (IRIx.create(iri).isAbsolute()) {
                return NodeFactory.createURI(iri);
            }
        } catch (IRIException e) {
            throw new ServiceException(Code.BAD_REQUEST, "The parameter 'graph' is no IRI.", e);
        }
        throw new ServiceException(Code.BAD_REQUEST, "The parameter 'graph' is no absolute IRI.");
    }

    private static void requireThere(Node graph, ReleaseLease lease) {
        if (!lease.store().read(() -> lease.store().containsGraph(graph))) {
            throw new ServiceException(
                    Code.NOT_FOUND, "There is no graph of this name; the service description at /sparql lists them.");
        }
    }

    private static List<String> formats(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("format")).stream().toList();
    }
}
