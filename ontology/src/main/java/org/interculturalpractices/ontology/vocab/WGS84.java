package org.interculturalpractices.ontology.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * The terms of the WGS84 vocabulary that the graph uses.
 *
 * @see <a href="https://www.w3.org/2003/01/geo/">Basic Geo (WGS84 lat/long) Vocabulary</a>
 */
public final class WGS84 {

    private static final String NAMESPACE = "http://www.w3.org/2003/01/geo/wgs84_pos#";

    public static final Property latitude = ResourceFactory.createProperty(NAMESPACE, "lat");
    public static final Property longitude = ResourceFactory.createProperty(NAMESPACE, "long");

    private WGS84() {}
}
