package org.interculturalpractices.loader.link;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import org.interculturalpractices.loader.files.SubjectStatements;
import org.interculturalpractices.loader.match.GeoPoint;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.links.AuthorityLinks;
import org.interculturalpractices.ontology.vocab.WGS84;
import org.jspecify.annotations.Nullable;

/**
 * Evidence for the place of a thing of a dataset: identifiers, a name, a country and a point, each of which may be absent.
 *
 * @param identifiers IRIs of places in authorities that the graph links to, in one form, sorted
 * @param regions codes of statistical regions (NUTS), sorted
 * @param name the name of a city or other local authority, or an empty text
 * @param country a name, a code or an IRI of a country, or an empty text
 * @param point where it is
 */
record PlaceEvidence(
        List<String> identifiers,
        List<String> regions,
        String name,
        String country,
        @Nullable GeoPoint point) {

    /** Both are in use for the same terms. */
    private static final List<String> SCHEMA = List.of("https://schema.org/", "http://schema.org/");
    /** Properties that say which place a thing is or is about. */
    private static final List<Property> PLACE = Stream.concat(
                    Stream.of(DCTerms.spatial, OWL.sameAs, SKOS.exactMatch, FOAF.primaryTopic, refArea()),
                    Stream.of("sameAs", "spatialCoverage", "about", "location").flatMap(PlaceEvidence::schema))
            .toList();

    private static final Pattern GEONAMES =
            Pattern.compile("https?://(?:sws|www)\\.geonames\\.org/(\\d{1,10})(?:/.*)?");
    private static final Pattern WIKIDATA =
            Pattern.compile("https?://(?:www|m)\\.wikidata\\.org/(?:entity|wiki)/(Q\\d{1,12})");
    private static final Pattern NUTS = Pattern.compile("http://data\\.europa\\.eu/nuts/code/([A-Z]{2}[0-9A-Z]{0,3})");
    private static final String EU_COUNTRY = "http://publications.europa.eu/resource/authority/country/";

    /** What a thing says. */
    static PlaceEvidence of(SubjectStatements thing) {
        Set<String> identifiers = new TreeSet<>();
        Set<String> regions = new TreeSet<>();
        PLACE.forEach(property -> thing.texts(property).forEach(iri -> {
            Matcher region = NUTS.matcher(iri);
            if (region.matches()) {
                regions.add(region.group(1));
            } else {
                identifier(iri).ifPresent(identifiers::add);
            }
        }));
        return new PlaceEvidence(
                List.copyOf(identifiers),
                List.copyOf(regions),
                first(thing, schema("addressLocality")),
                first(thing, schema("addressCountry")),
                point(thing));
    }

    /** Whether it says nothing of a place that could be looked up. */
    boolean isSilent() {
        return identifiers.isEmpty() && regions.isEmpty() && name.isEmpty() && country.isEmpty();
    }

    /** What it says, in words; the same words stand for the same place throughout a dataset. */
    String label() {
        String names = Stream.of(name, country).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        String where = point == null || name.isEmpty() ? "" : point.latitude() + " " + point.longitude();
        return Stream.of(Stream.of(names), regions.stream(), identifiers.stream(), Stream.of(where))
                .flatMap(part -> part)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** An IRI of an authority in the form in which the graph links to it. */
    static Optional<String> identifier(String iri) {
        Matcher geonames = GEONAMES.matcher(iri);
        if (geonames.matches()) {
            return Optional.of(AuthorityLinks.GEONAMES + geonames.group(1) + "/");
        }
        Matcher wikidata = WIKIDATA.matcher(iri);
        if (wikidata.matches()) {
            return Optional.of(AuthorityLinks.WIKIDATA + wikidata.group(1));
        }
        boolean known = iri.startsWith(EU_COUNTRY) || iri.startsWith(Iris.BASE + "id/");
        return known ? Optional.of(iri) : Optional.empty();
    }

    private static @Nullable GeoPoint point(SubjectStatements thing) {
        String latitude = first(thing, Stream.concat(Stream.of(WGS84.latitude), schema("latitude")));
        String longitude = first(thing, Stream.concat(Stream.of(WGS84.longitude), schema("longitude")));
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return null;
        }
        try {
            return new GeoPoint(Double.parseDouble(latitude), Double.parseDouble(longitude));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String first(SubjectStatements thing, Stream<Property> properties) {
        return properties
                .map(thing::text)
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .findFirst()
                .orElse("");
    }

    /** The term of schema.org with either scheme. */
    private static Stream<Property> schema(String name) {
        return SCHEMA.stream().map(namespace -> ResourceFactory.createProperty(namespace, name));
    }

    private static Property refArea() {
        return ResourceFactory.createProperty("http://purl.org/linked-data/sdmx/2009/dimension#refArea");
    }
}
