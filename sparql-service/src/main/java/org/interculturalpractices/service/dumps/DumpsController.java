package org.interculturalpractices.service.dumps;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.interculturalpractices.loader.files.FileEntry;
import org.interculturalpractices.loader.release.Manifest;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.release.ReleaseLease;
import org.interculturalpractices.service.release.ServedReleases;
import org.interculturalpractices.service.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Downloads. A file is looked up by its name in the manifest of a release; no part of a request ever becomes part of a path.
 * The address of a file names its release, so that its content never changes; ranges and conditional requests are those of RFC
 * 9110. Thread-safe.
 */
@Controller
final class DumpsController {

    private static final MediaType GZIP = MediaType.parseMediaType("application/gzip");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=utf-8;header=present");
    private static final String CHECKSUMS = "SHA256SUMS";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final ServedReleases releases;

    private final Pages pages;

    DumpsController(ServedReleases releases, Pages pages) {
        this.releases = releases;
        this.pages = pages;
    }

    @GetMapping(path = "/dumps")
    void current(HttpServletRequest request, HttpServletResponse response) throws IOException {
        list(currentManifest(), "no-cache", request, response);
    }

    @GetMapping(path = "/dumps/{id:[0-9a-f]{8,64}}")
    void ofRelease(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        list(releases.kept(id).manifest(), "no-cache", request, response);
    }

    @GetMapping(path = "/dumps/latest")
    ResponseEntity<Void> latest() {
        return redirect("/dumps/" + currentManifest().id());
    }

    @GetMapping(path = "/dumps/latest/{*path}")
    ResponseEntity<Void> latest(@PathVariable String path) {
        Manifest manifest = currentManifest();
        String download = path.substring(1);
        if (!Set.of(Manifest.FILE_NAME, CHECKSUMS).contains(download)) {
            entry(manifest, download);
        }
        return redirect("/dumps/" + manifest.id() + "/" + download);
    }

    @GetMapping(path = "/dumps/{id:[0-9a-f]{8,64}}/" + Manifest.FILE_NAME)
    ResponseEntity<Resource> manifest(@PathVariable String id) {
        ReleaseFolder release = releases.kept(id);
        return unchanging(release)
                .contentType(MediaType.APPLICATION_JSON)
                .eTag("\"" + release.id() + "\"")
                .body(new FileSystemResource(release.path().resolve(Manifest.FILE_NAME)));
    }

    @GetMapping(path = "/dumps/{id:[0-9a-f]{8,64}}/" + CHECKSUMS)
    ResponseEntity<String> checksums(@PathVariable String id) {
        ReleaseFolder release = releases.kept(id);
        return unchanging(release)
                .contentType(MediaType.parseMediaType("text/plain;charset=utf-8"))
                .eTag("\"" + release.id() + "\"")
                .body(release.manifest().checksums());
    }

    @GetMapping(path = "/dumps/{id:[0-9a-f]{8,64}}/{*path}")
    ResponseEntity<Resource> file(
            @PathVariable String id,
            @PathVariable String path,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange) {
        ReleaseFolder release = releases.kept(id);
        FileEntry entry = entry(release.manifest(), path.substring(1));
        String tag = "\"" + entry.sha256() + "\"";
        return unchanging(release)
                .eTag(tag)
                .contentType(contentType(entry))
                .contentLength(entry.bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(release.manifest().shortId() + "-" + entry.name())
                                .build()
                                .toString())
                .body(content(release, entry, ifRange == null || ifRange.equals(tag)));
    }

    private void list(Manifest manifest, String caching, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DumpList dumps = DumpList.of(manifest);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader("Icp-Release", dumps.release());
        response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
        if (Pages.wanted(request)) {
            pages.write(request, response, "dumps", Map.of("dumps", dumps));
            return;
        }
        byte[] body = JSON.writeValueAsBytes(dumps);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** An answer that names its release and never changes. */
    private static ResponseEntity.BodyBuilder unchanging(ReleaseFolder release) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .header("Icp-Release", release.id());
    }

    private static ResponseEntity<Void> redirect(String address) {
        return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                .location(URI.create(address))
                .cacheControl(CacheControl.noCache())
                .build();
    }

    private static MediaType contentType(FileEntry entry) {
        if (entry.name().endsWith(".gz")) {
            return GZIP;
        }
        return entry.mediaType().equals(CSV.getType() + "/" + CSV.getSubtype())
                ? CSV
                : MediaType.parseMediaType(entry.mediaType());
    }

    /** The file, from which Spring takes ranges; or a stream, which it sends whole (RFC 9110 section 13.1.5). */
    private static Resource content(ReleaseFolder release, FileEntry entry, boolean ranges) {
        FileSystemResource file = new FileSystemResource(release.file(entry));
        return ranges ? file : new InputStreamResource(file);
    }

    private Manifest currentManifest() {
        try (ReleaseLease lease = releases.lease()) {
            return lease.release().manifest();
        }
    }

    private static FileEntry entry(Manifest manifest, String path) {
        return manifest.download(path)
                .orElseThrow(() -> new ServiceException(
                        Code.NOT_FOUND, "This release has no file of that name; /dumps lists the files."));
    }
}
