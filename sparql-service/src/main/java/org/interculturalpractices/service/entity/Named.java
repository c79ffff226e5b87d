package org.interculturalpractices.service.entity;

import org.jspecify.annotations.Nullable;

/**
 * A label of a thing, with its IRI and the link to its page.
 *
 * @param label its name
 * @param iri its IRI
 * @param href where to read about it: a page of the service, or the IRI of another one; null if no browser may follow it
 */
public record Named(Text label, String iri, @Nullable String href) {

    /** Whether it is described by this service. */
    public boolean isLocal() {
        return href != null && href.startsWith("/");
    }
}
