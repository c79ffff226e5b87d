package org.interculturalpractices.loader.validate;

/**
 * One result of a validation.
 *
 * @param focus the IRI of the resource that does not conform
 * @param path the property, with its prefix; empty if the shape is not about one
 * @param value the value at fault; empty if it is one that lacks
 * @param message what the shape says of it
 */
public record Violation(String focus, String path, String value, String message) {}
