package org.interculturalpractices.loader.release;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The formats of the dumps. Those without graph names hold the distinct union of the graphs.
 *
 * @see <a href="https://www.w3.org/TR/n-quads/">N-Quads</a>, TriG, Turtle, N-Triples, JSON-LD 1.1 and RDF/XML of the W3C
 */
public enum DumpFormat {
    N_QUADS("nq", "application/n-quads", List.of("nquads", "n-quads")),
    TRIG("trig", "application/trig", List.of()),
    TURTLE("ttl", "text/turtle", List.of("turtle")),
    N_TRIPLES("nt", "application/n-triples", List.of("ntriples", "n-triples")),
    JSON_LD("jsonld", "application/ld+json", List.of("json-ld")),
    RDF_XML("rdf", "application/rdf+xml", List.of("rdfxml", "rdf-xml", "xml"));

    private final String extension;
    private final String mediaType;
    private final List<String> otherNames;

    DumpFormat(String extension, String mediaType, List<String> otherNames) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.otherNames = otherNames;
    }

    /** The format of that file extension or common name, such as {@code ttl} or {@code turtle}. */
    public static Optional<DumpFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(name) || format.otherNames.contains(name))
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

    /** The name of the file that holds the whole graph. */
    public String fileName() {
        return "graph." + extension + ".gz";
    }

    /** Where that file is in a release folder. */
    public String path() {
        return this == N_QUADS ? ReleaseFolder.GRAPH : ReleaseFolder.DUMPS + "/" + fileName();
    }
}
