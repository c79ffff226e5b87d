package org.interculturalpractices.service.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.lucene.search.Query;
import org.interculturalpractices.loader.text.PracticeFields;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.ontology.vocab.WGS84;
import org.interculturalpractices.service.chart.PointMap;
import org.interculturalpractices.service.chart.YearChart;
import org.interculturalpractices.service.entity.Entities;
import org.interculturalpractices.service.entity.Labels;
import org.interculturalpractices.service.entity.Named;
import org.interculturalpractices.service.entity.PracticeItem;
import org.interculturalpractices.service.entity.ReleaseGraph;
import org.interculturalpractices.service.entity.Text;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.text.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * A state of the search page, ready to be shown.
 *
 * @param state the state
 * @param total how many practices were found
 * @param cities in how many cities and other local authorities
 * @param countries in how many countries
 * @param items those of the page
 * @param filters what is chosen, each with the state without it
 * @param facets what can be chosen, but for the years
 * @param map the cities of what was found
 * @param places the same as a list, the cities with most practices first
 * @param years in how many practices each year is one of activity
 * @param lastPage how many pages there are
 */
public record SearchView(
        SearchState state,
        int total,
        int cities,
        int countries,
        List<Item> items,
        List<Filter> filters,
        List<FacetView> facets,
        PointMap map,
        List<PointMap.Place> places,
        YearChart years,
        int lastPage) {

    private static final int MOST_PLACES = 1_000;

    /**
     * A practice that was found.
     *
     * @param item its title, places and years
     * @param title its title with the words marked that were looked for
     * @param excerpt where these stand in its text, or how the text begins
     * @param themes its themes, with the words marked as well
     */
    public record Item(PracticeItem item, MarkedText title, Optional<MarkedText> excerpt, List<Theme> themes) {}

    /**
     * A theme of a practice.
     *
     * @param theme the theme
     * @param name its name with the words marked that were looked for
     */
    public record Theme(Named theme, MarkedText name) {}

    /**
     * A value that is chosen.
     *
     * @param facet its facet
     * @param label its name
     * @param href the state without it
     */
    public record Filter(String facet, Text label, String href) {}

    /** Searches, and reads the names of what is shown. */
    static SearchView of(SearchState state, Entities.Reading reading, Labels labels) {
        PracticeSearch.Found found = PracticeSearch.find(state, reading.text());
        if (state.page() > 1 && found.practices().isEmpty()) {
            throw new ServiceException(Code.NOT_FOUND, "The list has no such page.");
        }
        @Nullable Query words = state.words().isEmpty() ? null : SearchWords.parse(state.words(), PracticeFields.TEXT);
        FacetNames names = new FacetNames(labels);
        ReleaseGraph graph = reading.graph();
        List<Filter> filters = new ArrayList<>();
        state.chosen()
                .forEach((facet, values) -> values.forEach(value ->
                        filters.add(new Filter(facet, names.name(facet, value), state.toggled(facet, value)))));
        List<PointMap.Place> places = places(found.counts(PracticeFields.CITY), state, graph, names);
        Map<Integer, Long> years = new HashMap<>();
        found.counts(PracticeFields.YEAR).forEach((year, count) -> years.put(Integer.valueOf(year), count.longValue()));
        return new SearchView(
                state,
                found.total(),
                found.counts(PracticeFields.CITY).size(),
                found.counts(PracticeFields.COUNTRY).size(),
                found.practices().stream()
                        .map(iri -> item(ReleaseGraph.node(iri), words, graph, labels))
                        .toList(),
                List.copyOf(filters),
                PracticeFields.FACETS.stream()
                        .filter(facet -> !facet.equals(PracticeFields.YEAR))
                        .map(facet -> FacetView.of(facet, found.counts(facet), state, names))
                        .filter(facet -> !facet.values().isEmpty())
                        .toList(),
                PointMap.of(places, state.world()),
                places,
                YearChart.of(
                        years,
                        state.chosen().getOrDefault(PracticeFields.YEAR, List.of()).stream()
                                .filter(year -> year.matches("[0-9]{4}"))
                                .map(Integer::valueOf)
                                .toList(),
                        year -> state.toggled(PracticeFields.YEAR, Integer.toString(year))),
                Math.ceilDiv(found.total(), PracticeSearch.PAGE_SIZE));
    }

    /** The places of the list beside the map. */
    public List<PointMap.Place> firstPlaces() {
        return places.subList(0, Math.min(places.size(), 50));
    }

    private static Item item(Node practice, @Nullable Query words, ReleaseGraph graph, Labels labels) {
        PracticeItem item = PracticeItem.of(practice, graph, labels);
        return new Item(
                item,
                MarkedText.whole(item.practice().label(), words),
                labels.best(graph.objects(practice, DCTerms.description)).map(text -> MarkedText.excerpt(text, words)),
                labels.named(graph.objects(practice, ICP.theme)).stream()
                        .map(theme -> new Theme(theme, MarkedText.whole(theme.label(), words)))
                        .toList());
    }

    /** The cities that have a point; on a large release, those with most practices. */
    private static List<PointMap.Place> places(
            Map<String, Integer> cities, SearchState state, ReleaseGraph graph, FacetNames names) {
        return cities.entrySet().stream()
                .limit(MOST_PLACES)
                .flatMap(city -> place(city.getKey(), city.getValue(), state, graph, names).stream())
                .toList();
    }

    private static Optional<PointMap.Place> place(
            String city, int count, SearchState state, ReleaseGraph graph, FacetNames names) {
        Node node = ReleaseGraph.node(FacetNames.iri(PracticeFields.CITY, city));
        Optional<String> latitude = graph.text(node, WGS84.latitude);
        Optional<String> longitude = graph.text(node, WGS84.longitude);
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return Optional.empty();
        }
        Text name = names.name(PracticeFields.CITY, city);
        return Optional.of(new PointMap.Place(
                name.value(),
                name.lang(),
                Double.parseDouble(latitude.get()),
                Double.parseDouble(longitude.get()),
                count,
                state.toggled(PracticeFields.CITY, city)));
    }
}
