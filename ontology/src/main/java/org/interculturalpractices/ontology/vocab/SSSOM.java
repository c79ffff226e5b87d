package org.interculturalpractices.ontology.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OWL2;

/**
 * The terms of the Simple Standard for Sharing Ontological Mappings that the graph uses. A mapping is an OWL axiom annotation: what
 * the standard calls {@code subject_id}, {@code predicate_id} and {@code object_id} are the annotated source, property and target.
 *
 * @see <a href="https://mapping-commons.github.io/sssom/">SSSOM</a>
 */
public final class SSSOM {

    /** The namespace of the terms. */
    public static final String NAMESPACE = "https://w3id.org/sssom/";

    private static final String PAV = "http://purl.org/pav/";

    public static final Resource Mapping = OWL2.Axiom;
    public static final Property subject = OWL2.annotatedSource;
    public static final Property predicate = OWL2.annotatedProperty;
    public static final Property object = OWL2.annotatedTarget;
    public static final Property subjectLabel = property("subject_label");
    public static final Property mappingJustification = property("mapping_justification");
    public static final Property confidence = property("confidence");
    public static final Property authorLabel = property("author_label");
    public static final Property reviewerLabel = property("reviewer_label");
    public static final Property mappingDate = ResourceFactory.createProperty(PAV, "authoredOn");

    private SSSOM() {}

    private static Property property(String name) {
        return ResourceFactory.createProperty(NAMESPACE, name);
    }
}
