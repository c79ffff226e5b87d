package org.interculturalpractices.loader.classify;

import java.math.BigDecimal;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.SKOS;
import org.interculturalpractices.ontology.vocab.ICP;

/**
 * The kinds of labels, and how sure a match of each makes a theme. The scale is an order of trust, not a probability: a title
 * speaks of the whole practice and a text of details, and a hidden label is the loosest of the labels.
 */
enum LabelKind {
    PREFERRED("1.0", "0.8"),
    ALTERNATIVE("0.95", "0.7"),
    HIDDEN("0.9", "0.6"),
    /** Words in which a label means something else: they speak against a theme. */
    EXCLUDED("0", "0");

    private final BigDecimal inTitle;
    private final BigDecimal inText;

    LabelKind(String inTitle, String inText) {
        this.inTitle = new BigDecimal(inTitle);
        this.inText = new BigDecimal(inText);
    }

    Property property() {
        return switch (this) {
            case PREFERRED -> SKOS.prefLabel;
            case ALTERNATIVE -> SKOS.altLabel;
            case HIDDEN -> SKOS.hiddenLabel;
            case EXCLUDED -> ICP.excludedPhrase;
        };
    }

    BigDecimal confidence(MatchedIn part) {
        return switch (part) {
            case TITLE -> inTitle;
            case TEXT -> inText;
        };
    }
}
