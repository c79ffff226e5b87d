package org.interculturalpractices.service.federation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A real HTTP server on this machine that plays other endpoints, each at a path of its own. */
public final class StubEndpoint implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();

    /** Starts it on a free port of the loopback address. */
    public StubEndpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.start();
    }

    /** Has a path answered. */
    public StubEndpoint on(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            requests.incrementAndGet();
            try (exchange) {
                handler.handle(exchange);
            }
        });
        return this;
    }

    /** The address of a path. */
    public String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** The port. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** How many requests came. */
    int requests() {
        return requests.get();
    }

    /** An answer with results in JSON. */
    static HttpHandler results(String json) {
        return answer(200, "application/sparql-results+json", json);
    }

    /** Any answer. */
    public static HttpHandler answer(int status, String type, String body) {
        return exchange -> send(exchange, status, type, body.getBytes(UTF_8));
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
