package org.interculturalpractices.loader.resolve;

import org.interculturalpractices.ontology.places.GazetteerPlace;
import org.interculturalpractices.ontology.places.Place;

/** A place that the authority knows, found for words of a heading line. */
public sealed interface ResolvedPlace {

    /** The words, as they stand in the heading line. */
    String text();

    /** The rule by which the place was found. */
    ResolutionRule rule();

    /** The IRI of the place. */
    String iri();

    /** The last part of the IRI. */
    String slug();

    /** A curated place. */
    record Curated(String text, ResolutionRule rule, Place place) implements ResolvedPlace {
        @Override
        public String iri() {
            return place.iri();
        }

        @Override
        public String slug() {
            return place.slug();
        }
    }

    /** A populated place of the world gazetteer. */
    record Listed(String text, ResolutionRule rule, GazetteerPlace place, String slug) implements ResolvedPlace {
        @Override
        public String iri() {
            return place.iri(slug);
        }
    }
}
