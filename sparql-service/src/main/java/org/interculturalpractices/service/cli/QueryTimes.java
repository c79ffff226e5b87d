package org.interculturalpractices.service.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.interculturalpractices.queries.QueryCatalog;
import org.interculturalpractices.service.bench.ResponseSample;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;

/** How long one query takes, again and again: through the service, and by Jena alone on the same store. */
final class QueryTimes {

    /** Practices, a linked dataset and places: a join over three named graphs. */
    private static final String JOIN = "practices-per-inhabitants";

    private static final int WARM_UP = 50;
    private static final int TIMES = 200;

    private final Query query = QueryCatalog.bundled().get(JOIN).bind(Map.of());

    /** Asks an endpoint over HTTP, which must not keep answers. */
    ResponseSample over(URI endpoint) {
        URI uri = URI.create(
                endpoint + "?format=json&query=" + URLEncoder.encode(query.toString(), StandardCharsets.UTF_8));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(uri).build();
            return sample(() -> {
                if (client.send(request, BodyHandlers.ofString()).statusCode() != 200) {
                    throw new ServiceException(Code.NO_ANSWER, "the query " + JOIN + " was not answered");
                }
            });
        }
    }

    /** Asks Jena, on the store of a release that no other process holds. */
    ResponseSample ofJenaAlone(Path store) {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(store.toString());
        try {
            dataset.getContext().setTrue(TDB2.symUnionDefaultGraph);
            return sample(() -> Txn.executeRead(dataset, () -> {
                try (QueryExec execution =
                        QueryExec.dataset(dataset).query(query).build()) {
                    execution.select().materialize();
                }
            }));
        } finally {
            TDBInternal.expel(dataset, true);
        }
    }

    /** Something that takes time. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static ResponseSample sample(Work work) {
        ResponseSample sample = new ResponseSample();
        try {
            for (int time = 0; time < WARM_UP + TIMES; time++) {
                long begun = System.nanoTime();
                work.run();
                if (time >= WARM_UP) {
                    sample.add(200, System.nanoTime() - begun);
                }
            }
            return sample;
        } catch (IOException e) {
            throw new ServiceException(Code.NO_ANSWER, "the service does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceException(Code.NO_ANSWER, "interrupted", e);
        }
    }
}
