package org.interculturalpractices.service.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * The Link headers that tell a program what a document is about and where to look next.
 *
 * @see <a href="https://signposting.org/FAIR/">FAIR Signposting</a>, RFC 8288
 */
public final class Signposts {

    private final List<String> links = new ArrayList<>();

    /** None yet. */
    public Signposts() {}

    /** The links of a description as RDF. */
    static List<String> ofData(Description description, String dataset, Collection<Node> licences) {
        ResourcePath path = description.path();
        Signposts signposts = new Signposts()
                .add(path.iri(), "describes")
                .add(path.page(), "alternate", "text/html")
                .add(dataset, "collection");
        licences.forEach(licence -> signposts.add(licence.getURI(), "license"));
        if (description.page() > 1) {
            signposts.add("?page=" + (description.page() - 1), "prev");
        }
        if (description.more()) {
            signposts.add("?page=" + (description.page() + 1), "next");
        }
        return signposts.values();
    }

    /** The links of a page about a thing. */
    static List<String> ofPage(ResourcePath path, String schemaType, String dataset, Collection<Node> licences) {
        Signposts signposts = new Signposts()
                .add(path.iri(), "cite-as")
                .add(schemaType, "type")
                .add("https://schema.org/AboutPage", "type")
                .add(dataset, "collection");
        licences.forEach(licence -> signposts.add(licence.getURI(), "license"));
        DocumentFormat.data()
                .forEach(format -> signposts.add(path.document(format), "describedby", format.mediaType()));
        return signposts.values();
    }

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
