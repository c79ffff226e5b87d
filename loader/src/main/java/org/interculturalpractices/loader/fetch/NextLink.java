package org.interculturalpractices.loader.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the address of the next page of a listing: a link that says {@code rel=next}, else one whose words, title or label say so
 * in a language of the site. Only the same host counts. Stateless.
 */
final class NextLink {

    private static final Set<String> WORDS = Set.of(
            "next",
            "next page",
            "suivant",
            "page suivante",
            "weiter",
            "nächste",
            "nächste seite",
            "successivo",
            "successiva",
            "avanti",
            "pagina successiva",
            "siguiente",
            "página siguiente",
            "seguinte",
            "próxima",
            "página seguinte",
            "tjetri",
            "tjetra",
            "faqja tjetër",
            "следећа",
            "следеће",
            "sledeća",
            "sljedeća",
            "наступна",
            "далі",
            "sonraki",
            "sonraki sayfa",
            "neste",
            "nästa",
            "volgende",
            "następna",
            "επόμενη",
            "»",
            "›",
            ">",
            ">>",
            "→");

    private NextLink() {}

    /** The next page of a page, if there is one. */
    static Optional<URI> of(Document page, URI address) {
        Stream<Element> stated = page.select("link[rel~=(?i)\\bnext\\b][href], a[rel~=(?i)\\bnext\\b][href]").stream();
        Stream<Element> worded = page.select("a[href]").stream().filter(NextLink::saysNext);
        return Stream.concat(stated, worded)
                .map(link -> uri(link.absUrl("href")))
                .flatMap(Optional::stream)
                .filter(next ->
                        Objects.equals(next.getHost(), address.getHost()) && next.getPort() == address.getPort())
                .filter(next -> !next.equals(address))
                .findFirst();
    }

    private static boolean saysNext(Element link) {
        boolean disabled = link.hasClass("disabled")
                || (link.parent() != null && link.parent().hasClass("disabled"))
                || link.attr("aria-disabled").equals("true");
        return !disabled
                && Stream.of(link.text(), link.attr("title"), link.attr("aria-label"))
                        .map(words -> words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s*[»›>→]+$", ""))
                        .map(words -> words.isEmpty() ? link.text().strip() : words)
                        .anyMatch(WORDS::contains);
    }

    /** Without a fragment, which is not part of a request. */
    private static Optional<URI> uri(String address) {
        try {
            int fragment = address.indexOf('#');
            return address.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new URI(fragment < 0 ? address : address.substring(0, fragment)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
