package org.interculturalpractices.service.sparql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interculturalpractices.service.BundledService.encode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.service.RunningService;
import org.interculturalpractices.service.release.SmallListing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that go away end their queries, and those who wait for the same answer hold no thread. Real sockets. */
class GoneClientsIT {

    /** Never ends by itself. */
    private static final String ENDLESS =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?c) = STR(?e) || STR(?f) = STR(?h)) }";

    /** Ends after some looks at the connection. */
    private static final String SLOW = "SELECT (COUNT(*) AS ?n) { { SELECT ?a { ?a ?b ?c } LIMIT 1000 }"
            + " { SELECT ?d { ?d ?e ?f } LIMIT 300 } FILTER(STRLEN(STR(?a)) + STRLEN(STR(?d)) > %d) }";

    /** More than the container has threads. */
    private static final int MANY = 210;

    @TempDir
    private static Path folder;

    private static RunningService service;

    private final List<Socket> sockets = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        SmallListing.loaded(data, 1);
        service = RunningService.on(
                data.path(), "--icp.query-timeout=60s", "--icp.cache-bytes=0", "--icp.max-queries-per-client=3");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        await(() -> metric("icp_queries_running") == 0);
    }

    @Test
    void aQueryEndsWhenItsClientIsGone() throws IOException {
        Socket client = send(0, get(ENDLESS));
        await(() -> metric("icp_queries_running") == 1);
        long begun = System.nanoTime();
        client.close();
        await(() -> metric("icp_queries_running") == 0);
        System.out.printf(
                "ended %d ms after the client%n",
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    @Test
    void aQueryThatWaitsForItsTurnIsLetGoWhenItsClientIsGone() throws IOException {
        for (int i = 0; i < 3; i++) {
            send(0, get(ENDLESS + "#" + i));
        }
        await(() -> metric("icp_queries_waiting") == 1);
        sockets.getLast().close();
        await(() -> metric("icp_queries_waiting") == 0);
    }

    @Test
    void theNextRequestOfAConnectionIsNotTakenForItsEnd() throws IOException {
        Socket client = send(0, get(SLOW.formatted(1)) + get("ASK {}"));
        assertThat(statuses(client, 2)).containsExactly(200, 200);
    }

    @Test
    void aBodyThatNobodyReadsIsNotTakenForTheEnd() throws IOException {
        String request = get(SLOW.formatted(2)).replace("\r\n\r\n", "\r\nContent-Length: 3\r\n\r\nabc");
        assertThat(statuses(send(0, request), 1)).containsExactly(200);
    }

    @Test
    void aPostThatWasReadIsWatchedAsWell() throws IOException {
        String body = "query=" + encode(ENDLESS);
        Socket client = send(
                0,
                "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body);
        await(() -> metric("icp_queries_running") == 1);
        client.close();
        await(() -> metric("icp_queries_running") == 0);
    }

    @Test
    void followersOfAQueryHoldNoThread() throws IOException {
        send(0, get(ENDLESS));
        await(() -> metric("icp_queries_running") == 1);
        for (int i = 0; i < MANY; i++) {
            send(i + 1, get(ENDLESS));
        }
        await(() -> metric("icp_requests_parked") == MANY);
        assertThat(service.get("/healthz", "*/*").statusCode()).isEqualTo(200);
        // Some go away, and the first as well: the query goes on for the others.
        for (Socket gone : sockets.subList(0, 20)) {
            gone.close();
        }
        await(() -> metric("icp_requests_parked") == MANY - 19);
        assertThat(metric("icp_queries_running")).isEqualTo(1);
        cancelAll();
        for (Socket follower : sockets.subList(20, MANY + 1)) {
            assertThat(statuses(follower, 1)).containsExactly(503);
        }
    }

    @Test
    void aQueryWhoseFollowersAreGoneEnds() throws IOException {
        send(0, get(ENDLESS));
        await(() -> metric("icp_queries_running") == 1);
        send(1, get(ENDLESS));
        await(() -> metric("icp_requests_parked") == 1);
        sockets.getFirst().close();
        sockets.getLast().close();
        await(() -> metric("icp_queries_running") == 0);
    }

    @Test
    void followersCountInTheShareOfTheirClient() throws IOException {
        send(0, get(ENDLESS));
        await(() -> metric("icp_queries_running") == 1);
        for (int i = 0; i < 3; i++) {
            send(1, get(ENDLESS));
        }
        await(() -> metric("icp_requests_parked") == 3);
        assertThat(statuses(send(1, get(ENDLESS)), 1)).containsExactly(429);
        assertThat(statuses(send(1, get("ASK {}")), 1)).containsExactly(429);
        assertThat(statuses(send(2, get("ASK {}")), 1)).containsExactly(200);
    }

    @Test
    void aQueryOfTheLibraryIsFollowedAsWell() throws IOException {
        String request =
                "GET /queries/practices-by-theme?theme=refugees&format=csv HTTP/1.1\r\nHost: localhost\r\n\r\n";
        DataFolder data = new DataFolder(folder.resolve("narrow"));
        SmallListing.load(data, folder, 1);
        try (RunningService narrow = RunningService.on(
                data.path(),
                "--icp.max-running-queries=1",
                "--icp.max-long-queries=1",
                "--icp.long-after=30s",
                "--icp.query-timeout=60s")) {
            send(narrow, 0, get(ENDLESS));
            await(() -> metric(narrow, "icp_queries_running") == 1);
            Socket first = send(narrow, 102, request);
            await(() -> metric(narrow, "icp_queries_waiting") == 1);
            Socket second = send(narrow, 103, request);
            await(() -> metric(narrow, "icp_requests_parked") == 1);
            sockets.getFirst().close();
            assertThat(statuses(first, 1)).containsExactly(200);
            assertThat(statuses(second, 1)).containsExactly(200);
        }
    }

    private Socket send(int client, String request) throws IOException {
        return send(service, client, request);
    }

    /** Sends a request from an address of the client's own, which Linux has on the loopback interface. */
    private Socket send(RunningService service, int client, String request) throws IOException {
        InetAddress from = InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) client});
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), service.endpoint().getPort(), from, 0);
        sockets.add(socket);
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String get(String query) {
        return "GET /sparql?query=" + encode(query) + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/csv\r\n\r\n";
    }

    /** The statuses of the next answers. */
    private static List<Integer> statuses(Socket socket, int count) throws IOException {
        List<Integer> statuses = new ArrayList<>();
        StringBuilder read = new StringBuilder();
        socket.setSoTimeout(60_000);
        while (statuses.size() < count) {
            int octet = socket.getInputStream().read();
            assertThat(octet).as("after " + read).isNotNegative();
            read.append((char) octet);
            if (octet == '\n') {
                String line = read.toString();
                read.setLength(0);
                int status = line.indexOf("HTTP/1.1 ");
                if (status >= 0) {
                    statuses.add(Integer.valueOf(line.substring(status + 9, status + 12)));
                }
            }
        }
        return statuses;
    }

    private static void cancelAll() {
        String running = service.send(
                        HttpRequest.newBuilder(service.management("queries")).build())
                .body();
        Pattern.compile("\"id\":\"([^\"]+)\"")
                .matcher(running)
                .results()
                .forEach(id -> service.send(HttpRequest.newBuilder(service.management("queries/" + id.group(1)))
                        .DELETE()
                        .build()));
    }

    private static double metric(String name) {
        return metric(service, name);
    }

    private static double metric(RunningService service, String name) {
        return service.send(
                        HttpRequest.newBuilder(service.management("prometheus")).build())
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(until);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
