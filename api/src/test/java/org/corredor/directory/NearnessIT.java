package org.corredor.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.corredor.Api.anonymous;
import static org.corredor.directory.Hsds.ids;
import static org.corredor.directory.Hsds.parse;
import static org.corredor.directory.Hsds.walk;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.corredor.directory.record.Desk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found by where it lies, against a great circle reckoned here. */
@QuarkusTest
final class NearnessIT {
    private static final double EARTH_RADIUS = 6_371_008.8;

    @Inject
    OpeningHorizon horizon;

    @BeforeEach
    void records() throws Exception {
        SearchedRecords.fill(horizon);
    }

    @AfterAll
    static void clear() throws SQLException {
        SearchedRecords.clear();
    }

    @Test
    void distanceIsAGreatCircleAndTheNearestComesFirst() {
        List<JsonNode> places = walk("service_at_locations", 200, "&latitude=32.5&longitude=-117&radius=60000");
        assertThat(places).isNotEmpty();
        double before = 0;
        for (JsonNode place : places) {
            double metres = haversine(32.5, -117, place);
            assertThat(place.path("distance").doubleValue())
                    .isCloseTo(metres, within(1.0))
                    .isLessThanOrEqualTo(60_001);
            assertThat(metres).isGreaterThanOrEqualTo(before - 1);
            before = metres;
        }
        assertThat(ids(walk("service_at_locations", 200, "")).size() - (long) places.size())
                .isPositive();
        long near = walk("service_at_locations", 200, "").stream()
                .filter(place -> place.at("/location").has("latitude") && haversine(32.5, -117, place) <= 60_000)
                .count();
        assertThat(places).hasSize((int) near);
    }

    @Test
    void alongARouteLiesWhatIsNearAnyOfItsPieces() {
        List<double[]> way =
                List.of(new double[] {32.53, -117.02}, new double[] {32.62, -115.45}, new double[] {31.74, -106.48});
        String route = way.stream().map(p -> p[0] + "," + p[1]).collect(Collectors.joining(","));
        List<String> found = ids(walk("service_at_locations", 200, "&route=" + route + "&corridor=20000"));
        List<String> expected = walk("service_at_locations", 200, "").stream()
                .filter(place -> place.at("/location").has("latitude") && alongside(way, place) <= 20_000)
                .map(place -> place.path("id").textValue())
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void linesTellTheDistanceAsPagesDo() throws Exception {
        String near = "latitude=32.5&longitude=-117&radius=60000";
        List<JsonNode> pages = walk("service_at_locations", 200, "&" + near);
        List<String> lines = anonymous()
                .urlEncodingEnabled(false)
                .get("/hsds/service_at_locations?format=ndjson&" + near)
                .asString()
                .lines()
                .toList();
        assertThat(lines).hasSameSizeAs(pages);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(parse(lines.get(i)).path("distance"))
                    .isEqualTo(pages.get(i).path("distance"));
        }
    }

    /** Of two that say the same, the one next door comes before the one of which nobody knows where it is. */
    @Test
    void whatLiesNobodyKnowsWhereIsNotTheNearest() {
        Desk desk = new Desk("tijuana");
        String name = Desk.name("Cercania");
        String organization = desk.organization(name + " org");
        desk.publish(organization);
        String unknown = desk.service(organization, name);
        desk.publish(unknown);
        String place = desk.made("locations", """
                {"organization_id": "%s", "location_type": "physical", "name": "Sede", "latitude": 32.501, "longitude": -117.001,
                 "audience": "public"}""".formatted(organization));
        desk.publish(place);
        String near = desk.service(organization, name);
        desk.publish(near);
        String given = desk.made(
                "service-at-locations", "{\"service_id\": \"%s\", \"location_id\": \"%s\"}".formatted(near, place));
        desk.publish(given);
        assertThat(ids(walk("services", 50, "&search=" + name.replace(" ", "%20") + "&latitude=32.5&longitude=-117")))
                .containsSubsequence(near, unknown);
    }

    private static double haversine(double latitude, double longitude, JsonNode place) {
        double lat = Math.toRadians(place.at("/location/latitude").doubleValue());
        double lon = Math.toRadians(place.at("/location/longitude").doubleValue());
        double a = Math.pow(Math.sin((lat - Math.toRadians(latitude)) / 2), 2)
                + Math.cos(lat)
                        * Math.cos(Math.toRadians(latitude))
                        * Math.pow(Math.sin((lon - Math.toRadians(longitude)) / 2), 2);
        return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(a));
    }

    /** The least distance to ten thousand points of each piece. */
    private static double alongside(List<double[]> way, JsonNode place) {
        double least = Double.MAX_VALUE;
        for (int piece = 1; piece < way.size(); piece++) {
            double[] from = Objects.requireNonNull(way.get(piece - 1));
            double[] to = way.get(piece);
            for (int step = 0; step <= 10_000; step++) {
                double t = step / 10_000.0;
                least = Math.min(
                        least, haversine(from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1]), place));
            }
        }
        return least;
    }
}
