package org.interculturalpractices.service.workbench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.interculturalpractices.service.entity.Labels;
import org.interculturalpractices.service.entity.ReleaseGraph;
import org.interculturalpractices.service.release.ReleaseLease;
import org.interculturalpractices.service.release.ServedReleases;
import org.interculturalpractices.service.web.Pages;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code /workbench/vocabulary.json}: what the editor completes with; made once for each release and language. Thread-safe. */
@RestController
final class VocabularyController {

    private final ServedReleases releases;
    private final Pages pages;
    private final MessageSource messages;
    private final Cache<List<String>, String> kept =
            Caffeine.newBuilder().maximumSize(20).build();

    VocabularyController(ServedReleases releases, Pages pages, MessageSource messages) {
        this.releases = releases;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping(path = "/workbench/vocabulary.json")
    ResponseEntity<String> vocabulary(HttpServletRequest request) {
        Locale language = pages.language(request);
        try (ReleaseLease lease = releases.lease()) {
            String id = lease.release().id();
            String body = kept.get(List.of(id, language.toLanguageTag()), key -> json(lease, language));
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .cacheControl(CacheControl.noCache())
                    .header("Icp-Release", id)
                    .eTag(id + "-" + language.toLanguageTag())
                    .body(Objects.requireNonNull(body));
        }
    }

    private String json(ReleaseLease lease, Locale language) {
        return lease.store()
                .read(() -> JsonMapper.shared()
                        .writeValueAsString(
                                Vocabulary.of(lease, new Labels(new ReleaseGraph(lease.store()), language, messages))));
    }
}
