package org.interculturalpractices.ontology;

import java.util.Locale;

/** The named graphs of every release. The default graph is their union. */
public enum NamedGraph {
    /** Ontology and shapes. */
    ONTOLOGY,
    /** Concept schemes. */
    VOCABULARY,
    /** Countries, cities and other local authorities. */
    PLACES,
    /** Practices. */
    CATALOGUE,
    /** Sources, records and curators' removals. */
    PROVENANCE,
    /** Links to other authorities. */
    LINKS,
    /** What the other graphs are and how large they are. */
    METADATA;

    /** The last part of the graph's IRI. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The graph's IRI. */
    public String iri() {
        return Iris.BASE + "graph/" + slug();
    }
}
