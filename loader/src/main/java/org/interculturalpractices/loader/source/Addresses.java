package org.interculturalpractices.loader.source;

import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/** Addresses on the web, as they may stand in a graph. Stateless. */
public final class Addresses {

    private Addresses() {}

    /** Whether a text is an absolute IRI (RFC 3987). */
    public static boolean isAbsoluteIri(String text) {
        try {
            return IRIx.create(text).isReference();
        } catch (IRIException e) {
            return false;
        }
    }

    /** Whether a text is an absolute IRI that begins with http or https. */
    public static boolean isOfWeb(String text) {
        return (text.startsWith("http://") || text.startsWith("https://")) && isAbsoluteIri(text);
    }
}
