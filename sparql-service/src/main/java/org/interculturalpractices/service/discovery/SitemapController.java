package org.interculturalpractices.service.discovery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.interculturalpractices.service.changes.ChangeTimes;
import org.interculturalpractices.service.entity.EntityIndex;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.web.PublicAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The pages of the service for search engines: an index of sitemaps, each with as many pages as one may have, and with the time
 * at which each page last changed. Thread-safe.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps XML format</a>
 */
@Controller
final class SitemapController {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    /** A sitemap may have 50,000; fewer keep each one quick. */
    private static final int PAGES = 10_000;

    private static final List<String> FIXED = List.of(
            "/",
            "/practices",
            "/places",
            "/curation",
            "/queries",
            "/sparql",
            "/dumps",
            "/releases",
            "/catalog",
            "/problem",
            "/about",
            "/linking",
            "/page/ontology",
            "/page/shapes");

    private final EntityIndex entities;
    private final ChangeTimes changes;
    private final PublicAddress address;

    SitemapController(EntityIndex entities, ChangeTimes changes, PublicAddress address) {
        this.entities = entities;
        this.changes = changes;
        this.address = address;
    }

    @GetMapping(path = "/sitemap.xml")
    ResponseEntity<byte[]> index(HttpServletRequest request) {
        XmlDocument xml = new XmlDocument("sitemapindex", NAMESPACE);
        int number = 1;
        do {
            xml.begin("sitemap")
                    .text("loc", address.of(request) + "/sitemap/" + number + ".xml")
                    .end();
            number++;
        } while (!entities.paths((number - 1) * PAGES, 1).isEmpty());
        return answer(xml);
    }

    @GetMapping(path = "/sitemap/{number:[1-9][0-9]{0,4}}.xml")
    ResponseEntity<byte[]> sitemap(@PathVariable int number, HttpServletRequest request) {
        List<String> paths = entities.paths((number - 1) * PAGES, PAGES);
        if (paths.isEmpty() && number > 1) {
            throw new ServiceException(Code.NOT_FOUND, "There is no such sitemap; /sitemap.xml lists them.");
        }
        ChangeTimes.History history = changes.history();
        XmlDocument xml = new XmlDocument("urlset", NAMESPACE);
        Stream<String> fixed = number == 1 ? FIXED.stream() : Stream.empty();
        fixed.forEach(
                path -> xml.begin("url").text("loc", address.of(request) + path).end());
        for (String path : paths) {
            xml.begin("url")
                    .text("loc", address.of(request) + "/page/" + path)
                    .text("lastmod", history.lastChange(path).toString())
                    .end();
        }
        return answer(xml);
    }

    private static ResponseEntity<byte[]> answer(XmlDocument xml) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.APPLICATION_XML)
                .body(xml.bytes());
    }
}
