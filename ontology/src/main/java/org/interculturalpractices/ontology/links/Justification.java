package org.interculturalpractices.ontology.links;

/**
 * How a link was found, in the terms of the Semantic Mapping Vocabulary.
 *
 * @see <a href="https://mapping-commons.github.io/semantic-mapping-vocabulary/">SEMAPV</a>
 */
public enum Justification {
    /** A person decided. */
    MANUAL_MAPPING_CURATION("ManualMappingCuration"),
    /** The row was taken from that authority, or from a table of it. */
    BACKGROUND_KNOWLEDGE("BackgroundKnowledgeBasedMatching"),
    /** Over tables that say which identifiers of two authorities are the same. */
    MAPPING_CHAINING("MappingChaining"),
    /** By equal names. */
    LEXICAL_MATCHING("LexicalMatching"),
    /** By several of these together, such as names and coordinates. */
    COMPOSITE_MATCHING("CompositeMatching");

    /** The namespace of the terms. */
    public static final String NAMESPACE = "https://w3id.org/semapv/vocab/";

    private final String term;

    Justification(String term) {
        this.term = term;
    }

    /** The IRI of the term. */
    public String iri() {
        return NAMESPACE + term;
    }
}
