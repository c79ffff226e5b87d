package org.interculturalpractices.service.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The Link headers that tell a program what a document is about and where to look next.
 *
 * @see <a href="https://signposting.org/FAIR/">FAIR Signposting</a>, RFC 8288
 */
public final class Signposts {

    private final List<String> links = new ArrayList<>();

    /** None yet. */
    public Signposts() {}

    /** Adds a link to an address. */
    public Signposts add(String target, String relation) {
        links.add("<" + target + ">; rel=\"" + relation + "\"");
        return this;
    }

    /** Adds a link to something of a media type. */
    public Signposts add(String target, String relation, String mediaType) {
        links.add("<" + target + ">; rel=\"" + relation + "\"; type=\"" + mediaType + "\"");
        return this;
    }

    /** The values of the headers. */
    public List<String> values() {
        return List.copyOf(links);
    }
}
