package org.interculturalpractices.service.entity;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.interculturalpractices.service.document.DocumentFormat;
import org.interculturalpractices.service.document.Signposts;

/** The Link headers of the documents about a thing. */
final class EntityLinks {

    private EntityLinks() {}

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
}
