package org.interculturalpractices.loader.fetch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page that was fetched: an entry of {@code fetch.json}.
 *
 * @param address its address
 * @param file the name of the file with its bytes
 * @param retrieved when the site last said that these are its bytes
 * @param sha256 the SHA-256 of the bytes, in hexadecimal
 * @param etag the entity tag that the site gave (RFC 9110, 8.8.3), or null
 * @param lastModified the date of change that the site gave (RFC 9110, 8.8.2), or null
 * @param next the address of the next page, or null after the last
 */
public record FetchedPage(
        String address,
        String file,
        Instant retrieved,
        String sha256,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String next) {}
