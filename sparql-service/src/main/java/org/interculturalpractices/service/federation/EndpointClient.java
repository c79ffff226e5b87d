package org.interculturalpractices.service.federation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.query.QueryCancelledException;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.service.execution.QueryBudget;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;

/**
 * Sends queries to other endpoints (SPARQL 1.1 Protocol section 2.1.2) and takes their results in JSON. It follows no redirect,
 * sends no credentials, unpacks nothing, and keeps to limits of time and bytes. Thread-safe.
 */
public final class EndpointClient {

    /** Marks the requests that this service sends for a query, so that no two services call each other in a circle. */
    public static final String CALL_HEADER = "Icp-Service-Call";

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final long LOOK_MILLIS = 100;
    private static final long KEPT_BYTES = 16L << 20;
    private static final String RESULTS = "application/sparql-results+json";

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final FederationSettings settings;
    private final Cache<Question, RemoteAnswer> kept;

    /** What was asked, and whom. */
    private record Question(String endpoint, String query) {}

    /** The answer of another endpoint. Immutable, as long as nobody writes into its bytes. */
    static final class RemoteAnswer {

        private final byte[] results;
        private final long since;
        private final boolean wasKept;

        private RemoteAnswer(byte[] results, long since, boolean wasKept) {
            this.results = results;
            this.since = since;
            this.wasKept = wasKept;
        }

        /** SPARQL results in JSON. */
        byte[] results() {
            return results;
        }

        /** Whether it came for an earlier query, and was not asked for again. */
        boolean wasKept() {
            return wasKept;
        }

        /** How old it is. */
        Duration age() {
            return Duration.ofNanos(System.nanoTime() - since);
        }
    }

    /** A client that calls endpoints as the settings allow. */
    public EndpointClient(FederationSettings settings) {
        this.settings = settings;
        this.kept = Caffeine.newBuilder()
                .expireAfterWrite(settings.keptFor())
                .maximumWeight(settings.keptFor().isZero() ? 0 : KEPT_BYTES)
                .weigher((Question question, RemoteAnswer answer) ->
                        question.query().length() + answer.results.length)
                .build();
    }

    /** Whom queries may call. */
    public AllowedEndpoints endpoints() {
        return settings.endpoints();
    }

    /** How often one query may call, whomever. */
    int maxCalls() {
        return settings.maxCalls();
    }

    /**
     * The result of a query, as JSON: one that came a while ago, or a new one.
     *
     * @param endpoint an IRI of the list
     * @param budget of the query that calls; it is asked while this waits
     * @throws ServiceException with {@link Code#SERVICE_FAILED} if no whole result comes in time
     * @throws QueryCancelledException if the calling query has to end
     */
    RemoteAnswer results(String endpoint, String query, QueryBudget budget) {
        Question question = new Question(endpoint, query);
        RemoteAnswer before = kept.getIfPresent(question);
        if (before != null) {
            return new RemoteAnswer(before.results, before.since, true);
        }
        RemoteAnswer answer = new RemoteAnswer(ask(endpoint, query, budget), System.nanoTime(), false);
        kept.put(question, answer);
        return answer;
    }

    private byte[] ask(String endpoint, String query, QueryBudget budget) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint))
                .header("Accept", RESULTS)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "InterculturalPracticesGraph (" + Iris.BASE + ")")
                .header(CALL_HEADER, "1")
                .POST(BodyPublishers.ofString("query=" + URLEncoder.encode(query, UTF_8)))
                .build();
        CompletableFuture<HttpResponse<byte[]>> sent =
                client.sendAsync(request, head -> new BoundedBody(settings.maxBytes()));
        try {
            return whole(await(sent, budget));
        } finally {
            sent.cancel(true);
        }
    }

    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> sent, QueryBudget budget) {
        long end = System.nanoTime() + settings.callTimeout().toNanos();
        while (System.nanoTime() < end) {
            budget.check();
            try {
                return sent.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                // The budget is asked again, and then this waits on.
            } catch (ExecutionException e) {
                throw e.getCause() instanceof ServiceException known
                        ? known
                        : new ServiceException(Code.SERVICE_FAILED, "it cannot be reached, or broke off its answer", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServiceException(Code.SERVICE_FAILED, "the call was interrupted", e);
            }
        }
        throw new ServiceException(
                Code.SERVICE_FAILED,
                "it did not answer within " + settings.callTimeout().toMillis() / 1000.0 + " seconds");
    }

    private static byte[] whole(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            throw new ServiceException(Code.SERVICE_FAILED, "it answered with the status " + answer.statusCode());
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith(RESULTS) && !type.startsWith("application/json")) {
            throw new ServiceException(Code.SERVICE_FAILED, "it did not answer with SPARQL results in JSON");
        }
        if (answer.headers().firstValue("Content-Encoding").isPresent()) {
            throw new ServiceException(Code.SERVICE_FAILED, "it answered with an encoding that was not asked for");
        }
        return answer.body();
    }
}
