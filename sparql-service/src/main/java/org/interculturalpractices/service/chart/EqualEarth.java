package org.interculturalpractices.service.chart;

/**
 * The Equal Earth projection of a sphere (Šavrič, Patterson and Jenny, "The Equal Earth map projection", International Journal of
 * Geographical Information Science 33(3), 2019, equations 1 and 2): areas keep their sizes.
 */
final class EqualEarth {

    /** Units of a map for one radian at the equator; the world is about 1,082 units wide. */
    private static final double SCALE = 200;

    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;

    private EqualEarth() {}

    /**
     * A point of a map; y grows downwards, as in SVG.
     *
     * @param x in units of the map, 0 at the meridian of Greenwich
     * @param y in units of the map, 0 at the equator
     */
    record Point(double x, double y) {}

    /**
     * Where a place is on the map.
     *
     * @param latitude in degrees, north positive
     * @param longitude in degrees, east positive
     */
    static Point project(double latitude, double longitude) {
        double theta = Math.asin(Math.sqrt(3) / 2 * Math.sin(Math.toRadians(latitude)));
        double square = theta * theta;
        double sixth = square * square * square;
        double x = 2
                * Math.sqrt(3)
                * Math.toRadians(longitude)
                * Math.cos(theta)
                / (3 * (9 * A4 * sixth * square + 7 * A3 * sixth + 3 * A2 * square + A1));
        double y = theta * (A4 * sixth * square + A3 * sixth + A2 * square + A1);
        return new Point(SCALE * x, -SCALE * y);
    }
}
