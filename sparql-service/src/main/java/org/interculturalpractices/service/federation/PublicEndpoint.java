package org.interculturalpractices.service.federation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Public endpoints that an operator can switch on by name. None is on by default. */
public enum PublicEndpoint {
    /** Wikidata Query Service; its User Manual gives the address. */
    WIKIDATA("https://query.wikidata.org/sparql"),
    /** Publications Office of the European Union, with the country, language and theme authorities; its Cellar pages give the address. */
    EU_PUBLICATIONS("https://publications.europa.eu/webapi/rdf/sparql");

    private final String address;

    PublicEndpoint(String address) {
        this.address = address;
    }

    /** The IRI, as a query has to write it. */
    public String address() {
        return address;
    }

    /** The name in the configuration, such as {@code eu-publications}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<PublicEndpoint> named(String key) {
        return Arrays.stream(values())
                .filter(endpoint -> endpoint.key().equals(key))
                .findFirst();
    }
}
