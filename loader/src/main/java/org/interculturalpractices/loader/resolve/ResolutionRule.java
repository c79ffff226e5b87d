package org.interculturalpractices.loader.resolve;

import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.interculturalpractices.ontology.vocab.ICP;

/** The rules by which names of places are resolved. An earlier rule beats a later one; within a rule the larger population wins. */
public enum ResolutionRule {
    /** The name of a country in any language of the authority. */
    COUNTRY_NAME(ICP.countryName),
    /** The name of a curated place of type city. */
    CURATED_CITY(ICP.curatedCity),
    /** The name of a curated place of another type. */
    CURATED_PLACE(ICP.curatedPlace),
    /** The name of a populated place of the gazetteer. */
    GAZETTEER_NAME(ICP.gazetteerName),
    /** An alternate name of a populated place of the gazetteer. */
    GAZETTEER_ALTERNATE_NAME(ICP.gazetteerAlternateName);

    private final String iri;

    ResolutionRule(Resource individual) {
        this.iri = individual.getURI();
    }

    /** The individual of the ontology that stands for this rule. */
    public Resource resource() {
        return ResourceFactory.createResource(iri);
    }
}
