package org.interculturalpractices.loader.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web site on this machine, which answers over real HTTP what a test says, and notes what it was asked. */
final class TestSite implements AutoCloseable {

    /** What the site answers at a path. */
    record Reply(int status, Map<String, String> headers, String body) {}

    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> agents = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    TestSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The address of a path. */
    URI uri(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    /** What is answered, by path and query; what is not here is not found. A path that begins with "/latin1" is in windows-1252. */
    Map<String, Reply> replies() {
        return replies;
    }

    /** The paths that were asked for, with " 304" behind those that had not changed. */
    List<String> asked() {
        return asked;
    }

    /** The names that the clients gave themselves. */
    List<String> agents() {
        return agents;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
        Reply reply = replies.getOrDefault(path, new Reply(404, Map.of(), ""));
        boolean same = matches(exchange, reply, "If-None-Match", "ETag")
                || matches(exchange, reply, "If-Modified-Since", "Last-Modified");
        asked.add(same ? path + " 304" : path);
        Charset charset = path.startsWith("/latin1") ? Charset.forName("windows-1252") : UTF_8;
        byte[] body = reply.body.getBytes(charset);
        reply.headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(same ? 304 : reply.status, same || body.length == 0 ? -1 : body.length);
        if (!same && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static boolean matches(HttpExchange exchange, Reply reply, String condition, String header) {
        String stated = exchange.getRequestHeaders().getFirst(condition);
        return stated != null && stated.equals(reply.headers.get(header));
    }
}
