package org.interculturalpractices.service.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.interculturalpractices.loader.text.PracticeFields;
import org.interculturalpractices.service.search.SearchState.Order;
import org.interculturalpractices.service.text.SearchWords;
import org.interculturalpractices.service.text.TextSearch;

/**
 * Finds and counts practices. Values of one facet widen what is found, facets narrow it; a value is counted as if no other of its own
 * facet were chosen, so that no count promises what a click does not give. Stateless.
 */
final class PracticeSearch {

    static final int PAGE_SIZE = 20;

    private static final FacetsConfig CONFIG = PracticeFields.facets();
    private static final SortField BY_TITLE = new SortField(PracticeFields.TITLE_ORDER, SortField.Type.STRING);

    private PracticeSearch() {}

    /**
     * What was found.
     *
     * @param total how many practices
     * @param practices the IRIs of those of the page
     * @param counts of each value by facet, the largest first
     */
    record Found(int total, List<String> practices, Map<String, Map<String, Integer>> counts) {

        Map<String, Integer> counts(String facet) {
            return counts.getOrDefault(facet, Map.of());
        }
    }

    static Found find(SearchState state, TextSearch text) {
        IndexSearcher searcher = text.searcher();
        Query words = SearchWords.parse(state.wordsOrAny(), PracticeFields.TEXT);
        try {
            if (text.facets().isEmpty()) {
                return new Found(0, List.of(), Map.of());
            }
            SortedSetDocValuesReaderState values = text.facets().get();
            DrillDownQuery query = new DrillDownQuery(CONFIG, words);
            state.chosen().forEach((facet, chosen) -> chosen.forEach(value -> query.add(facet, value)));
            int last = state.page() * PAGE_SIZE;
            DrillSideways.DrillSidewaysResult result =
                    new DrillSideways(searcher, CONFIG, values).search(query, null, null, last, sort(state), false);
            return new Found(
                    Math.toIntExact(result.hits.totalHits.value()),
                    iris(result.hits.scoreDocs, last - PAGE_SIZE, searcher.storedFields()),
                    counts(result.facets));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> iris(ScoreDoc[] hits, int from, StoredFields stored) throws IOException {
        List<String> iris = new ArrayList<>();
        for (ScoreDoc hit : Arrays.asList(hits).subList(Math.min(from, hits.length), hits.length)) {
            iris.add(stored.document(hit.doc).get(PracticeFields.IRI));
        }
        return iris;
    }

    private static Map<String, Map<String, Integer>> counts(Facets facets) throws IOException {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (String facet : PracticeFields.FACETS) {
            FacetResult all = facets.getAllChildren(facet);
            Map<String, Integer> values = new LinkedHashMap<>();
            if (all != null) {
                Arrays.stream(all.labelValues)
                        .sorted((one, other) -> Integer.compare(other.value.intValue(), one.value.intValue()))
                        .forEach(value -> values.put(value.label, value.value.intValue()));
            }
            counts.put(facet, values);
        }
        return counts;
    }

    private static Sort sort(SearchState state) {
        return switch (state.order()) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, BY_TITLE);
            case TITLE, TITLE_DOWN ->
                new Sort(new SortField(
                        PracticeFields.TITLE_ORDER, SortField.Type.STRING, state.order() == Order.TITLE_DOWN));
            case START, START_DOWN -> new Sort(start(state.order() == Order.START_DOWN), BY_TITLE);
        };
    }

    /** Practices without a year come last either way. */
    private static SortField start(boolean down) {
        SortField start = new SortField(PracticeFields.START_ORDER, SortField.Type.INT, down);
        start.setMissingValue(down ? Integer.MIN_VALUE : Integer.MAX_VALUE);
        return start;
    }
}
