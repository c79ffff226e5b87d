package org.interculturalpractices.service.discovery;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.service.changes.ChangeTimes;
import org.interculturalpractices.service.entity.EntityIndex;
import org.interculturalpractices.service.entity.EntityIndex.PracticeNews;
import org.interculturalpractices.service.web.PublicAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * New and changed practices as an Atom feed, the newest first; where there are few, the rest of the release follows. Thread-safe.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
@Controller
final class FeedController {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES = 50;
    private static final int SUMMARY = 400;

    private final EntityIndex entities;
    private final ChangeTimes changes;
    private final PublicAddress address;

    FeedController(EntityIndex entities, ChangeTimes changes, PublicAddress address) {
        this.entities = entities;
        this.changes = changes;
        this.address = address;
    }

    private record Entry(PracticeNews practice, Instant updated) {}

    @GetMapping(path = "/feed.atom")
    ResponseEntity<byte[]> feed(HttpServletRequest request) {
        List<Entry> entries = entries();
        String base = address.of(request);
        XmlDocument xml = new XmlDocument("feed", NAMESPACE);
        xml.text("title", "Intercultural Practices Graph: new and changed practices")
                .text("id", Iris.BASE + "feed.atom")
                .text(
                        "updated",
                        entries.stream()
                                .map(Entry::updated)
                                .max(Comparator.naturalOrder())
                                .orElse(Instant.EPOCH)
                                .toString())
                .empty("link", "rel", "self", "type", MediaType.APPLICATION_ATOM_XML_VALUE, "href", base + "/feed.atom")
                .empty("link", "rel", "alternate", "type", "text/html", "href", base + "/practices")
                .begin("author")
                .text("name", "Intercultural Practices Graph")
                .text("uri", base + "/")
                .end();
        entries.forEach(entry -> write(entry, base, xml));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.APPLICATION_ATOM_XML)
                .body(xml.bytes());
    }

    private List<Entry> entries() {
        ChangeTimes.History history = changes.history();
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Map.Entry<String, Instant> change : history.practices().entrySet()) {
            if (entries.size() < ENTRIES) {
                entities.practice(change.getKey())
                        .ifPresent(practice -> entries.put(change.getKey(), new Entry(practice, change.getValue())));
            }
        }
        for (PracticeNews practice : entities.practices(ENTRIES)) {
            if (entries.size() < ENTRIES) {
                entries.putIfAbsent(
                        practice.slug(), new Entry(practice, history.lastChange("id/practice/" + practice.slug())));
            }
        }
        return new ArrayList<>(entries.values());
    }

    private static void write(Entry entry, String base, XmlDocument xml) {
        PracticeNews practice = entry.practice;
        String page = base + "/page/id/practice/" + practice.slug();
        xml.begin("entry")
                .text("title", practice.title(), language(practice))
                .text("id", practice.iri())
                .text("updated", entry.updated.toString())
                .empty("link", "rel", "alternate", "type", "text/html", "href", page)
                .text("summary", summary(practice.description()), language(practice))
                .end();
    }

    private static String[] language(PracticeNews practice) {
        return practice.language().isEmpty() ? new String[0] : new String[] {"xml:lang", practice.language()};
    }

    private static String summary(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        int end = line.offsetByCodePoints(0, Math.min(SUMMARY, line.codePointCount(0, line.length())));
        return end < line.length() ? line.substring(0, end) + "…" : line;
    }
}
