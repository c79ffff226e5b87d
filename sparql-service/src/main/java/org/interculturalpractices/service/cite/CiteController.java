package org.interculturalpractices.service.cite;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetDescription;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.release.ReleaseLease;
import org.interculturalpractices.service.release.ServedReleases;
import org.interculturalpractices.service.sparql.Askers;
import org.interculturalpractices.service.sparql.Permalink;
import org.interculturalpractices.service.sparql.QueryRequest;
import org.interculturalpractices.service.sparql.QueryResponse;
import org.interculturalpractices.service.sparql.QueryService;
import org.interculturalpractices.service.web.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /cite?query=...}: a citation of the answer to a query over the current release, or over the one that {@code release}
 * names, as a line of text, BibTeX or CSL-JSON. Thread-safe.
 */
@RestController
final class CiteController {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long LONGEST_RESULT = 16 << 20;

    private final QueryService answering;
    private final ServedReleases releases;
    private final DataFolder data;
    private final PublicAddress address;

    CiteController(QueryService answering, ServedReleases releases, DataFolder data, PublicAddress address) {
        this.answering = answering;
        this.releases = releases;
        this.data = data;
        this.address = address;
    }

    /** In what form a citation is given. */
    enum Form {
        TEXT("text/plain;charset=utf-8"),
        BIBTEX("application/x-bibtex;charset=utf-8"),
        CSL("application/vnd.citationstyles.csl+json");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        static Form named(String name) {
            return Arrays.stream(values())
                    .filter(form -> form.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() ->
                            new ServiceException(Code.BAD_REQUEST, "The parameter 'format' is text, bibtex or csl."));
        }
    }

    @GetMapping(path = "/cite")
    ResponseEntity<String> cite(
            @RequestParam("query") String query,
            @RequestParam("release") Optional<String> release,
            @RequestParam(name = "format", defaultValue = "text") String format,
            @RequestParam("default-graph-uri") Optional<List<String>> defaultGraphs,
            @RequestParam("named-graph-uri") Optional<List<String>> namedGraphs,
            HttpServletRequest request)
            throws IOException {
        Form form = Form.named(format);
        DatasetDescription graphs =
                DatasetDescription.create(defaultGraphs.orElse(List.of()), namedGraphs.orElse(List.of()));
        QueryRequest queryRequest = new QueryRequest(
                query, graphs, ResultHash.FORMATS, List.of(), Optional.empty(), false, Askers.of(request));
        try (ReleaseLease lease = release.map(releases::lease).orElseGet(releases::lease)) {
            Citation citation = citation(queryRequest, lease, address.of(request));
            String body = switch (form) {
                case TEXT -> citation.text() + "\n";
                case BIBTEX -> citation.bibtex();
                case CSL -> JSON.writeValueAsString(List.of(citation.csl()));
            };
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(form.mediaType))
                    .header("Icp-Release", citation.release())
                    .header(HttpHeaders.CACHE_CONTROL, release.isPresent() ? "public, max-age=86400" : "no-cache")
                    .body(body);
        }
    }

    private Citation citation(QueryRequest queryRequest, ReleaseLease lease, String base) throws IOException {
        String release = lease.release().id();
        String path = Permalink.path(queryRequest.withFormats(List.of()), release)
                .orElseThrow(() -> new ServiceException(
                        Code.REQUEST_TOO_LARGE,
                        "The query is too long for an address; cite the release " + release + " and print the query."));
        try (QueryResponse answered = answering.answer(queryRequest, lease)) {
            if (answered.answer().head().tag().isEmpty()) {
                throw new ServiceException(
                        Code.NOT_CITABLE,
                        "The answer to this query is another each time: it asks for the time, for chance, for new blank"
                                + " nodes or for another endpoint. Leave that out to cite it.");
            }
            if (answered.answer().size() > LONGEST_RESULT) {
                throw new ServiceException(
                        Code.RESULT_TOO_LARGE,
                        "The result has more than " + LONGEST_RESULT
                                + " bytes; cite the release and its dump instead.");
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            answered.answer().writeTo(bytes);
            return new Citation(release, published(release), base + path, ResultHash.of(bytes.toByteArray()));
        }
    }

    private LocalDate published(String release) {
        return data.activations().stream()
                .filter(activation -> activation.releaseId().equals(release))
                .findFirst()
                .orElseThrow(() -> new ServiceException(Code.NOT_FOUND, "This release was never served."))
                .time()
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }
}
