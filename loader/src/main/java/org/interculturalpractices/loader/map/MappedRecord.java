package org.interculturalpractices.loader.map;

import java.util.EnumMap;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.interculturalpractices.ontology.NamedGraph;
import org.interculturalpractices.ontology.Ontology;

/** The triples of one record, by the named graph they belong to. Not thread-safe. */
public final class MappedRecord {

    private final Map<NamedGraph, Model> graphs = new EnumMap<>(NamedGraph.class);

    MappedRecord() {}

    /** The triples for a named graph; empty if there are none. */
    public Model graph(NamedGraph name) {
        return graphs.computeIfAbsent(
                name, key -> ModelFactory.createDefaultModel().setNsPrefixes(Ontology.prefixes()));
    }

    /** All named graphs that have triples. */
    public Map<NamedGraph, Model> graphs() {
        return graphs;
    }

    /** The triples of all graphs as one. */
    public Model union() {
        Model union = ModelFactory.createDefaultModel();
        graphs.values().forEach(union::add);
        return union;
    }
}
