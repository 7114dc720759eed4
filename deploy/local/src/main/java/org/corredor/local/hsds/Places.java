package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.corredor.local.hsds.GreatCircle.Point;

/** Where the services at locations are, as far as the feed says, and which postcodes their addresses have. */
final class Places {
    private final Map<String, Point> points = new HashMap<>();
    private final Set<String> postcodes = new TreeSet<>();
    private final Set<String> unbounded = new TreeSet<>();

    Places(Feed feed) {
        for (JsonNode item : feed.all(Listing.SERVICE_AT_LOCATIONS).items()) {
            JsonNode location = item.path("location");
            if (location.path("latitude").isNumber()
                    && location.path("longitude").isNumber()) {
                Point point = new Point(
                        location.path("latitude").doubleValue(),
                        location.path("longitude").doubleValue());
                if (point.isOnTheGlobe()) {
                    points.put(Walk.id(item), point);
                }
            }
        }
        for (JsonNode detail : feed.details(Listing.SERVICE_AT_LOCATIONS)) {
            for (JsonNode address : detail.at("/location/addresses")) {
                String postcode = address.path("postal_code").asText().strip();
                if (!postcode.isEmpty() && points.containsKey(Walk.id(detail))) {
                    postcodes.add(postcode);
                }
            }
            if (detail.path("service_areas").isEmpty()
                    && detail.at("/service/service_areas").isEmpty()) {
                unbounded.add(Walk.id(detail));
            }
        }
    }

    /** By the id of the service at a location. */
    Map<String, Point> points() {
        return points;
    }

    Set<String> postcodes() {
        return postcodes;
    }

    /** Known to have no service area: a postcode outside one may keep a place that is near enough out of the results. */
    boolean isUnbounded(String id) {
        return unbounded.contains(id);
    }
}
