package org.interculturalpractices.loader.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Which listing to fetch, and how.
 *
 * @param start the first page, an http or https address
 * @param folder where pages are kept
 * @param delay the least time between two requests; a longer one that the site asks for is kept
 * @param maxPages how many pages at most
 * @param contact an address or mailbox that the site may turn to, or nothing
 */
public record FetchRequest(URI start, Path folder, Duration delay, int maxPages, String contact) {

    /** The delay where none is asked for. */
    public static final Duration DEFAULT_DELAY = Duration.ofSeconds(2);

    /** The most pages where nothing else is asked for. */
    public static final int DEFAULT_MAX_PAGES = 200;

    public FetchRequest {
        boolean web = "http".equals(start.getScheme()) || "https".equals(start.getScheme());
        if (!web || start.getHost() == null) {
            throw new IllegalArgumentException("\"" + start + "\" is no address that begins with http:// or https://");
        }
        if (delay.isNegative() || maxPages < 1) {
            throw new IllegalArgumentException("the delay must not be negative, and the pages must be 1 or more");
        }
    }
}
