package org.interculturalpractices.service.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interculturalpractices.service.entity.Text;

/**
 * A facet as the page shows it: chosen values first, then those that most of what is found has.
 *
 * @param name the facet
 * @param values those that are shown at once
 * @param others those behind a fold
 * @param leftOut how many more there are
 */
public record FacetView(String name, List<Value> values, List<Value> others, int leftOut) {

    private static final int AT_ONCE = 7;
    private static final int MOST = 150;

    /**
     * A value of a facet.
     *
     * @param label its name
     * @param count how many practices have it, beside all other facets
     * @param percent its part of the largest count, for a bar
     * @param chosen whether it is chosen
     * @param href the state in which it is chosen, or no longer is
     */
    public record Value(Text label, int count, int percent, boolean chosen, String href) {}

    /** Reads a facet out of what was found. */
    static FacetView of(String facet, Map<String, Integer> counts, SearchState state, FacetNames names) {
        Map<String, Integer> all = new LinkedHashMap<>();
        // A value that was chosen stays, so that it can be taken back, even if nothing has it.
        state.chosen().getOrDefault(facet, List.of()).forEach(value -> all.put(value, counts.getOrDefault(value, 0)));
        counts.forEach(all::putIfAbsent);
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<Value> values = new ArrayList<>();
        all.entrySet().stream()
                .limit(MOST)
                .forEach(entry -> values.add(new Value(
                        names.name(facet, entry.getKey()),
                        entry.getValue(),
                        Math.max(1, 100 * entry.getValue() / most),
                        state.has(facet, entry.getKey()),
                        state.toggled(facet, entry.getKey()))));
        values.sort(Comparator.comparing((Value value) -> !value.chosen())
                .thenComparingInt(value -> -value.count())
                .thenComparing(value -> value.label().value(), String.CASE_INSENSITIVE_ORDER));
        int shown = values.size() <= AT_ONCE + 1 ? values.size() : AT_ONCE;
        return new FacetView(
                facet,
                List.copyOf(values.subList(0, shown)),
                List.copyOf(values.subList(shown, values.size())),
                all.size() - values.size());
    }
}
