package org.interculturalpractices.loader.classify;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.RDF;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.Ontology;
import org.interculturalpractices.ontology.vocab.ICP;

/** The themes that a decision may name: those of the vocabulary that ships with the project. */
final class KnownThemes {

    private final Model vocabulary = Ontology.vocabulary();

    boolean has(String slug) {
        return vocabulary.contains(vocabulary.createResource(Iris.theme(slug)), RDF.type, ICP.Theme);
    }
}
