package org.interculturalpractices.service.workbench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.interculturalpractices.ontology.Ontology;
import org.interculturalpractices.service.entity.Labels;
import org.interculturalpractices.service.entity.ReleaseGraph;
import org.interculturalpractices.service.release.ReleaseLease;

/**
 * The words of a release that a query can be made of. Classes and properties are those that the release uses, as its catalogue
 * record counts them.
 *
 * @param prefixes namespaces by prefix
 * @param classes classes of things
 * @param properties properties
 * @param concepts concepts of the vocabularies: themes, policy areas and the like
 */
record Vocabulary(Map<String, String> prefixes, List<Word> classes, List<Word> properties, List<Word> concepts) {

    private static final String TEXT = "http://jena.apache.org/text#";
    private static final int MOST_CONCEPTS = 5_000;

    /**
     * A word.
     *
     * @param iri its IRI
     * @param label its name in the language of the page
     */
    record Word(String iri, String label) {}

    /** Reads the words, inside a read transaction. */
    static Vocabulary of(ReleaseLease lease, Labels labels) {
        Model record = ModelFactory.createDefaultModel();
        RDFDataMgr.read(record, lease.release().catalog().toUri().toString());
        ReleaseGraph graph = new ReleaseGraph(lease.store());
        Map<String, String> prefixes = new TreeMap<>(Ontology.prefixes().getNsPrefixMap());
        prefixes.put("text", TEXT);
        List<Word> properties = words(objects(record, VOID.property), labels);
        Set<String> concepts = graph.subjects(RDF.type, SKOS.Concept.asNode(), MOST_CONCEPTS).stream()
                .map(node -> node.getURI())
                .collect(Collectors.toSet());
        return new Vocabulary(
                prefixes, words(objects(record, VOID._class), labels), properties, words(concepts, labels));
    }

    private static Set<String> objects(Model record, Property property) {
        return record.listObjectsOfProperty(property).toSet().stream()
                .map(node -> node.asResource().getURI())
                .collect(Collectors.toSet());
    }

    private static List<Word> words(Set<String> iris, Labels labels) {
        return iris.stream()
                .map(iri -> new Word(iri, labels.label(ReleaseGraph.node(iri)).value()))
                .sorted(Comparator.comparing(Word::iri))
                .toList();
    }
}
