package org.interculturalpractices.service.entity;

import java.net.URI;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.interculturalpractices.ontology.links.Mapping;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.ontology.vocab.SSSOM;
import org.interculturalpractices.ontology.vocab.WGS84;

/**
 * A city or country as its page shows it.
 *
 * @param names its names in the languages that the graph has, with their tags
 * @param otherNames other names
 * @param type what kind of local authority a city is
 * @param country the country of a city
 * @param population how many people live there
 * @param latitude in degrees, north positive (WGS 84)
 * @param longitude in degrees, east positive
 * @param codes codes of official lists, each with the name of its list
 * @param sameAs the same place in other authorities
 * @param cities the cities of a country that have practices
 * @param linked what linked datasets say of it
 * @param practices the practices there
 */
public record PlaceView(
        List<Text> names,
        List<Text> otherNames,
        Optional<Named> type,
        Optional<Named> country,
        Optional<String> population,
        Optional<String> latitude,
        Optional<String> longitude,
        List<Code> codes,
        List<Elsewhere> sameAs,
        List<Named> cities,
        LinkedValues linked,
        PracticeList practices)
        implements EntityView {

    private static final List<Property> CODES = List.of(ICP.iso2, ICP.iso3, ICP.m49, ICP.nuts3);
    private static final int MOST_CITIES = 1_000;

    /**
     * A code.
     *
     * @param list the name of the list
     * @param value the code
     */
    public record Code(String list, String value) {}

    /**
     * The same place elsewhere.
     *
     * @param authority the name of the other authority
     * @param iri what the place is called there
     * @param confidence how sure that is, as a share of a hundred
     * @param why the page of the mapping that says how it was found
     */
    public record Elsewhere(String authority, String iri, Optional<String> confidence, String why) {}

    static PlaceView of(Node place, int page, ReleaseGraph graph, Labels labels) {
        boolean isCountry = graph.says(place, RDF.type, ICP.Country.asNode());
        return new PlaceView(
                Text.tagged(graph.objects(place, RDFS.label)),
                Text.tagged(graph.objects(place, SKOS.altLabel)),
                graph.object(place, ICP.placeType).map(labels::named),
                graph.object(place, ICP.country).map(labels::named),
                graph.text(place, ICP.population).map(number -> grouped(number, labels)),
                graph.text(place, WGS84.latitude),
                graph.text(place, WGS84.longitude),
                CODES.stream()
                        .flatMap(code -> graph.text(place, code).stream()
                                .map(value -> new Code(labels.message("code." + code.getLocalName()), value)))
                        .toList(),
                elsewhere(place, graph, labels),
                isCountry ? cities(place, graph, labels) : List.of(),
                LinkedValues.of(place, isCountry, graph, labels),
                PracticeList.of(isCountry ? ICP.country : ICP.city, place, page, graph, labels));
    }

    @Override
    public Map<String, Object> structured() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put(
                "alternateName",
                Stream.concat(names.stream(), otherNames.stream())
                        .map(EntityMarkup::text)
                        .toList());
        said.put("sameAs", sameAs.stream().map(Elsewhere::iri).toList());
        country.ifPresent(of -> said.put("containedInPlace", EntityMarkup.thing("Country", of)));
        if (latitude.isPresent() && longitude.isPresent()) {
            said.put(
                    "geo", Map.of("@type", "GeoCoordinates", "latitude", latitude.get(), "longitude", longitude.get()));
        }
        return said;
    }

    private static String grouped(String number, Labels labels) {
        return NumberFormat.getIntegerInstance(Locale.forLanguageTag(labels.language()))
                .format(Long.parseLong(number));
    }

    private static List<Elsewhere> elsewhere(Node place, ReleaseGraph graph, Labels labels) {
        return List.of(OWL.sameAs, SKOS.exactMatch).stream()
                .flatMap(property -> graph.objects(place, property).stream()
                        .filter(Node::isURI)
                        .map(other -> elsewhere(place, property, other.getURI(), graph, labels)))
                .sorted(Comparator.comparing(Elsewhere::authority))
                .toList();
    }

    private static Elsewhere elsewhere(Node place, Property property, String other, ReleaseGraph graph, Labels labels) {
        String mapping = Mapping.iri(place.getURI(), property.getURI(), other);
        NumberFormat percent = NumberFormat.getPercentInstance(Locale.forLanguageTag(labels.language()));
        return new Elsewhere(
                authority(other, labels),
                other,
                graph.text(ReleaseGraph.node(mapping), SSSOM.confidence)
                        .map(Double::valueOf)
                        .map(percent::format),
                String.valueOf(Labels.href(mapping)));
    }

    private static String authority(String iri, Labels labels) {
        String host = String.valueOf(URI.create(iri).getHost());
        return labels.messageOr("authority." + host, host);
    }

    /** The cities of a country that have practices, in the order of their names. */
    static List<Named> cities(Node country, ReleaseGraph graph, Labels labels) {
        return graph.subjects(ICP.country, country, Inbound.MOST_COUNTED).stream()
                .filter(subject -> graph.says(subject, RDF.type, ICP.City.asNode()))
                .filter(city -> !graph.subjects(ICP.city, city, 1).isEmpty())
                .limit(MOST_CITIES)
                .map(labels::named)
                .sorted(Comparator.comparing(city -> city.label().value()))
                .toList();
    }
}
