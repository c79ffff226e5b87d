package org.interculturalpractices.service.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Places on a map of the world, as circles whose areas tell how many. Names stand where they cover no circle and no other name;
 * one that finds no room is left out, and is in the table beside the map. Numbers are units of {@link EqualEarth}. Immutable.
 *
 * @param viewBox the part of the map that is seen
 * @param world where the outline of all land lies: left, top, width and height
 * @param dots the largest last circle first, so that small ones lie on top
 * @param fontSize of names
 * @param leftOut how many places there are beyond those that are drawn
 */
public record PointMap(String viewBox, String world, List<Dot> dots, String fontSize, int leftOut) {

    private static final int MOST_DOTS = 300;
    /** A map is at least so wide, so that one place is seen with its surroundings. */
    private static final double NARROWEST = 200;

    private static final double WIDEST = 1_082;
    /** Width to height. */
    private static final double SHAPE = 1.8;
    /** The map as it is usually seen, in pixels: sizes are made for it. */
    private static final double PIXELS = 720;

    /**
     * A place to draw.
     *
     * @param name its name
     * @param lang the language tag of a name in another language than the page, else null
     * @param latitude in degrees, north positive
     * @param longitude in degrees, east positive
     * @param count how many
     * @param href what opens
     */
    public record Place(
            String name,
            @Nullable String lang,
            double latitude,
            double longitude,
            long count,
            @Nullable String href) {}

    /**
     * A circle.
     *
     * @param place what it stands for
     * @param x of its centre
     * @param y of its centre
     * @param radius its radius
     * @param label where the name goes, or null where there is no room
     */
    public record Dot(
            Place place,
            String x,
            String y,
            String radius,
            @Nullable Label label) {}

    /**
     * Where a name goes.
     *
     * @param x of its anchor
     * @param y of its base line
     * @param anchor which end of the name stands there
     */
    public record Label(String x, String y, String anchor) {}

    /** A box on the map, to see what covers what. */
    private record Box(double left, double top, double right, double bottom) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean within(Box other) {
            return left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom;
        }

        static Box around(EqualEarth.Point centre, double radius) {
            return new Box(centre.x() - radius, centre.y() - radius, centre.x() + radius, centre.y() + radius);
        }
    }

    /**
     * Draws places.
     *
     * @param whole whether all the world is seen, or only as much as holds the places
     */
    public static PointMap of(List<Place> places, boolean whole) {
        List<Place> shown = places.stream()
                .sorted(Comparator.comparingLong((Place place) -> -place.count())
                        .thenComparing(Place::name))
                .limit(MOST_DOTS)
                .toList();
        List<EqualEarth.Point> points = shown.stream()
                .map(place -> EqualEarth.project(place.latitude(), place.longitude()))
                .toList();
        Box frame = whole || points.isEmpty() ? wholeWorld() : around(points);
        double unit = (frame.right - frame.left) / PIXELS;
        long most = shown.isEmpty() ? 1 : Math.max(1, shown.getFirst().count());
        List<Box> circles = new ArrayList<>();
        for (int index = 0; index < shown.size(); index++) {
            circles.add(Box.around(points.get(index), radius(shown.get(index).count(), most) * unit));
        }
        List<Box> taken = new ArrayList<>(circles);
        List<Dot> dots = new ArrayList<>();
        for (int index = 0; index < shown.size(); index++) {
            Place place = shown.get(index);
            double radius = radius(place.count(), most) * unit;
            dots.add(new Dot(
                    place,
                    number(points.get(index).x()),
                    number(points.get(index).y()),
                    number(radius),
                    label(place.name(), points.get(index), radius, unit, frame, taken)));
        }
        Box all = outline();
        return new PointMap(
                box(frame), box(all), List.copyOf(dots), number(13 * unit), Math.max(0, places.size() - shown.size()));
    }

    /** Where the outline lies, for the four attributes of an image. */
    public List<String> worldParts() {
        return List.of(world.split(" ", -1));
    }

    private static double radius(long count, long most) {
        return Math.max(5, 16 * Math.sqrt((double) count / most) * (most == 1 ? 0.5 : 1));
    }

    /** Tries beside, above and below the circle, and takes the first place that is free. */
    private static @Nullable Label label(
            String name, EqualEarth.Point at, double radius, double unit, Box frame, List<Box> taken) {
        double height = 15 * unit;
        double width = name.length() * 7.4 * unit;
        double gap = radius + 4 * unit;
        double middle = at.y() + height / 3;
        record Try(Box box, String anchor, double x, double y) {}
        List<Try> tries = List.of(
                new Try(boxOf(at.x() + gap, middle, width, height), "start", at.x() + gap, middle),
                new Try(boxOf(at.x() - gap - width, middle, width, height), "end", at.x() - gap, middle),
                new Try(boxOf(at.x() - width / 2, at.y() - gap, width, height), "middle", at.x(), at.y() - gap),
                new Try(
                        boxOf(at.x() - width / 2, at.y() + gap + height, width, height),
                        "middle",
                        at.x(),
                        at.y() + gap + height * 0.8));
        for (Try one : tries) {
            if (one.box.within(frame) && taken.stream().noneMatch(one.box::meets)) {
                taken.add(one.box);
                return new Label(number(one.x), number(one.y), one.anchor);
            }
        }
        return null;
    }

    private static Box boxOf(double left, double bottom, double width, double height) {
        return new Box(left, bottom - height, left + width, bottom);
    }

    /** All land but the south of Antarctica, where nobody lives. */
    private static Box wholeWorld() {
        double right = WIDEST / 2;
        return new Box(
                -right,
                EqualEarth.project(84, 0).y(),
                right,
                EqualEarth.project(-60, 0).y());
    }

    /** Where the picture of all land lies. */
    private static Box outline() {
        double left = EqualEarth.project(0, -180).x();
        double top = EqualEarth.project(90, 0).y();
        return new Box(left, top, -left, -top);
    }

    private static Box around(List<EqualEarth.Point> points) {
        double left = points.stream().mapToDouble(EqualEarth.Point::x).min().orElse(0);
        double right = points.stream().mapToDouble(EqualEarth.Point::x).max().orElse(0);
        double top = points.stream().mapToDouble(EqualEarth.Point::y).min().orElse(0);
        double bottom = points.stream().mapToDouble(EqualEarth.Point::y).max().orElse(0);
        double width = Math.max(NARROWEST, Math.max((right - left) * 1.3, (bottom - top) * 1.3 * SHAPE));
        if (width >= WIDEST) {
            return wholeWorld();
        }
        double height = width / SHAPE;
        double x = (left + right) / 2;
        double y = (top + bottom) / 2;
        return new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
    }

    private static String box(Box box) {
        return number(box.left) + " " + number(box.top) + " " + number(box.right - box.left) + " "
                + number(box.bottom - box.top);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
