package org.interculturalpractices.loader.classify;

import java.math.BigDecimal;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.SKOS;

/**
 * The kinds of SKOS labels, and how sure a match of each makes a theme. The scale is an order of trust, not a probability:
 * a title speaks of the whole practice and a text of details, and a hidden label is the loosest of the labels.
 */
enum LabelKind {
    PREFERRED(SKOS.prefLabel, "1.0", "0.8"),
    ALTERNATIVE(SKOS.altLabel, "0.95", "0.7"),
    HIDDEN(SKOS.hiddenLabel, "0.9", "0.6");

    private final Property property;
    private final BigDecimal inTitle;
    private final BigDecimal inText;

    LabelKind(Property property, String inTitle, String inText) {
        this.property = property;
        this.inTitle = new BigDecimal(inTitle);
        this.inText = new BigDecimal(inText);
    }

    Property property() {
        return property;
    }

    BigDecimal confidence(MatchedIn part) {
        return switch (part) {
            case TITLE -> inTitle;
            case TEXT -> inText;
        };
    }
}
