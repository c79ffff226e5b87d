package org.interculturalpractices.loader.dump;

import java.util.Arrays;
import java.util.Optional;

/**
 * The formats of the dumps. Those without graph names hold the distinct union of the graphs.
 *
 * @see <a href="https://www.w3.org/TR/n-quads/">N-Quads</a>, TriG, Turtle, N-Triples, JSON-LD 1.1 and RDF/XML of the W3C
 */
public enum DumpFormat {
    N_QUADS("nq", "application/n-quads", "nquads"),
    TRIG("trig", "application/trig", "trig"),
    TURTLE("ttl", "text/turtle", "turtle"),
    N_TRIPLES("nt", "application/n-triples", "ntriples"),
    JSON_LD("jsonld", "application/ld+json", "jsonld"),
    RDF_XML("rdf", "application/rdf+xml", "rdfxml");

    private final String extension;
    private final String mediaType;
    private final String longName;

    DumpFormat(String extension, String mediaType, String longName) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.longName = longName;
    }

    /** The format of that file extension or common name, such as {@code ttl} or {@code turtle}; hyphens do not count. */
    public static Optional<DumpFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(name) || format.longName.equals(name.replace("-", "")))
                .findFirst();
    }

    /** The file extension, without the dot. */
    public String extension() {
        return extension;
    }

    /** The media type of the content, before compression. */
    public String mediaType() {
        return mediaType;
    }

    /** The name of a file that holds a graph in this format. */
    public String fileName(String graph) {
        return graph + "." + extension + ".gz";
    }

    /** Where the file that holds the whole graph is in a release folder. */
    public String path() {
        return this == N_QUADS ? "graph.nq.gz" : "dumps/" + fileName("graph");
    }

    /** Whether it keeps the names of graphs. */
    public boolean namesGraphs() {
        return this == N_QUADS || this == TRIG || this == JSON_LD;
    }
}
