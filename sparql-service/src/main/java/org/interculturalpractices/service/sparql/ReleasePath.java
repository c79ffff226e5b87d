package org.interculturalpractices.service.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Which release a request asks: the current one at {@code /sparql}, a kept one at {@code /releases/{id}/sparql}; and the same
 * for {@code /graph-store}.
 */
final class ReleasePath {

    private static final String ATTRIBUTE = ReleasePath.class.getName();

    private ReleasePath() {}

    /** Remembers the release that the path names. */
    static void set(HttpServletRequest request, String idOrPrefix) {
        request.setAttribute(ATTRIBUTE, idOrPrefix);
    }

    /** The id, or first digits of it, that the path names; nothing for the current release. */
    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(ATTRIBUTE)).map(Object::toString);
    }
}
