package org.interculturalpractices.service.dumps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.interculturalpractices.loader.release.DownloadedRelease;
import org.interculturalpractices.service.BundledService;
import org.interculturalpractices.service.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Downloads: the list, whole files, ranges and conditions (RFC 9110), and names that lead nowhere. */
class DumpsIT {

    private final RunningService service = BundledService.get();
    private final JsonNode list = JsonMapper.shared()
            .readTree(service.get("/dumps", "application/json").body());

    @Test
    void everyFileOfTheListHasItsSizeAndChecksum() throws Exception {
        assertThat(list.path("files").size()).isGreaterThanOrEqualTo(6);
        for (JsonNode file : list.path("files")) {
            HttpResponse<byte[]> answer = get(file.path("href").asString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).hasSize(file.path("bytes").asInt());
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(answer.body())))
                    .isEqualTo(file.path("sha256").asString());
            assertThat(answer.headers().firstValue("ETag"))
                    .hasValue("\"" + file.path("sha256").asString() + "\"");
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("immutable");
        }
    }

    @Test
    void aCompressedFileIsServedAsOne() throws Exception {
        HttpResponse<byte[]> answer = get(href("graph.nq.gz"));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "-graph.nq.gz");
        try (GZIPInputStream lines = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(lines.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines())
                    .hasSize(list.path("quads").asInt());
        }
    }

    @Test
    void latestLeadsToTheCurrentRelease() {
        HttpResponse<String> answer = service.get("/dumps/latest/graph.ttl.gz", "*/*");
        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("Location")).hasValue(href("graph.ttl.gz"));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void rangesAreServed() throws Exception {
        byte[] whole = get(href("graph.nt.gz")).body();
        HttpResponse<byte[]> first = get(href("graph.nt.gz"), "Range", "bytes=0-99");
        assertThat(first.statusCode()).isEqualTo(206);
        assertThat(first.headers().firstValue("Content-Range")).hasValue("bytes 0-99/" + whole.length);
        assertThat(first.body()).isEqualTo(Arrays.copyOf(whole, 100));
        HttpResponse<byte[]> rest = get(href("graph.nt.gz"), "Range", "bytes=100-");
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole, 100, whole.length));
        assertThat(get(href("graph.nt.gz"), "Range", "bytes=" + whole.length + "-")
                        .statusCode())
                .isEqualTo(416);
    }

    @Test
    void aRangeOfAnotherFileIsTheWholeFile() throws Exception {
        String tag = get(href("graph.nt.gz")).headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> same = get(href("graph.nt.gz"), "Range", "bytes=0-9", "If-Range", tag);
        assertThat(same.statusCode()).isEqualTo(206);
        HttpResponse<byte[]> other = get(href("graph.nt.gz"), "Range", "bytes=0-9", "If-Range", "\"another\"");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body()).isEqualTo(get(href("graph.nt.gz")).body());
    }

    @Test
    void whatTheClientHasIsNotSentAgain() throws Exception {
        String tag = get(href("graph.nt.gz")).headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> answer = get(href("graph.nt.gz"), "If-None-Match", tag);
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(get(href("graph.nt.gz"), "If-None-Match", "\"another\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void headTellsTheSize() throws IOException, InterruptedException {
        HttpResponse<String> answer = service.send(
                HttpRequest.newBuilder(service.uri(href("graph.nt.gz"))).HEAD().build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isEqualTo(get(href("graph.nt.gz")).body().length);
        assertThat(answer.headers().firstValue("Accept-Ranges")).hasValue("bytes");
    }

    @Test
    void browsersGetAPage() {
        HttpResponse<String> page = service.get("/dumps", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Vary")).hasValue("Accept, Accept-Language, Accept-Encoding");
        for (JsonNode file : list.path("files")) {
            assertThat(page.body())
                    .contains(file.path("href").asString(), file.path("sha256").asString());
        }
    }

    @Test
    void everyFileIsWhatTheListAndTheChecksumsSay(@TempDir Path folder) throws IOException, InterruptedException {
        String sums = service.get("/dumps/" + list.path("release").asString() + "/SHA256SUMS", "*/*")
                .body();
        assertThat(list.path("files").size()).isGreaterThan(50);
        for (JsonNode file : list.path("files")) {
            HttpResponse<byte[]> answer = get(file.path("href").asString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(DigestUtils.sha256Hex(answer.body()))
                    .isEqualTo(file.path("sha256").asString());
            String name = file.path("name").asString();
            assertThat(sums).contains(file.path("sha256").asString() + "  " + name + "\n");
            Path target = folder.resolve(name);
            Files.createDirectories(target.getParent());
            Files.write(target, answer.body());
            assertThat(service.get("/dumps/latest/" + name, "*/*").headers().firstValue("Location"))
                    .hasValue(file.path("href").asString());
        }
        Files.write(
                folder.resolve("manifest.json"),
                get("/dumps/" + list.path("release").asString() + "/manifest.json")
                        .body());
        DownloadedRelease.Report report = DownloadedRelease.verify(folder);
        assertThat(report.whole()).hasSize(list.path("files").size());
        assertThat(report.damaged()).isEmpty();
        assertThat(report.missing()).isEmpty();

        Files.writeString(folder.resolve("table/cities.csv"), "city\r\n");
        Files.delete(folder.resolve("graph.ttl.gz"));
        assertThat(DownloadedRelease.verify(folder).damaged()).containsExactly("table/cities.csv");
        assertThat(DownloadedRelease.verify(folder).missing()).containsExactly("graph.ttl.gz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dumps/latest/nosuch.gz",
                "/dumps/latest/CURRENT",
                "/dumps/latest/..%2fmanifest.json",
                "/dumps/latest/..%252fmanifest.json",
                "/dumps/latest/%2e%2e%2fCURRENT",
                "/dumps/latest/store%2fData-0001%2ftdb.lock",
                "/dumps/latest/nodes.dat",
                "/dumps/0000000000/graph.nq.gz",
                "/dumps/..%2f..%2f/graph.nq.gz",
                "/dumps/latest/dumps%2fgraph.nt.gz"
            })
    void whatIsNotInTheManifestIsNotThere(String path) {
        HttpResponse<String> answer = service.get(path, "*/*");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).doesNotContain(BundledService.data().toString());
    }

    private String href(String name) {
        for (JsonNode file : list.path("files")) {
            if (file.path("name").asString().equals(name)) {
                return file.path("href").asString();
            }
        }
        throw new AssertionError("no file " + name + " in " + list);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }
}
