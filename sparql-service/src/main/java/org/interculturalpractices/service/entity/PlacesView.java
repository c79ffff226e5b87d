package org.interculturalpractices.service.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.interculturalpractices.ontology.vocab.ICP;

/**
 * The places of a release, for the page that lists them.
 *
 * @param countries the countries that have practices, in the order of their names
 * @param otherCountries countries without
 * @param otherCities cities and other local authorities without
 */
public record PlacesView(List<CountryItem> countries, List<Named> otherCountries, List<Named> otherCities) {

    private static final int MOST_PLACES = 10_000;

    /**
     * A country in the list.
     *
     * @param country its name
     * @param practices how many practices it has
     * @param cities its cities that have practices
     */
    public record CountryItem(Named country, int practices, List<Named> cities) {}

    static PlacesView of(ReleaseGraph graph, Labels labels) {
        List<CountryItem> countries = new ArrayList<>();
        List<Named> otherCountries = new ArrayList<>();
        List<Named> otherCities = new ArrayList<>();
        for (Node country : graph.subjects(RDF.type, ICP.Country.asNode(), MOST_PLACES)) {
            int practices =
                    graph.practices(ICP.country, country, Inbound.MOST_COUNTED).size();
            if (practices > 0) {
                countries.add(
                        new CountryItem(labels.named(country), practices, PlaceView.cities(country, graph, labels)));
            } else {
                otherCountries.add(labels.named(country));
            }
        }
        for (Node city : graph.subjects(RDF.type, ICP.City.asNode(), MOST_PLACES)) {
            if (graph.subjects(ICP.city, city, 1).isEmpty()) {
                otherCities.add(labels.named(city));
            }
        }
        Comparator<Named> byName = Comparator.comparing(place -> place.label().value());
        countries.sort(Comparator.comparing(CountryItem::country, byName));
        otherCountries.sort(byName);
        otherCities.sort(byName);
        return new PlacesView(countries, otherCountries, otherCities);
    }
}
