package org.interculturalpractices.loader.match;

import java.math.BigDecimal;

/**
 * A point on the earth in decimal degrees (WGS84).
 *
 * @param latitude in degrees of WGS 84, from -90 to 90
 * @param longitude in degrees of WGS 84, from -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    public GeoPoint {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("no point on the earth: " + latitude + " " + longitude);
        }
    }

    /** The point of decimal coordinates, as the tables of places have them. */
    public static GeoPoint of(BigDecimal latitude, BigDecimal longitude) {
        return new GeoPoint(latitude.doubleValue(), longitude.doubleValue());
    }

    /** The distance to another point in kilometres, on a sphere (haversine formula). */
    public double kilometresTo(GeoPoint other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double chord = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
