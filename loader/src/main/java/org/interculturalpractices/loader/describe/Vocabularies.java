package org.interculturalpractices.loader.describe;

import java.util.SortedSet;
import java.util.TreeSet;
import org.interculturalpractices.ontology.Ontology;

/** Which of the vocabularies that the project has a prefix for are used by classes and properties of a dataset. */
final class Vocabularies {

    private Vocabularies() {}

    static SortedSet<String> usedBy(DatasetStatistics statistics) {
        SortedSet<String> used = new TreeSet<>();
        for (String namespace : Ontology.prefixes().getNsPrefixMap().values()) {
            boolean inClasses = statistics.classes().keySet().stream().anyMatch(iri -> iri.startsWith(namespace));
            boolean inProperties = statistics.properties().keySet().stream().anyMatch(iri -> iri.startsWith(namespace));
            if (inClasses || inProperties) {
                used.add(namespace);
            }
        }
        return used;
    }
}
