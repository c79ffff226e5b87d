package org.interculturalpractices.service.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * A column for each year, as high as its number; years without any have their place too. At most the last 150 years are drawn. Numbers are pixels. Immutable.
 *
 * @param columns in the order of the years
 * @param width of the drawing
 * @param height of the drawing
 */
public record YearChart(List<Column> columns, int width, int height) {

    private static final int HIGHEST = 96;
    private static final int ABOVE = 18;
    private static final int BELOW = 22;
    private static final int NARROWEST = 9;
    private static final int WIDTH = 720;
    /** Of a longer time, the last part is drawn. */
    private static final int MOST_YEARS = 150;
    /** So wide is a digit of a number, which stands above its column where there is room. */
    private static final int DIGIT = 8;

    /**
     * A column.
     *
     * @param year the year
     * @param count its number
     * @param href what opens
     * @param selected whether it is one of those chosen
     * @param x its left side
     * @param y its upper side
     * @param width its width
     * @param height its height
     * @param named whether its year is written below
     * @param numbered whether its number is written above
     */
    public record Column(
            int year,
            long count,
            String href,
            boolean selected,
            int x,
            int y,
            int width,
            int height,
            boolean named,
            boolean numbered) {

        /** The middle of it. */
        public int middle() {
            return x + width / 2;
        }
    }

    /**
     * Draws a number for each year.
     *
     * @param counts by year
     * @param selected years that are chosen
     * @param href what opens for a year
     */
    public static YearChart of(Map<Integer, Long> counts, List<Integer> selected, IntFunction<String> href) {
        NavigableMap<Integer, Long> sorted = new TreeMap<>(counts);
        if (sorted.isEmpty()) {
            return new YearChart(List.of(), 0, 0);
        }
        int first = Math.max(sorted.firstKey(), sorted.lastKey() - MOST_YEARS + 1);
        int years = sorted.lastKey() - first + 1;
        int step = Math.clamp(WIDTH / years, NARROWEST, 64);
        int every = Math.ceilDiv(40, step);
        long most = sorted.values().stream().mapToLong(Long::longValue).max().orElse(1);
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < years; index++) {
            int year = first + index;
            long count = sorted.getOrDefault(year, 0L);
            int height = count == 0 ? 0 : (int) Math.max(3, HIGHEST * count / most);
            columns.add(new Column(
                    year,
                    count,
                    href.apply(year),
                    selected.contains(year),
                    index * step,
                    ABOVE + HIGHEST - height,
                    step - 2,
                    height,
                    year % every == 0 || years <= 2 * every,
                    step >= DIGIT * Long.toString(most).length() + DIGIT / 2));
        }
        return new YearChart(List.copyOf(columns), Math.max(step * years, 44), ABOVE + HIGHEST + BELOW);
    }
}
