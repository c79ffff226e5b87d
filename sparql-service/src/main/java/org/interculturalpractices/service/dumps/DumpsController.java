package org.interculturalpractices.service.dumps;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.FileEntry;
import org.interculturalpractices.loader.release.Manifest;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.service.ServiceException;
import org.interculturalpractices.service.ServiceException.Code;
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
import org.springframework.web.servlet.ModelAndView;

/**
 * Downloads. A file is looked up by its name in the manifest of a release; no part of a request ever becomes part of a path.
 * The address of a file names its release, so that its content never changes; ranges and conditional requests are those of RFC
 * 9110. Thread-safe.
 */
@Controller
final class DumpsController {

    private static final MediaType GZIP = MediaType.parseMediaType("application/gzip");
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final ServedReleases releases;
    private final DataFolder data;

    DumpsController(ServedReleases releases, DataFolder data) {
        this.releases = releases;
        this.data = data;
    }

    @GetMapping(path = "/dumps")
    Object list(HttpServletRequest request, HttpServletResponse response) {
        DumpList dumps = DumpList.of(current());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader("Icp-Release", dumps.release());
        if (Pages.wanted(request)) {
            return new ModelAndView("dumps", "dumps", dumps);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.APPLICATION_JSON)
                .body(dumps);
    }

    @GetMapping(path = "/dumps/latest/{name}")
    ResponseEntity<Void> latest(@PathVariable String name) {
        Manifest manifest = current();
        FileEntry entry = entry(manifest, name);
        return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                .location(URI.create("/dumps/" + manifest.id() + "/" + entry.name()))
                .cacheControl(CacheControl.noCache())
                .build();
    }

    @GetMapping(path = "/dumps/{id}/{name}")
    ResponseEntity<Resource> file(
            @PathVariable String id,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange) {
        ReleaseFolder release = data.release(id);
        FileEntry entry = entry(release.manifest(), name);
        String tag = "\"" + entry.sha256() + "\"";
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .contentType(entry.name().endsWith(".gz") ? GZIP : MediaType.parseMediaType(entry.mediaType()))
                .contentLength(entry.bytes())
                .header("Icp-Release", release.id())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(release.manifest().shortId() + "-" + entry.name())
                                .build()
                                .toString())
                .body(content(release, entry, ifRange == null || ifRange.equals(tag)));
    }

    /** The file, from which Spring takes ranges; or a stream, which it sends whole (RFC 9110 section 13.1.5). */
    private static Resource content(ReleaseFolder release, FileEntry entry, boolean ranges) {
        FileSystemResource file = new FileSystemResource(release.file(entry));
        return ranges ? file : new InputStreamResource(file);
    }

    private Manifest current() {
        try (ReleaseLease lease = releases.lease()) {
            return lease.release().manifest();
        }
    }

    private static FileEntry entry(Manifest manifest, String name) {
        return manifest.file(name)
                .orElseThrow(() -> new ServiceException(
                        Code.NOT_FOUND, "This release has no file of that name; /dumps lists the files."));
    }
}
