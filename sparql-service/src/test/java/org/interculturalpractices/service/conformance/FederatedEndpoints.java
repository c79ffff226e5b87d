package org.interculturalpractices.service.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.interculturalpractices.service.conformance.Suite.Entry;
import org.interculturalpractices.service.federation.StubEndpoint;

/**
 * The endpoints that the tests of federated queries call: hosts that do not exist, played by Jena behind a proxy on this
 * machine, through which every HTTP client of this process goes meanwhile.
 */
final class FederatedEndpoints implements AutoCloseable {

    /** All that the tests call. */
    static final List<String> IRIS = List.of(
            "http://example.org/sparql",
            "http://example1.org/sparql",
            "http://example2.org/sparql",
            "http://invalid.endpoint.org/sparql");

    private final StubEndpoint proxy;
    private final Map<String, Graph> graphs = new ConcurrentHashMap<>();

    FederatedEndpoints() {
        proxy = new StubEndpoint().on("/sparql", this::answer);
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", String.valueOf(proxy.port()));
    }

    /** Loads what the endpoints of a test hold. */
    void load(Entry entry) {
        graphs.clear();
        entry.action()
                .asResource()
                .listProperties(Suite.property(Suite.QT, "serviceData"))
                .forEach(statement -> load(statement.getResource()));
    }

    private void load(Resource endpoint) {
        graphs.put(
                endpoint.getPropertyResourceValue(Suite.property(Suite.QT, "endpoint"))
                        .getURI(),
                RDFParser.source(Suite.file(endpoint.getProperty(Suite.property(Suite.QT, "data"))
                                .getObject()))
                        .toGraph());
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        Graph graph = graphs.get(asked.toString().replaceFirst("\\?.*", ""));
        if (graph == null) {
            StubEndpoint.answer(404, "text/plain", "no such endpoint").handle(exchange);
            return;
        }
        String form = asked.getRawQuery() != null
                ? asked.getRawQuery()
                : new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String query = URLDecoder.decode(form.replaceFirst("^query=", ""), UTF_8);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (QueryExec execution =
                QueryExec.dataset(DatasetGraphFactory.wrap(graph)).query(query).build()) {
            ResultsWriter.create().lang(ResultSetLang.RS_JSON).write(json, execution.select());
        }
        StubEndpoint.answer(200, "application/sparql-results+json", json.toString(UTF_8))
                .handle(exchange);
    }

    @Override
    public void close() {
        System.clearProperty("http.proxyHost");
        System.clearProperty("http.proxyPort");
        proxy.close();
    }
}
