package org.interculturalpractices.loader.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interculturalpractices.loader.encoding.WebEncoding;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;

/**
 * An HTTP client for one site: one request at a time with a pause between two; a site that is busy (429, 503) is given the
 * time that it asks for, at most five minutes, and two more tries; redirects are followed on the same host alone. Not thread-
 * safe.
 */
final class PoliteClient implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final int MAX_BYTES = 16 << 20;
    private static final Pattern CHARSET = Pattern.compile(";\\s*(?i:charset)\\s*=\\s*\"?([^\\s;\"]+)");
    private static final int MAX_REDIRECTS = 5;
    private static final int TRIES = 3;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    /** The name under which robots.txt may speak to this program (RFC 9309, 2.2.1). */
    static final String PRODUCT = "InterculturalPracticesGraph";

    /** An answer: its status code, where it came from after redirects, and its bytes. */
    static final class Answer {

        private final HttpResponse<?> response;
        private final byte[] body;

        private Answer(HttpResponse<?> response, byte[] body) {
            this.response = response;
            this.body = body;
        }

        int status() {
            return response.statusCode();
        }

        URI address() {
            return response.uri();
        }

        byte[] body() {
            return body;
        }

        /** The label of the charset that the site gave (RFC 9110, 8.3), if an encoding has it. */
        Optional<String> charset() {
            return response.headers()
                    .firstValue("Content-Type")
                    .map(CHARSET::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .filter(label -> WebEncoding.ofLabel(label).isPresent());
        }

        Optional<String> etag() {
            return response.headers().firstValue("ETag");
        }

        Optional<String> lastModified() {
            return response.headers().firstValue("Last-Modified");
        }
    }

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .connectTimeout(TIMEOUT)
            .build();
    private final String userAgent;
    private final Pause pause;
    private Duration delay;
    private boolean asked;

    PoliteClient(FetchRequest request, Pause pause) {
        String version =
                Objects.requireNonNullElse(PoliteClient.class.getPackage().getImplementationVersion(), "0");
        String contact = request.contact().isBlank() ? "" : " (+" + request.contact() + ")";
        this.userAgent = PRODUCT + "/" + version + contact;
        this.delay = request.delay();
        this.pause = pause;
    }

    /** Waits at least that long between two requests from now on. */
    void slowDownTo(Duration longer) {
        delay = delay.compareTo(longer) < 0 ? longer : delay;
    }

    /**
     * Asks for a page.
     *
     * @param conditions header fields of a conditional request (RFC 9110, 13)
     * @throws LoaderException if the site cannot be reached, or leads away, or sends more than a page can be
     */
    Answer get(URI address, Map<String, String> conditions) {
        URI at = address;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            HttpResponse<InputStream> response = ask(at, conditions);
            Optional<String> location = response.headers().firstValue("Location");
            if (response.statusCode() < 300
                    || response.statusCode() == 304
                    || response.statusCode() >= 400
                    || location.isEmpty()) {
                return answer(response);
            }
            close(response);
            URI to = at.resolve(location.get());
            boolean sameHost = Objects.equals(to.getHost(), address.getHost()) && to.getPort() == address.getPort();
            if (!sameHost || !("http".equals(to.getScheme()) || "https".equals(to.getScheme()))) {
                throw failed(at, "leads to another host, " + to + "; fetch from there if that is meant");
            }
            at = to;
        }
        throw failed(address, "leads on and on, over more than " + MAX_REDIRECTS + " redirects");
    }

    private HttpResponse<InputStream> ask(URI address, Map<String, String> conditions) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("User-Agent", userAgent)
                .header("Accept", "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.5");
        conditions.forEach(request::header);
        Duration wait = FIRST_WAIT;
        for (int attempt = 1; ; attempt++) {
            sleep(asked ? delay : Duration.ZERO);
            asked = true;
            HttpResponse<InputStream> response = send(address, request.build());
            boolean busy = response.statusCode() == TOO_MANY_REQUESTS || response.statusCode() == UNAVAILABLE;
            if (!busy || attempt == TRIES) {
                return response;
            }
            Duration longer = wait;
            close(response);
            sleep(response.headers()
                    .firstValue("Retry-After")
                    .flatMap(PoliteClient::retryAfter)
                    .orElse(longer));
            wait = wait.multipliedBy(2);
        }
    }

    /** Seconds, or a date (RFC 9110, 10.2.3). */
    private static Optional<Duration> retryAfter(String value) {
        try {
            Duration asked = value.chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(Instant.now(), ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME));
            return Optional.of(asked.isNegative() ? Duration.ZERO : asked)
                    .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private HttpResponse<InputStream> send(URI address, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw failed(address, "cannot be reached (" + e.getMessage() + "); try again later");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(address, "was interrupted; run the command again to go on");
        }
    }

    private static Answer answer(HttpResponse<InputStream> response) {
        try (InputStream in = response.body()) {
            byte[] body = in.readNBytes(MAX_BYTES + 1);
            if (body.length > MAX_BYTES) {
                throw failed(response.uri(), "is more than 16 MiB, which no page is");
            }
            return new Answer(response, body);
        } catch (IOException e) {
            throw failed(response.uri(), "broke off (" + e.getMessage() + "); run the command again to go on");
        }
    }

    private static void close(HttpResponse<InputStream> response) {
        try (InputStream in = response.body()) {
            in.skipNBytes(0);
        } catch (IOException e) {
            throw failed(response.uri(), "broke off (" + e.getMessage() + "); run the command again to go on");
        }
    }

    private void sleep(Duration duration) {
        try {
            if (!duration.isZero()) {
                pause.sleep(duration);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoaderException(Code.FETCH_FAILED, "fetch", "was interrupted; run the command again to go on", e);
        }
    }

    static LoaderException failed(URI address, String what) {
        return new LoaderException(Code.FETCH_FAILED, address.toString(), what);
    }

    @Override
    public void close() {
        client.close();
    }
}
