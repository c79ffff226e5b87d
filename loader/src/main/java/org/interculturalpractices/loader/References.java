package org.interculturalpractices.loader;

import java.util.EnumMap;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.interculturalpractices.ontology.NamedGraph;
import org.interculturalpractices.ontology.Ontology;
import org.interculturalpractices.ontology.places.PlaceDescriptions;
import org.interculturalpractices.ontology.places.PlacesAuthority;

/** The graphs that every release holds, whatever its sources: ontology, vocabularies, curated places and their links. */
final class References {

    private final Map<NamedGraph, Model> graphs = new EnumMap<>(NamedGraph.class);

    References(PlacesAuthority authority) {
        graphs.put(NamedGraph.ONTOLOGY, Ontology.ontology().add(Ontology.shapes()));
        graphs.put(NamedGraph.VOCABULARY, Ontology.vocabulary());
        Model places = ModelFactory.createDefaultModel();
        Model links = ModelFactory.createDefaultModel();
        authority.countries().forEach(country -> {
            places.add(PlaceDescriptions.describe(country));
            links.add(PlaceDescriptions.links(country));
        });
        authority.places().forEach(place -> {
            places.add(PlaceDescriptions.describe(place));
            links.add(PlaceDescriptions.links(place));
        });
        graphs.put(NamedGraph.PLACES, places);
        graphs.put(NamedGraph.LINKS, links);
    }

    Map<NamedGraph, Model> graphs() {
        return graphs;
    }

    Model vocabulary() {
        return graphs.getOrDefault(NamedGraph.VOCABULARY, ModelFactory.createDefaultModel());
    }

    /** All graphs as one. */
    Model union() {
        Model union = ModelFactory.createDefaultModel();
        graphs.values().forEach(union::add);
        return union;
    }
}
