package org.interculturalpractices.loader.map;

import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.interculturalpractices.loader.release.Register;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.vocab.ICP;

/** What is left of practices that no source has any more: their IRIs stay known, so that the service can say what became of them. */
public final class Tombstones {

    private Tombstones() {}

    /** Describes withdrawn practices, for the graph of the provenance. */
    public static Model describe(List<Register.Withdrawn> withdrawn) {
        Model model = ModelFactory.createDefaultModel();
        for (Register.Withdrawn practice : withdrawn) {
            Resource tombstone = model.createResource(Iris.practice(practice.slug()), ICP.WithdrawnPractice)
                    .addProperty(RDFS.label, practice.title());
            practice.replacedBy()
                    .ifPresent(other ->
                            tombstone.addProperty(DCTerms.isReplacedBy, model.createResource(Iris.practice(other))));
        }
        return model;
    }
}
