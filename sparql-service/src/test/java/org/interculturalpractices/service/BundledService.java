package org.interculturalpractices.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** One service over the bundled catalogue for all tests that only read. It ends with the process of the tests. */
public final class BundledService {

    private BundledService() {}

    /** The service, started by the first who asks. */
    public static RunningService get() {
        return Holder.SERVICE;
    }

    /** The folder that it serves. */
    public static Path data() {
        return Holder.DATA;
    }

    /** The answer to a query sent by GET. */
    public static HttpResponse<String> query(String query, String accept) {
        return get().get("/sparql?query=" + encode(query), accept);
    }

    /** The answer to a POST. */
    public static HttpResponse<String> post(String path, String contentType, String body) {
        return get().send(HttpRequest.newBuilder(get().uri(path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** A text as a value of a form. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static final class Holder {
        static final Path DATA = folder();
        static final RunningService SERVICE = RunningService.on(DATA);

        private static Path folder() {
            try {
                return PreparedFolder.bundled(Files.createTempDirectory(Path.of("target"), "bundled-"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
