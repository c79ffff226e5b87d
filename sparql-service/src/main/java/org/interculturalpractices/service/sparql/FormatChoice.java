package org.interculturalpractices.service.sparql;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Chooses the format of an answer: what {@code format}, {@code output} or {@code results} names, as far as it fits the query;
 * else what the Accept header weighs highest (RFC 9110 section 12.5.1); else the default. Clients send several of these at
 * once, and parameters that do not fit, so that nothing here is an error.
 */
final class FormatChoice {

    private FormatChoice() {}

    static AnswerFormat choose(List<String> parameters, List<String> accept, List<AnswerFormat> offered) {
        return parameters.stream()
                .flatMap(name -> AnswerFormat.named(name, offered).stream())
                .findFirst()
                .or(() -> accepted(accept, offered))
                .orElse(offered.getFirst());
    }

    private static Optional<AnswerFormat> accepted(List<String> accept, List<AnswerFormat> offered) {
        List<MediaType> ranges;
        try {
            ranges = MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
        // max() gives the first of equals, which is the one that this service prefers.
        return offered.stream()
                .filter(format -> weight(format, ranges) > 0)
                .max(Comparator.comparingDouble(format -> weight(format, ranges)));
    }

    private static double weight(AnswerFormat format, List<MediaType> ranges) {
        double own = weight(format.mediaType(), ranges);
        return format.otherMediaTypes().stream()
                .mapToDouble(other -> weightByName(other, ranges))
                .reduce(own, Math::max);
    }

    /** The weight of the most specific range that includes a type. */
    private static double weight(String type, List<MediaType> ranges) {
        MediaType mediaType = MediaType.parseMediaType(type);
        return ranges.stream()
                .filter(range -> range.includes(mediaType))
                .max(Comparator.comparingInt(FormatChoice::specificity))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    /** The weight of a range that names a type in full: another name for a format is not what a wildcard asks for. */
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
