package org.interculturalpractices.service.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.interculturalpractices.queries.QueryCatalog;
import org.interculturalpractices.service.bench.HostileQueries.HostileQuery;

/**
 * A load generator: clients that ask an endpoint at the same time, each one query after the other. Everyday queries are those
 * of the query library; each time with another LIMIT, so that no cached answer serves them, and with a pause as between
 * queries of people. Hostile ones follow each other without a pause. On Linux, clients of an endpoint on this machine have
 * addresses of their own, as different clients have.
 */
public final class LoadGenerator {

    private static final long SEED = 20261125;
    private static final int FIRST_LIMIT = 100_000;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration SHORT_PAUSE = Duration.ofMillis(20);

    private final URI endpoint;
    private final boolean ownAddresses;

    /** Measures an endpoint. */
    public LoadGenerator(URI endpoint) {
        this.endpoint = endpoint;
        this.ownAddresses =
                isLoopback(endpoint) && System.getProperty("os.name").equals("Linux");
    }

    /** What one kind of clients saw. */
    public record Result(ResponseSample everyday, ResponseSample hostile) {}

    /**
     * Asks for a while.
     *
     * @param everyday how many clients ask everyday questions
     * @param hostile how many clients ask hostile ones
     */
    public Result run(int everyday, int hostile, Duration time) throws InterruptedException {
        ResponseSample calm = new ResponseSample();
        ResponseSample rough = new ResponseSample();
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService clients = Executors.newFixedThreadPool(everyday + hostile)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < everyday + hostile; i++) {
                int client = i;
                boolean isCalm = i < everyday;
                Function<Random, String> questions = isCalm ? everydayQuestions() : hostileQuestions();
                running.add(clients.submit(() -> {
                    ask(client, questions, isCalm ? PAUSE : SHORT_PAUSE, end, isCalm ? calm : rough);
                    return null;
                }));
            }
            for (Future<?> client : running) {
                client.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client of the measurement failed", e.getCause());
        }
        return new Result(calm, rough);
    }

    private void ask(int number, Function<Random, String> questions, Duration pause, long end, ResponseSample sample)
            throws InterruptedException {
        Random random = new Random(SEED + number);
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        if (ownAddresses) {
            builder.localAddress(address(number));
        }
        try (HttpClient client = builder.build()) {
            while (System.nanoTime() < end) {
                HttpRequest request = HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", "application/sparql-query")
                        .POST(BodyPublishers.ofString(questions.apply(random)))
                        .build();
                long begun = System.nanoTime();
                try {
                    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
                    sample.add(answer.statusCode(), System.nanoTime() - begun);
                } catch (IOException e) {
                    sample.add(ResponseSample.BROKEN_OFF, System.nanoTime() - begun);
                }
                Thread.sleep(pause);
            }
        }
    }

    private static Function<Random, String> everydayQuestions() {
        List<Query> library = QueryCatalog.bundled().queries().stream()
                .filter(named -> !named.isFederated())
                .map(named -> named.bind(Map.of()))
                .toList();
        return random -> {
            Query query = library.get(random.nextInt(library.size()));
            boolean limited = query.hasLimit() || query.isAskType();
            return limited
                    ? query.serialize()
                    : query.serialize() + "\nLIMIT " + (FIRST_LIMIT + random.nextInt(FIRST_LIMIT));
        };
    }

    private static Function<Random, String> hostileQuestions() {
        List<HostileQuery> all = HostileQueries.all();
        return random -> all.get(random.nextInt(all.size())).text();
    }

    private static boolean isLoopback(URI endpoint) {
        try {
            return InetAddress.getByName(endpoint.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static InetAddress address(int client) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) (client + 1)});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
