package org.interculturalpractices.ontology.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * The terms of OWL-Time that the graph uses.
 *
 * @see <a href="https://www.w3.org/TR/owl-time/">Time Ontology in OWL</a>
 */
public final class TIME {

    private static final String NS = "http://www.w3.org/2006/time#";

    public static final Resource Instant = ResourceFactory.createResource(NS + "Instant");
    public static final Property hasBeginning = ResourceFactory.createProperty(NS, "hasBeginning");
    public static final Property hasEnd = ResourceFactory.createProperty(NS, "hasEnd");
    public static final Property inXSDgYear = ResourceFactory.createProperty(NS, "inXSDgYear");

    private TIME() {}
}
