package org.interculturalpractices.loader.describe;

import java.util.Arrays;
import java.util.Optional;

/**
 * The types of files that can be downloaded, in the terms of IANA and the European Union's file type authority.
 *
 * @see <a href="http://publications.europa.eu/resource/authority/file-type">File type authority table of the European Union</a>
 */
enum FileType {
    N_QUADS("application/n-quads", "RDF_N_QUADS", "N-Quads"),
    TRIG("application/trig", "RDF_TRIG", "TriG"),
    TURTLE("text/turtle", "RDF_TURTLE", "Turtle"),
    N_TRIPLES("application/n-triples", "RDF_N_TRIPLES", "N-Triples"),
    JSON_LD("application/ld+json", "JSON_LD", "JSON-LD"),
    RDF_XML("application/rdf+xml", "RDF_XML", "RDF/XML"),
    CSV("text/csv", "CSV", "CSV"),
    TSV("text/tab-separated-values", "TSV", "TSV"),
    GEOJSON("application/geo+json", "GEOJSON", "GeoJSON");

    /** The authority table. */
    static final String SCHEME = "http://publications.europa.eu/resource/authority/file-type";

    private final String mediaType;
    private final String code;
    private final String displayName;

    FileType(String mediaType, String code, String displayName) {
        this.mediaType = mediaType;
        this.code = code;
        this.displayName = displayName;
    }

    /** The type of files of a media type. */
    static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** The IRI in the authority table. */
    String iri() {
        return SCHEME + "/" + code;
    }

    /** Whether it holds RDF. */
    boolean isRdf() {
        return compareTo(CSV) < 0;
    }

    /** What people call it. */
    String displayName() {
        return displayName;
    }
}
