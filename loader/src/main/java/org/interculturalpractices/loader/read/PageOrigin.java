package org.interculturalpractices.loader.read;

import java.util.List;
import java.util.Optional;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The addresses that an HTML document states of itself (HTML, section 4.6.7: {@code canonical}, {@code alternate}). Stateless. */
final class PageOrigin {

    private PageOrigin() {}

    /** The canonical address, else that of the sidecar file. */
    static Optional<String> address(CatalogueSource source, Document document) {
        Element canonical = document.selectFirst("link[rel=canonical][href]");
        return Optional.ofNullable(canonical)
                .map(link -> link.absUrl("href"))
                .filter(address -> !address.isEmpty())
                .or(() -> Optional.ofNullable(source.description().iri()));
    }

    /** The addresses of the same page in other languages, sorted. */
    static List<String> translations(Document document) {
        return document.select("link[rel=alternate][hreflang][href]").eachAttr("abs:href").stream()
                .filter(address -> !address.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
