package org.interculturalpractices.service.entity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.RDFNode;
import org.interculturalpractices.loader.text.PracticeFields;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.springframework.web.util.UriUtils;

/**
 * A page of the practices that have something in common.
 *
 * @param items the practices of the page
 * @param count how many there are, counted up to {@link Inbound#MOST_COUNTED}
 * @param page which page, from 1
 * @param more whether there is another
 * @param search the same list on the search page, where it can be narrowed, downloaded and looked at as a query
 */
public record PracticeList(List<PracticeItem> items, int count, int page, boolean more, String search) {

    private static final int PAGE_SIZE = 50;

    /**
     * The practices with a value of a property. They come in the order of their titles as long as there are few enough to sort
     * for each request, else in the store's.
     */
    static PracticeList of(RDFNode property, Node value, int page, ReleaseGraph graph, Labels labels) {
        Description.requirePage(page);
        List<Node> found = graph.practices(property, value, Inbound.MOST_COUNTED + 1);
        if (page > 1 && found.size() <= (page - 1) * PAGE_SIZE) {
            throw new ServiceException(Code.NOT_FOUND, "The list has no such page.");
        }
        int from = (page - 1) * PAGE_SIZE;
        int to = Math.min(from + PAGE_SIZE, found.size());
        List<PracticeItem> items = found.size() <= PracticeItem.MOST_SORTED
                ? PracticeItem.sorted(found, graph, labels).subList(from, to)
                : found.subList(from, to).stream()
                        .map(practice -> PracticeItem.of(practice, graph, labels))
                        .toList();
        return new PracticeList(List.copyOf(items), found.size(), page, to < found.size(), search(property, value));
    }

    /** The search page has a facet for each of these properties. */
    private static String search(RDFNode property, Node value) {
        String facet = property.equals(ICP.periodStatus)
                ? PracticeFields.STATUS
                : property.asResource().getLocalName();
        String slug = value.getURI().replaceFirst("^.*/id/[^/]+/", "");
        return "/practices?" + facet + "=" + UriUtils.encode(slug, StandardCharsets.UTF_8);
    }

    /** Whether there are more than were counted. */
    public boolean isCapped() {
        return count > Inbound.MOST_COUNTED;
    }
}
