package org.interculturalpractices.loader.reconcile;

import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.rdf.model.Resource;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.vocab.ICP;

/** The types of things that cells can mean. */
public enum EntityType {
    PRACTICE(ICP.Practice),
    CITY(ICP.City),
    COUNTRY(ICP.Country),
    THEME(ICP.Theme),
    POLICY_AREA(ICP.PolicyArea);

    private final String iri;

    EntityType(Resource type) {
        this.iri = type.getURI();
    }

    /** The class of the ontology. */
    public String iri() {
        return iri;
    }

    /** The id: the name of the class. */
    public String id() {
        return iri.substring(Iris.ONTOLOGY.length());
    }

    /** The type of an id, or of the IRI of a class. */
    public static Optional<EntityType> of(String idOrIri) {
        return Arrays.stream(values())
                .filter(type -> type.id().equals(idOrIri) || type.iri.equals(idOrIri))
                .findFirst();
    }
}
