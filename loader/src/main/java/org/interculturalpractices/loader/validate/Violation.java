package org.interculturalpractices.loader.validate;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One result of a validation.
 *
 * @param focus the IRI of the resource that does not conform
 * @param path the property, with its prefix; empty if the shape is not about one
 * @param value the value at fault; empty if it is one that lacks
 * @param message what the shape says of it
 */
public record Violation(String focus, String path, String value, String message) {

    /** The violation in one line: what the shape says, then where. */
    public String rendered() {
        return Stream.of(message, focus, path, value)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" | "));
    }
}
