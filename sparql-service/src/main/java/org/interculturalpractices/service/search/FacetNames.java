package org.interculturalpractices.service.search;

import org.interculturalpractices.loader.text.PracticeFields;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.service.entity.Labels;
import org.interculturalpractices.service.entity.ReleaseGraph;
import org.interculturalpractices.service.entity.Text;

/** The names of values of facets, in the language of a page. Used inside one read transaction. */
final class FacetNames {

    private final Labels labels;

    FacetNames(Labels labels) {
        this.labels = labels;
    }

    Text name(String facet, String value) {
        return switch (facet) {
            case PracticeFields.YEAR -> Text.plain(value);
            case PracticeFields.WRITTEN_IN -> labels.languageName(value);
            default -> labels.label(ReleaseGraph.node(iri(facet, value)));
        };
    }

    /** The IRI that a value of a facet of things stands for. */
    static String iri(String facet, String value) {
        String path = switch (facet) {
            case PracticeFields.POLICY_AREA -> "policy-area";
            case PracticeFields.STATUS -> "period-status";
            default -> facet;
        };
        return Iris.BASE + "id/" + path + "/" + value;
    }
}
