package org.interculturalpractices.service.cli;

import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExecutionAdapter;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.release.ServiceAddress;
import org.interculturalpractices.service.release.ServiceLock;
import org.interculturalpractices.service.sparql.LocalQueries;
import org.interculturalpractices.service.store.ReleaseStore;
import org.interculturalpractices.service.store.StoreKind;
import org.interculturalpractices.service.text.TextSearch;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where a query is sent to: a SPARQL endpoint, or the store of a data folder that no service holds. */
sealed interface QueryTarget extends AutoCloseable {

    /** Runs a query, and has its answer printed. */
    void run(Query query, AnswerPrinter printer);

    @Override
    void close();

    /** The service of a data folder, or else its store. */
    static QueryTarget ofFolder(Path data) {
        // Another command may hold the folder for a moment.
        for (int tries = 0; tries < 50; tries++) {
            Optional<QueryTarget> target = tryFolder(data);
            if (target.isPresent()) {
                return target.get();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        throw new ServiceException(
                ServiceException.Code.NO_ANSWER,
                "another command or a service that is starting holds " + data + "; try again in a moment");
    }

    private static Optional<QueryTarget> tryFolder(Path data) {
        ReleaseFolder release = new DataFolder(data)
                .currentRelease()
                .orElseThrow(() -> new LoaderException(
                        Code.RELEASE_UNKNOWN,
                        data.toString(),
                        "there is no release in this folder; make one with 'icp load'"));
        return ServiceLock.tryTake(data)
                .<QueryTarget>map(lock -> new Store(release, lock))
                .or(() -> ServiceAddress.read(data)
                        .filter(address -> ProcessHandle.of(address.pid()).isPresent())
                        .map(address -> new Endpoint(address.endpoint())));
    }

    /** A SPARQL endpoint. */
    record Endpoint(URI uri) implements QueryTarget {

        @Override
        public void run(Query query, AnswerPrinter printer) {
            try (QueryExecution execution =
                    QueryExecutionHTTP.service(uri.toString()).query(query).build()) {
                printer.print(query, execution);
            } catch (QueryExceptionHTTP e) {
                throw new ServiceException(code(e.getStatusCode()), uri + ": " + explain(e), e);
            } catch (HttpException e) {
                throw new ServiceException(code(e.getStatusCode()), uri + ": " + e.getMessage(), e);
            }
        }

        @Override
        public void close() {}

        private static ServiceException.Code code(int status) {
            return status >= 400 && status < 500 ? ServiceException.Code.BAD_REQUEST : ServiceException.Code.NO_ANSWER;
        }

        /** What the service says of the problem, in its own words where it has some. */
        private static String explain(QueryExceptionHTTP failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof ConnectException) {
                    return "no service answers there; start one with 'icp serve', or ask a store with --data";
                }
            }
            String body = failure.getResponse();
            if (body != null) {
                try {
                    return JsonMapper.shared().readTree(body).path("detail").asString(body);
                } catch (JacksonException notJson) {
                    return body;
                }
            }
            return String.valueOf(failure.getMessage());
        }
    }

    /** The store of a release, held by this process alone. */
    record Store(ReleaseFolder release, ServiceLock lock) implements QueryTarget {

        @Override
        public void run(Query query, AnswerPrinter printer) {
            try (ReleaseStore store = StoreKind.TDB2.open(release);
                    TextSearch text = store.read(() -> TextSearch.open(release, store.union()))) {
                LocalQueries.run(
                        query, store, text, execution -> printer.print(query, QueryExecutionAdapter.adapt(execution)));
            }
        }

        @Override
        public void close() {
            lock.close();
        }
    }
}
