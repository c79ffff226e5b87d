package org.interculturalpractices.ontology.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * The terms of PROV-O that the graph uses.
 *
 * @see <a href="https://www.w3.org/TR/prov-o/">The PROV Ontology</a>
 */
public final class PROV {

    public static final Property wasDerivedFrom =
            ResourceFactory.createProperty("http://www.w3.org/ns/prov#", "wasDerivedFrom");

    private PROV() {}
}
