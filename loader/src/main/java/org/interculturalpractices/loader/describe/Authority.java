package org.interculturalpractices.loader.describe;

import java.util.Arrays;
import java.util.Optional;
import org.interculturalpractices.ontology.links.AuthorityLinks;

/** The other authorities that the graph links to, known by how their IRIs begin. */
public enum Authority {
    GEONAMES("GeoNames", AuthorityLinks.GEONAMES, "https://www.geonames.org/"),
    WIKIDATA("Wikidata", AuthorityLinks.WIKIDATA, "https://www.wikidata.org/"),
    EU_COUNTRY(
            "EU country authority",
            "http://publications.europa.eu/resource/authority/country/",
            "http://publications.europa.eu/resource/authority/country"),
    NUTS("NUTS 2021", AuthorityLinks.NUTS, "http://data.europa.eu/nuts"),
    GOALS("Sustainable Development Goals", AuthorityLinks.GOALS, "http://metadata.un.org/sdg");

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
