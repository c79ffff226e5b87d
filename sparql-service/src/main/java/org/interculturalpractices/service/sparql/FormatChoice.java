package org.interculturalpractices.service.sparql;

import java.util.List;
import java.util.Optional;
import org.interculturalpractices.service.web.Negotiation;

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
        return Negotiation.choose(accept, offered, AnswerFormat::mediaType, AnswerFormat::otherMediaTypes);
    }
}
