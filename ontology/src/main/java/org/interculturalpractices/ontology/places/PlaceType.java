package org.interculturalpractices.ontology.places;

import java.util.Locale;
import org.interculturalpractices.ontology.Iris;

/** The kinds of local authority; concepts of the scheme {@code place-types}. */
public enum PlaceType {
    CITY,
    MUNICIPALITY,
    BOROUGH,
    DISTRICT,
    COUNTY,
    REGION;

    /** The last part of the concept's IRI, which is also the word used in the tables. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The concept's IRI. */
    public String iri() {
        return Iris.placeType(slug());
    }

    static PlaceType ofSlug(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
