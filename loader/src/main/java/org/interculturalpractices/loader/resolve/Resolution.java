package org.interculturalpractices.loader.resolve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The outcome of resolving the place part of a heading line.
 *
 * @param places the places found, in the order of the words
 * @param unresolved stretches of words for which there is no sure answer, verbatim, each with the reason
 */
public record Resolution(List<ResolvedPlace> places, List<Unresolved> unresolved) {

    /** No words, no places. */
    public static final Resolution NOTHING = new Resolution(List.of(), List.of());

    /** Words that stay text. */
    public record Unresolved(String text, String reason) {}

    public Resolution {
        places = List.copyOf(places);
        unresolved = List.copyOf(unresolved);
    }

    /** Words that stay text, for that reason. */
    public static Resolution unknown(String text, String reason) {
        return new Resolution(List.of(), List.of(new Unresolved(text, reason)));
    }

    /** Both, each place once. */
    public Resolution plus(Resolution other) {
        Map<String, ResolvedPlace> all = new LinkedHashMap<>();
        Stream.concat(places.stream(), other.places.stream()).forEach(place -> all.putIfAbsent(place.iri(), place));
        return new Resolution(
                List.copyOf(all.values()),
                Stream.concat(unresolved.stream(), other.unresolved.stream()).toList());
    }

    /** Whether there is neither a place nor a word. */
    public boolean isEmpty() {
        return places.isEmpty() && unresolved.isEmpty();
    }
}
