package org.corredor.local.hsds;

/** Distances on a sphere by the haversine formula, computed here so that no feed is measured with its own ruler. */
public final class GreatCircle {
    /** Mean radius of the earth in metres (IUGG). */
    private static final double RADIUS = 6_371_008.8;

    /** What an ellipsoid may differ from the sphere. */
    static final double TOLERANCE = 0.006;

    /** No two points are further apart, in metres. */
    static final double LONGEST = Math.PI * RADIUS;

    /** Degrees, WGS 84. */
    public record Point(double latitude, double longitude) {
        boolean isOnTheGlobe() {
            return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        }
    }

    private GreatCircle() {}

    /** In metres. */
    static double metres(Point from, Point to) {
        double latitudes = Math.toRadians(to.latitude() - from.latitude()) / 2;
        double longitudes = Math.toRadians(to.longitude() - from.longitude()) / 2;
        double chord = Math.pow(Math.sin(latitudes), 2)
                + Math.cos(Math.toRadians(from.latitude()))
                        * Math.cos(Math.toRadians(to.latitude()))
                        * Math.pow(Math.sin(longitudes), 2);
        return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
