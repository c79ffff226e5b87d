package org.interculturalpractices.service.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.interculturalpractices.service.chart.PointMap.Dot;
import org.interculturalpractices.service.chart.PointMap.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The projection, and how places lie on a map. */
class MapsTest {

    private static final double SCALE = 200;

    /** The ends of the sphere as the paper has them: 2.7066 to each side, 1.3173 up and down, the poles 0.59247 as long as the equator. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "0, 180, 2.70663, 0",
        "90, 0, 0, 1.31736",
        "-90, 0, 0, -1.31736",
        "90, 180, 1.60360, 1.31736"
    })
    void theEndsOfTheSphereAreWhereThePaperHasThem(double latitude, double longitude, double x, double y) {
        EqualEarth.Point point = EqualEarth.project(latitude, longitude);
        assertThat(point.x() / SCALE).isCloseTo(x, within(1e-3));
        assertThat(-point.y() / SCALE).isCloseTo(y, within(1e-3));
    }

    /** A cell of one degree has on the map the area that it has on the sphere, but for a factor that is the same everywhere. */
    @Test
    void areasKeepTheirSizes() {
        double equator = area(0) / Math.cos(Math.toRadians(0.5));
        for (int latitude = 10; latitude <= 80; latitude += 10) {
            assertThat(area(latitude) / Math.cos(Math.toRadians(latitude + 0.5)))
                    .isCloseTo(equator, within(equator * 0.002));
        }
    }

    private static double area(double latitude) {
        EqualEarth.Point a = EqualEarth.project(latitude, 10);
        EqualEarth.Point b = EqualEarth.project(latitude, 11);
        EqualEarth.Point c = EqualEarth.project(latitude + 1, 11);
        EqualEarth.Point d = EqualEarth.project(latitude + 1, 10);
        return Math.abs((a.x() - c.x()) * (b.y() - d.y()) - (b.x() - d.x()) * (a.y() - c.y())) / 2;
    }

    @Test
    void namesCoverNeitherCirclesNorNames() {
        Random random = new Random(7);
        List<Place> places = new ArrayList<>();
        for (int index = 0; index < 400; index++) {
            places.add(new Place(
                    "Place " + index,
                    null,
                    35 + random.nextDouble() * 30,
                    -10 + random.nextDouble() * 40,
                    random.nextInt(50) + 1,
                    null));
        }
        PointMap map = PointMap.of(places, false);
        assertThat(map.dots()).hasSize(300);
        assertThat(map.leftOut()).isEqualTo(100);
        double font = Double.parseDouble(map.fontSize());
        List<double[]> names = map.dots().stream()
                .filter(dot -> dot.label() != null)
                .map(dot -> box(dot, font))
                .toList();
        assertThat(names).hasSizeGreaterThan(10);
        for (int one = 0; one < names.size(); one++) {
            for (int other = one + 1; other < names.size(); other++) {
                assertThat(meet(names.get(one), names.get(other)))
                        .as(one + " and " + other)
                        .isFalse();
            }
        }
    }

    @Test
    void aSinglePlaceIsSeenWithItsSurroundings() {
        PointMap map = PointMap.of(List.of(new Place("Bergen", null, 60.39, 5.32, 1, "/x")), false);
        assertThat(map.dots()).hasSize(1);
        assertThat(map.dots().getFirst().label()).isNotNull();
        assertThat(Double.parseDouble(map.viewBox().split(" ", -1)[2])).isEqualTo(200);
    }

    @Test
    void aMapWithoutPlacesIsTheWorld() {
        assertThat(PointMap.of(List.of(), false).viewBox())
                .isEqualTo(PointMap.of(List.of(), true).viewBox());
    }

    @Test
    void yearsWithoutAnythingHaveTheirPlace() {
        YearChart chart = YearChart.of(Map.of(2016, 4L, 2019, 1L), List.of(2019), year -> "/?year=" + year);
        assertThat(chart.columns()).extracting(YearChart.Column::year).containsExactly(2016, 2017, 2018, 2019);
        assertThat(chart.columns()).extracting(YearChart.Column::count).containsExactly(4L, 0L, 0L, 1L);
        assertThat(chart.columns().getFirst().height())
                .isEqualTo(4 * chart.columns().getLast().height());
        assertThat(chart.columns().getLast().selected()).isTrue();
        assertThat(YearChart.of(Map.of(), List.of(), year -> "").columns()).isEmpty();
    }

    @Test
    void barsAreAsLongAsTheirNumbers() {
        BarChart chart = BarChart.of(List.of(
                new BarChart.Value("many", null, 8, "8"),
                new BarChart.Value("few", null, 2, "2"),
                new BarChart.Value("none", null, 0, "0")));
        assertThat(chart.bars()).extracting(BarChart.Bar::length).containsExactly(400, 100, 0);
    }

    @Test
    void aSpanWithoutAnEndGoesToTheEdge() {
        SpanChart chart = SpanChart.of(List.of(
                new SpanChart.Value("open", null, 2018, Optional.empty()),
                new SpanChart.Value("closed", null, 2016, Optional.of(2019))));
        SpanChart.Span open = chart.spans().getFirst();
        assertThat(open.x() + open.length()).isEqualTo(SpanChart.WIDTH - 2);
        assertThat(open.years()).isEqualTo("2018–");
        assertThat(chart.spans().getLast().x()).isLessThan(open.x());
    }

    private static double[] box(Dot dot, double font) {
        double width = dot.place().name().length() * font * 0.5;
        double x = Double.parseDouble(dot.label().x());
        double left = switch (dot.label().anchor()) {
            case "start" -> x;
            case "end" -> x - width;
            default -> x - width / 2;
        };
        double bottom = Double.parseDouble(dot.label().y());
        return new double[] {left, bottom - font * 0.7, left + width, bottom};
    }

    private static boolean meet(double[] one, double[] other) {
        return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
    }
}
