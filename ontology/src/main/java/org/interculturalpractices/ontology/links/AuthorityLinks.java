package org.interculturalpractices.ontology.links;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.places.AuthorityTable;
import org.interculturalpractices.ontology.places.Country;
import org.interculturalpractices.ontology.places.GazetteerPlace;
import org.interculturalpractices.ontology.places.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where the things of the graph are found in other authorities. Identifiers come from the looked-up tables of this module, and from
 * nowhere else; what a table does not give has no link. Stateless.
 */
public final class AuthorityLinks {

    /** How the IRIs of GeoNames begin; a slash ends them. */
    public static final String GEONAMES = "https://sws.geonames.org/";
    /** How the IRIs of Wikidata begin. */
    public static final String WIKIDATA = "http://www.wikidata.org/entity/";
    /** How the IRIs of statistical regions (NUTS) begin; the code follows. */
    public static final String NUTS = "http://data.europa.eu/nuts/code/";
    /** How the IRIs of the United Nations' Sustainable Development Goals begin; the number of the goal follows. */
    public static final String GOALS = "http://metadata.un.org/sdg/";

    /** A place lies within a region. */
    public static final String WITHIN = "http://www.opengis.net/ont/geosparql#sfWithin";

    private static final String REVIEWER = "Intercultural Practices Graph editors";
    /** The day on which the tables were taken over. */
    private static final LocalDate TAKEN_OVER = LocalDate.of(2026, 11, 24);

    private static final double SAME_ROW = 1.0;
    private static final double SOURCES_AGREE = 0.95;
    private static final double ONE_SOURCE = 0.8;

    private AuthorityLinks() {}

    /** The links of a country: GeoNames, Wikidata and the country authority of the European Union. */
    public static List<Mapping> of(Country country) {
        List<Mapping> links = new ArrayList<>();
        links.add(geonames(country.iri(), country.geonamesId()));
        links.add(wikidata(
                country.iri(),
                country.wikidataId(),
                SOURCES_AGREE,
                "The tables of countries that were consulted agree on this item."));
        if (country.euAuthority() != null) {
            links.add(link(
                    country.iri(),
                    SKOS.exactMatch.getURI(),
                    country.euAuthority(),
                    Justification.BACKGROUND_KNOWLEDGE,
                    SAME_ROW,
                    "The table of countries of the Publications Office has this country by its ISO 3166-1 code."));
        }
        return links;
    }

    /** The links of a curated place: GeoNames, Wikidata, and the statistical regions in which it lies (NUTS 2021, levels 3, 2 and 1). */
    public static List<Mapping> of(Place place) {
        List<Mapping> links = new ArrayList<>();
        if (place.geonamesId() != null) {
            links.add(geonames(place.iri(), place.geonamesId()));
        }
        if (place.wikidataId() != null) {
            boolean agree = place.wikidataSourcesAgree();
            links.add(wikidata(
                    place.iri(),
                    place.wikidataId(),
                    agree ? SOURCES_AGREE : ONE_SOURCE,
                    agree
                            ? "Two or more tables of equal identifiers agree on this item."
                            : "One table of equal identifiers gives this item."));
        }
        for (String region : regions(place.nuts3())) {
            links.add(
                    link(
                            place.iri(),
                            WITHIN,
                            NUTS + region,
                            Justification.BACKGROUND_KNOWLEDGE,
                            SOURCES_AGREE,
                            "The point of the place lies within the boundaries of the region (NUTS 2021); a code of a higher level is the beginning of the code of level 3."));
        }
        return links;
    }

    /** The link of a populated place of the gazetteer, under a slug, to GeoNames. */
    public static List<Mapping> of(GazetteerPlace place, String slug) {
        return List.of(geonames(place.iri(slug), place.geonamesId()));
    }

    /** The goals of the United Nations that themes and policy areas serve, as a curator decided. */
    public static List<Mapping> ofConcepts() {
        return AuthorityTable.rows(
                "/links/sustainable-development-goals.csv",
                row -> new Mapping(
                        Iris.BASE + "id/" + row.get("concept"),
                        SKOS.relatedMatch.getURI(),
                        GOALS + row.get("goal"),
                        Justification.MANUAL_MAPPING_CURATION,
                        Double.parseDouble(row.get("confidence")),
                        row.get("reason"),
                        row.get("curator"),
                        LocalDate.parse(row.get("date"))));
    }

    /** The codes of levels 3, 2 and 1 of the region in which a place lies. */
    private static List<String> regions(@Nullable String nuts3) {
        return nuts3 == null ? List.of() : List.of(nuts3, nuts3.substring(0, 4), nuts3.substring(0, 3));
    }

    private static Mapping geonames(String subject, long id) {
        return link(
                subject,
                OWL.sameAs.getURI(),
                GEONAMES + id + "/",
                Justification.BACKGROUND_KNOWLEDGE,
                SAME_ROW,
                "The row of the table was taken from this feature of GeoNames.");
    }

    private static Mapping wikidata(String subject, String id, double confidence, String comment) {
        return link(subject, OWL.sameAs.getURI(), WIKIDATA + id, Justification.MAPPING_CHAINING, confidence, comment);
    }

    private static Mapping link(
            String subject,
            String predicate,
            String object,
            Justification justification,
            double confidence,
            String comment) {
        return new Mapping(subject, predicate, object, justification, confidence, comment, REVIEWER, TAKEN_OVER);
    }
}
