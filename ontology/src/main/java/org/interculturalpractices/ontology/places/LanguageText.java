package org.interculturalpractices.ontology.places;

/**
 * A name in a language.
 *
 * @param text the name
 * @param language a BCP 47 tag
 */
public record LanguageText(String text, String language) {}
