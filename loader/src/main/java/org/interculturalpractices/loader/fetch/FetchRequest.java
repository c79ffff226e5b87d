package org.interculturalpractices.loader.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The parameters of a fetch: which listing, where to, how fast, how much.
 *
 * @param start the first page, an http or https address
 * @param folder where pages are kept
 * @param delay the least time between two requests; a longer one that the site asks for is kept
 * @param maxPages how many pages at most
 * @param contact an address or mailbox that the site may turn to, or nothing
 * @param others first pages of the same listing in other languages, on the same host
 * @param maxOwnPages how many practices' own pages, to which records link, are fetched at most; 0 for none
 */
public record FetchRequest(
        URI start, Path folder, Duration delay, int maxPages, String contact, List<URI> others, int maxOwnPages) {

    /** The delay where none is asked for. */
    public static final Duration DEFAULT_DELAY = Duration.ofSeconds(2);

    /** The most pages where nothing else is asked for. */
    public static final int DEFAULT_MAX_PAGES = 200;

    /** The most own pages where nothing else is asked for. */
    public static final int DEFAULT_MAX_OWN_PAGES = 2000;

    /** A request for the pages of one listing alone. */
    public FetchRequest(URI start, Path folder, Duration delay, int maxPages, String contact) {
        this(start, folder, delay, maxPages, contact, List.of(), 0);
    }

    public FetchRequest {
        others = List.copyOf(others);
        boolean web = "http".equals(start.getScheme()) || "https".equals(start.getScheme());
        if (!web || start.getHost() == null) {
            throw new IllegalArgumentException("\"" + start + "\" is no address that begins with http:// or https://");
        }
        for (URI other : others) {
            if (!isOfSite(start, other)) {
                throw new IllegalArgumentException(
                        "\"" + other + "\" is on another host than " + start + "; fetch it into a folder of its own");
            }
        }
        if (delay.isNegative() || maxPages < 1 || maxOwnPages < 0) {
            throw new IllegalArgumentException("the delay must not be negative, and the pages must be 1 or more");
        }
    }

    /** Whether an address is on the host of the listing, by the same scheme and port. */
    boolean isOfSite(URI address) {
        return isOfSite(start, address);
    }

    private static boolean isOfSite(URI site, URI address) {
        return Objects.equals(address.getHost(), site.getHost())
                && address.getPort() == site.getPort()
                && Objects.equals(address.getScheme(), site.getScheme());
    }

    /** All first pages. */
    List<URI> starts() {
        return Stream.concat(Stream.of(start), others.stream()).toList();
    }
}
