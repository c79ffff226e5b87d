package org.interculturalpractices.service.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bar for each name, as long as its number. Numbers are pixels. Immutable.
 *
 * @param bars in their order
 * @param height of the drawing
 */
public record BarChart(List<Bar> bars, int height) {

    /** How many bars a chart has at most; the table beside it has all. */
    public static final int MOST_BARS = 30;

    /** The width of the drawing, in which names take the first part. */
    public static final int WIDTH = 720;

    private static final int NAMES = 260;
    private static final int NUMBERS = 60;
    private static final int ROW = 26;
    private static final int LONGEST_NAME = 36;

    /**
     * A bar.
     *
     * @param name what it stands for, shortened where it is long
     * @param lang the language tag of a name in another language than the page, else null
     * @param number how much, as it was written
     * @param y the upper side of the bar
     * @param length its length
     */
    public record Bar(String name, @Nullable String lang, String number, int y, int length) {

        /** Where names end, and bars begin. */
        public int start() {
            return NAMES;
        }
    }

    /**
     * What a bar is drawn of.
     *
     * @param name what it stands for
     * @param lang the language tag of a name in another language than the page, else null
     * @param value how much, not negative
     * @param number how much, as it is to be written
     */
    public record Value(String name, @Nullable String lang, double value, String number) {}

    /** Draws values in their order. */
    public static BarChart of(List<Value> values) {
        List<Value> shown = values.subList(0, Math.min(values.size(), MOST_BARS));
        double most = shown.stream().mapToDouble(Value::value).max().orElse(1);
        List<Bar> bars = java.util.stream.IntStream.range(0, shown.size())
                .mapToObj(index -> bar(shown.get(index), index, most))
                .toList();
        return new BarChart(bars, bars.size() * ROW + 4);
    }

    private static Bar bar(Value value, int index, double most) {
        int room = WIDTH - NAMES - NUMBERS;
        int length = most <= 0 ? 0 : (int) Math.round(room * Math.max(0, value.value()) / most);
        String name = value.name().length() <= LONGEST_NAME
                ? value.name()
                : value.name().substring(0, LONGEST_NAME - 1).strip() + "…";
        return new Bar(name, value.lang(), value.number(), index * ROW + 4, length);
    }
}
