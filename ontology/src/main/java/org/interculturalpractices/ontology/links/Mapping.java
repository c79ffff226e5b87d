package org.interculturalpractices.ontology.links;

import java.time.LocalDate;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.Ontology;
import org.interculturalpractices.ontology.vocab.SSSOM;
import org.jspecify.annotations.Nullable;

/**
 * A link to another authority, and why it is believed: a mapping of SSSOM.
 *
 * @param subject the IRI of the thing of the graph
 * @param predicate the IRI of the property that links
 * @param object the IRI of the thing of the other authority
 * @param justification how the link was found
 * @param confidence from 0 to 1: how far the justification can be trusted
 * @param comment why, in words
 * @param reviewer who accepted it, or null
 * @param date when, or null
 * @see <a href="https://mapping-commons.github.io/sssom/Mapping/">SSSOM, class Mapping</a>
 */
public record Mapping(
        String subject,
        String predicate,
        String object,
        Justification justification,
        double confidence,
        String comment,
        @Nullable String reviewer,
        @Nullable LocalDate date) {

    private static final int HASH_LENGTH = 16;

    public Mapping {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence is from 0 to 1, not " + confidence);
        }
    }

    /** The IRI of the mapping; it depends on the link alone, not on what is said of it. */
    public String iri() {
        return iri(subject, predicate, object);
    }

    /** The IRI of the mapping of a link. */
    public static String iri(String subject, String predicate, String object) {
        return Iris.mapping(
                DigestUtils.sha256Hex(subject + " " + predicate + " " + object).substring(0, HASH_LENGTH));
    }

    /** The link itself, and the mapping that speaks of it. */
    public Model describe() {
        Model model = ModelFactory.createDefaultModel().setNsPrefixes(Ontology.prefixes());
        Resource target = model.createResource(object);
        model.createResource(subject).addProperty(model.createProperty(predicate), target);
        Resource mapping = model.createResource(iri(), SSSOM.Mapping)
                .addProperty(SSSOM.subject, model.createResource(subject))
                .addProperty(SSSOM.predicate, model.createResource(predicate))
                .addProperty(SSSOM.object, target)
                .addProperty(SSSOM.mappingJustification, model.createResource(justification.iri()))
                .addProperty(SSSOM.confidence, Double.toString(confidence), XSDDatatype.XSDdouble)
                .addProperty(RDFS.comment, comment, "en");
        if (reviewer != null) {
            mapping.addProperty(SSSOM.reviewerLabel, reviewer);
        }
        if (date != null) {
            mapping.addProperty(SSSOM.mappingDate, date.toString(), XSDDatatype.XSDdate);
        }
        return model;
    }
}
