package org.interculturalpractices.loader;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.interculturalpractices.ontology.NamedGraph;
import org.interculturalpractices.ontology.Ontology;
import org.interculturalpractices.ontology.links.AuthorityLinks;
import org.interculturalpractices.ontology.links.Mapping;
import org.interculturalpractices.ontology.places.PlaceDescriptions;
import org.interculturalpractices.ontology.places.PlacesAuthority;

/** The graphs that every release holds, whatever its sources: ontology, vocabularies, curated places, and links to other
 * authorities. */
final class ReferenceGraphs {

    private final Map<NamedGraph, Model> graphs = new EnumMap<>(NamedGraph.class);

    ReferenceGraphs(PlacesAuthority authority) {
        graphs.put(NamedGraph.ONTOLOGY, Ontology.ontology().add(Ontology.shapes()));
        graphs.put(NamedGraph.VOCABULARY, Ontology.vocabulary());
        Model places = ModelFactory.createDefaultModel();
        Model links = ModelFactory.createDefaultModel();
        authority.countries().forEach(country -> {
            places.add(PlaceDescriptions.describe(country));
            add(AuthorityLinks.of(country), links);
        });
        authority.places().forEach(place -> {
            places.add(PlaceDescriptions.describe(place));
            add(AuthorityLinks.of(place), links);
        });
        add(AuthorityLinks.ofConcepts(), links);
        graphs.put(NamedGraph.PLACES, places);
        graphs.put(NamedGraph.LINKS, links);
    }

    private static void add(List<Mapping> mappings, Model links) {
        mappings.forEach(mapping -> links.add(mapping.describe()));
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
