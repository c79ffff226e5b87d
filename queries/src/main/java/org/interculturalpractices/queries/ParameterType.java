package org.interculturalpractices.queries;

/** The type of a parameter's values, and the RDF term that a value becomes. */
public enum ParameterType {
    /** An IRI: of a class of the graph (then a slug or the path after {@code id/} will do), or any absolute one. */
    IRI,
    /** Text: a plain literal, in Unicode NFC. */
    STRING,
    /** A whole number: xsd:integer. */
    INTEGER,
    /** A decimal number: xsd:decimal. */
    DECIMAL,
    /** A year of four digits: xsd:gYear. */
    YEAR,
    /** A language tag (RFC 5646): a plain literal, in canonical case. */
    LANGUAGE,
    /** A country, by its ISO 3166-1 alpha-2 code in any case: the IRI of the country. */
    COUNTRY
}
