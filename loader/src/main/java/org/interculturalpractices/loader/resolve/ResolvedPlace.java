package org.interculturalpractices.loader.resolve;

import org.interculturalpractices.loader.match.GeoPoint;
import org.interculturalpractices.ontology.places.GazetteerPlace;
import org.interculturalpractices.ontology.places.Place;
import org.interculturalpractices.ontology.places.PlaceType;

/** A place that the authority knows, found for words of a heading line. */
public sealed interface ResolvedPlace {

    /** How far a part of a town may lie from the middle of the town, in kilometres. */
    double NEAR_KM = 40;

    /** The words, as they stand in the heading line. */
    String text();

    /** The rule by which the place was found. */
    ResolutionRule rule();

    /** The IRI of the place. */
    String iri();

    /** The last part of the IRI. */
    String slug();

    /** Where it is. */
    GeoPoint point();

    /** Whether it is a part of a town: a borough, a district, a section of a populated place. */
    boolean isSection();

    /** Whether it is a part of another place that is none: the authority knows no borders, so it must lie near. */
    default boolean isPartOf(ResolvedPlace other) {
        return isSection() && !other.isSection() && point().kilometresTo(other.point()) <= NEAR_KM;
    }

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

        @Override
        public GeoPoint point() {
            return new GeoPoint(
                    place.latitude().doubleValue(), place.longitude().doubleValue());
        }

        @Override
        public boolean isSection() {
            return place.type() == PlaceType.BOROUGH || place.type() == PlaceType.DISTRICT;
        }
    }

    /** A populated place of the world gazetteer. */
    record Listed(String text, ResolutionRule rule, GazetteerPlace place, String slug) implements ResolvedPlace {
        @Override
        public String iri() {
            return place.iri(slug);
        }

        @Override
        public GeoPoint point() {
            return new GeoPoint(
                    place.latitude().doubleValue(), place.longitude().doubleValue());
        }

        @Override
        public boolean isSection() {
            return place.isSection();
        }
    }
}
