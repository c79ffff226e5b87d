package org.interculturalpractices.service.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Chooses by an Accept header among what is offered: the highest weight wins, then the order of the offer (RFC 9110 section
 * 12.5.1). A wildcard asks for a thing by its registered media type alone, not by other names of it. Stateless.
 */
public final class Negotiation {

    private Negotiation() {}

    /**
     * The offer that the client weighs highest, or nothing if it accepts none, or if the header cannot be read.
     *
     * @param accept the Accept headers; without any, everything is accepted
     * @param offered in the order of preference
     * @param mediaType the registered type of an offer
     * @param otherNames other types under which clients ask for it
     */
    public static <T> Optional<T> choose(
            List<String> accept, List<T> offered, Function<T, String> mediaType, Function<T, List<String>> otherNames) {
        List<MediaType> ranges;
        try {
            ranges = MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
        if (ranges.isEmpty()) {
            ranges = List.of(MediaType.ALL);
        }
        T best = null;
        double highest = 0;
        for (T offer : offered) {
            double weight = weight(mediaType.apply(offer), otherNames.apply(offer), ranges);
            if (weight > highest) {
                best = offer;
                highest = weight;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double weight(String type, List<String> otherNames, List<MediaType> ranges) {
        return otherNames.stream()
                .mapToDouble(other -> weightByName(other, ranges))
                .reduce(weight(type, ranges), Math::max);
    }

    /** The weight of the most specific range that includes a type. */
    private static double weight(String type, List<MediaType> ranges) {
        MediaType mediaType = MediaType.parseMediaType(type);
        return ranges.stream()
                .filter(range -> range.includes(mediaType))
                .max(Comparator.comparingInt(Negotiation::specificity))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static double weightByName(String type, List<MediaType> ranges) {
        MediaType mediaType = MediaType.parseMediaType(type);
        return ranges.stream()
                .filter(range -> range.equalsTypeAndSubtype(mediaType))
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0.0);
    }

    private static int specificity(MediaType range) {
        if (range.isWildcardType()) {
            return 0;
        }
        return range.isWildcardSubtype() ? 1 : 2;
    }
}
