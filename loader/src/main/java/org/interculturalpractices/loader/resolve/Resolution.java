package org.interculturalpractices.loader.resolve;

import java.util.List;

/**
 * What the place part of a heading line turned out to be.
 *
 * @param places the places found, in the order of the words
 * @param unresolved stretches of words for which there is no sure answer, verbatim, each with the reason
 */
public record Resolution(List<ResolvedPlace> places, List<Unresolved> unresolved) {

    /** Words that stay text. */
    public record Unresolved(String text, String reason) {}

    public Resolution {
        places = List.copyOf(places);
        unresolved = List.copyOf(unresolved);
    }
}
