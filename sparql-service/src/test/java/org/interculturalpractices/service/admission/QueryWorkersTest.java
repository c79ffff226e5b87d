package org.interculturalpractices.service.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.interculturalpractices.service.execution.QueryBudget;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Queries get their turn, and no one takes it from the others. Real threads; nothing is measured in time but by its order. */
class QueryWorkersTest {

    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Client ANNA = new Client("anna");
    private static final Client BERT = new Client("bert");

    private final ExecutorService requests = Executors.newCachedThreadPool();
    private final AtomicInteger ids = new AtomicInteger();
    private final List<CompletableFuture<Result>> sent = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void endAll() {
        end.countDown();
        requests.shutdownNow();
    }

    @Test
    void oneClientNeverFillsAllPlaces() throws Exception {
        QueryLanes lanes = new QueryLanes(settings(4, 8, Duration.ofSeconds(20)));
        try (QueryWorkers workers = workers(lanes)) {
            List<CompletableFuture<Result>> hers = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                hers.add(send(workers, ANNA, budget -> end.await()));
            }
            eventually(() -> lanes.waiting() == 3);
            assertThat(lanes.running()).isEqualTo(2);
            assertThat(send(workers, BERT, budget -> {}).get(5, TimeUnit.SECONDS))
                    .isNotNull();
            end.countDown();
            for (CompletableFuture<Result> each : hers) {
                assertThat(each.get(5, TimeUnit.SECONDS)).isNotNull();
            }
        }
    }

    @Test
    void whoHasTooManyQueriesIsTold() throws Exception {
        QueryLanes lanes = new QueryLanes(settings(4, 2, Duration.ofSeconds(20)));
        try (QueryWorkers workers = workers(lanes)) {
            occupy(workers, ANNA);
            occupy(workers, ANNA);
            eventually(() -> lanes.running() == 2);
            assertRefused(send(workers, ANNA, budget -> {}), Code.CLIENT_BUSY);
            assertThat(send(workers, BERT, budget -> {}).get(5, TimeUnit.SECONDS))
                    .isNotNull();
        }
    }

    @Test
    void aFullLineRefusesAtOnce() throws Exception {
        QueryLanes lanes = new QueryLanes(new LaneSettings(1, 1, TIME, 1, TIME, 8));
        try (QueryWorkers workers = workers(lanes)) {
            occupy(workers, ANNA);
            eventually(() -> lanes.running() == 1);
            occupy(workers, BERT);
            eventually(() -> lanes.waiting() == 1);
            assertRefused(send(workers, new Client("carl"), budget -> {}), Code.SERVICE_BUSY);
            assertThat(lanes.waiting()).isEqualTo(1);
        }
    }

    @Test
    void patienceEnds() throws Exception {
        QueryLanes lanes = new QueryLanes(new LaneSettings(1, 1, TIME, 8, Duration.ofMillis(200), 8));
        try (QueryWorkers workers = workers(lanes)) {
            occupy(workers, ANNA);
            eventually(() -> lanes.running() == 1);
            assertRefused(send(workers, BERT, budget -> {}), Code.SERVICE_BUSY);
            assertThat(lanes.waiting()).isZero();
        }
    }

    @Test
    void longQueriesLeaveTheShortLaneAndTakeTurns() throws Exception {
        QueryLanes lanes = new QueryLanes(new LaneSettings(2, 1, Duration.ofMillis(50), 8, TIME, 8));
        AtomicBoolean stop = new AtomicBoolean();
        try (QueryWorkers workers = workers(lanes)) {
            List<CompletableFuture<Result>> longOnes = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                longOnes.add(send(workers, new Client("long" + i), budget -> {
                    while (!stop.get()) {
                        budget.check();
                    }
                }));
            }
            // One goes on in the long lane; the other stands still. The short lane is free.
            eventually(() -> lanes.waiting() == 1 && lanes.running() == 1);
            assertThat(send(workers, BERT, budget -> {}).get(5, TimeUnit.SECONDS))
                    .isNotNull();
            stop.set(true);
            for (CompletableFuture<Result> each : longOnes) {
                assertThat(each.get(5, TimeUnit.SECONDS)).isNotNull();
            }
        }
        assertThat(lanes.running()).isZero();
        assertThat(lanes.waiting()).isZero();
    }

    @Test
    void aQueryThatDoesNotEndIsCountedAsStuckUntilItDoes() throws Exception {
        QueryLanes lanes = new QueryLanes(settings(2, 8, TIME));
        AtomicBoolean closed = new AtomicBoolean();
        try (QueryWorkers workers = workers(lanes)) {
            assertThatThrownBy(() -> workers.run(asker(ANNA, "stuck"), "ASK {}", Duration.ofMillis(100), budget -> {
                        end.await();
                        return () -> closed.set(true);
                    }))
                    .isInstanceOfSatisfying(
                            ServiceException.class, e -> assertThat(e.code()).isEqualTo(Code.QUERY_TIMEOUT));
            assertThat(workers.stuck()).isEqualTo(1);
            assertThat(lanes.running()).isEqualTo(1);
            end.countDown();
            eventually(() -> workers.stuck() == 0);
            assertThat(closed).as("what nobody waits for is closed").isTrue();
            assertThat(lanes.running()).isZero();
        }
    }

    @Test
    void aRunningQueryIsListedAndCancelled() throws Exception {
        try (QueryWorkers workers = workers(new QueryLanes(settings(2, 8, TIME)))) {
            CompletableFuture<Result> running = send(workers, ANNA, budget -> {
                while (true) {
                    budget.check();
                }
            });
            eventually(() -> !workers.running().isEmpty());
            RunningQuery query = workers.running().getFirst();
            assertThat(query.text()).isEqualTo("ASK {}");
            workers.find(query.id()).orElseThrow().cancel();
            assertThatThrownBy(() -> running.get(5, TimeUnit.SECONDS)).isNotNull();
            assertThat(workers.running()).isEmpty();
        }
    }

    @Test
    void theEndOfTheServiceSendsAwayWhoWaits() throws Exception {
        QueryLanes lanes = new QueryLanes(new LaneSettings(1, 1, TIME, 8, TIME, 8));
        QueryWorkers workers = workers(lanes);
        occupy(workers, ANNA);
        eventually(() -> lanes.running() == 1);
        CompletableFuture<Result> waiting = send(workers, BERT, budget -> {});
        eventually(() -> lanes.waiting() == 1);
        workers.close();
        assertRefused(waiting, Code.SERVICE_BUSY);
    }

    @Test
    void ipv6ClientsAreToldApartByTheirNetwork() {
        assertThat(Client.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Client.of("2001:db8:1:2::1"));
        assertThat(Client.of("2001:db8:1:2::1")).isNotEqualTo(Client.of("2001:db8:1:3::1"));
        assertThat(Client.of("::ffff:192.0.2.1")).isEqualTo(Client.of("192.0.2.1"));
        assertThat(Client.of("192.0.2.1")).isNotEqualTo(Client.of("192.0.2.2"));
    }

    /** What work gives in these tests. */
    private record Result() implements AutoCloseable {
        @Override
        public void close() {}
    }

    @FunctionalInterface
    private interface Step {
        void run(QueryBudget budget) throws Exception;
    }

    private CompletableFuture<Result> send(QueryWorkers workers, Client client, Step step) {
        return CompletableFuture.supplyAsync(
                () -> workers.run(asker(client, "q" + ids.incrementAndGet()), "ASK {}", TIME, budget -> {
                    step.run(budget);
                    return new Result();
                }),
                requests);
    }

    /** Sends a query of which only the presence matters. */
    private void occupy(QueryWorkers workers, Client client) {
        sent.add(send(workers, client, budget -> end.await()));
    }

    private static LaneSettings settings(int running, int perClient, Duration longAfter) {
        return new LaneSettings(running, 1, longAfter, 16, TIME, perClient);
    }

    private static QueryWorkers workers(QueryLanes lanes) {
        return new QueryWorkers(lanes, 1 << 20, 1 << 20);
    }

    private static void assertRefused(CompletableFuture<Result> sent, Code code) {
        assertThatThrownBy(sent::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static Asker asker(Client client, String id) {
        return new Asker(client, id, () -> false);
    }
}
