package org.interculturalpractices.loader.describe;

import java.util.Arrays;
import java.util.Optional;

/** The other authorities that the graph links to, known by how their IRIs begin. */
public enum Authority {
    GEONAMES("GeoNames", "https://sws.geonames.org/", "https://www.geonames.org/"),
    WIKIDATA("Wikidata", "http://www.wikidata.org/entity/", "https://www.wikidata.org/"),
    EU_COUNTRY(
            "EU country authority",
            "http://publications.europa.eu/resource/authority/country/",
            "http://publications.europa.eu/resource/authority/country");

    private final String title;
    private final String uriSpace;
    private final String home;

    Authority(String title, String uriSpace, String home) {
        this.title = title;
        this.uriSpace = uriSpace;
        this.home = home;
    }

    /** The authority that an IRI belongs to. */
    public static Optional<Authority> of(String iri) {
        return Arrays.stream(values())
                .filter(authority -> iri.startsWith(authority.uriSpace))
                .findFirst();
    }

    /** Its name. */
    public String title() {
        return title;
    }

    /** How its IRIs begin. */
    public String uriSpace() {
        return uriSpace;
    }

    /** The IRI of the authority itself. */
    public String home() {
        return home;
    }

    /** The identifier within an IRI, such as {@code Q26793}. */
    public String identifier(String iri) {
        return iri.substring(uriSpace.length()).replaceAll("/$", "");
    }
}
