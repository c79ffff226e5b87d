package org.interculturalpractices.loader.decide;

import java.util.List;

/**
 * A decision about the places of a practice, whatever its heading says.
 *
 * @param practice the last part of its IRI
 * @param places cities as {@code no/bergen}, the part of their IRIs after {@code id/city/}, or countries alone as {@code no}; at least one
 */
public record PlaceDecision(String practice, List<String> places, Attribution by) implements Decision {

    public PlaceDecision {
        places = List.copyOf(places);
    }

    @Override
    public String subject() {
        return practice;
    }

    @Override
    public DecisionFile file() {
        return DecisionFile.PLACES;
    }

    @Override
    public List<String> cells() {
        return List.of(practice, String.join(" ", places));
    }
}
