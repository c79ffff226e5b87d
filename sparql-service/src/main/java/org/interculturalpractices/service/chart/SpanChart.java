package org.interculturalpractices.service.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bar for each thing, from its first year to its last; one that goes on has no end. Numbers are pixels. Immutable.
 *
 * @param spans in their order
 * @param ticks years that are written below
 * @param height of the drawing
 */
public record SpanChart(List<Span> spans, List<Tick> ticks, int height) {

    /** The width of the drawing, in which names take the first part. */
    public static final int WIDTH = 720;

    private static final int MOST = 40;
    private static final int NAMES = 300;
    private static final int ROW = 26;
    private static final int LONGEST_NAME = 42;

    /**
     * A bar.
     *
     * @param name what it stands for, shortened where it is long
     * @param lang the language tag of a name in another language than the page, else null
     * @param years the years in figures
     * @param open whether it goes on
     * @param x its left side
     * @param y its upper side
     * @param length its length
     */
    public record Span(String name, @Nullable String lang, String years, boolean open, int x, int y, int length) {}

    /**
     * A year below the drawing.
     *
     * @param year the year
     * @param x where its column begins
     */
    public record Tick(int year, int x) {}

    /**
     * What a bar is drawn of.
     *
     * @param name what it stands for
     * @param lang the language tag of a name in another language than the page, else null
     * @param start its first year
     * @param end its last year, if it has one
     */
    public record Value(String name, @Nullable String lang, int start, Optional<Integer> end) {}

    /** Draws spans in their order. */
    public static SpanChart of(List<Value> values) {
        List<Value> shown = values.subList(0, Math.min(values.size(), MOST));
        int first = shown.stream().mapToInt(Value::start).min().orElse(0);
        int last = shown.stream()
                .mapToInt(value -> Math.max(value.start(), value.end().orElse(value.start())))
                .max()
                .orElse(first);
        double year = (double) (WIDTH - NAMES) / (last - first + 1);
        List<Span> spans = new ArrayList<>();
        for (Value value : shown) {
            boolean open = value.end().isEmpty();
            int from = NAMES + (int) Math.round((value.start() - first) * year);
            int to = open ? WIDTH : NAMES + (int) Math.round((value.end().orElse(last) - first + 1) * year);
            spans.add(new Span(
                    shortened(value.name()),
                    value.lang(),
                    value.start() + "–" + value.end().map(String::valueOf).orElse(""),
                    open,
                    from,
                    spans.size() * ROW + 4,
                    Math.max(3, to - from - 2)));
        }
        return new SpanChart(List.copyOf(spans), ticks(first, last, year), spans.size() * ROW + 26);
    }

    private static List<Tick> ticks(int first, int last, double width) {
        int every = Math.max(1, (int) Math.ceil(40 / width));
        List<Tick> ticks = new ArrayList<>();
        for (int year = first; year <= last; year += every) {
            ticks.add(new Tick(year, NAMES + (int) Math.round((year - first) * width)));
        }
        return List.copyOf(ticks);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 1).strip() + "…";
    }
}
