package org.corredor.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.corredor.directory.Hsds.get;
import static org.corredor.directory.Hsds.ids;
import static org.corredor.directory.Hsds.walk;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.corredor.NetworkResource;
import org.corredor.directory.record.Desk;
import org.corredor.local.GeneratedDirectory;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What search finds is what the records themselves say, and nothing else: each criterion against a walk over everything. */
@QuarkusTest
final class DirectorySearchIT {
    private static final double EARTH_RADIUS = 6_371_008.8;
    private static boolean filled;

    @Inject
    OpeningHorizon horizon;

    @BeforeEach
    void records() throws Exception {
        if (!filled) {
            DirectoryRecords.store();
            new GeneratedDirectory(TestNetwork.get().dataSource(NetworkResource.DATABASE, "app_migrate"))
                    .fill(
                            new GeneratedDirectory.Plan(GeneratedDirectory.CENTER, 240, 90, 11),
                            GeneratedDirectory.Progress.UNSEEN);
            horizon.refresh();
            filled = true;
        }
    }

    /** Others walk over everything there is: they needn't walk over this. */
    @AfterAll
    static void clear() throws SQLException {
        try (Connection connection = TestNetwork.get()
                        .dataSource(NetworkResource.DATABASE, "app_migrate")
                        .getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role app_owner");
            String made =
                    " where tenant_id = (select id from app.tenant where slug = '" + GeneratedDirectory.CENTER + "')";
            for (String table : List.of("service_at_location", "service", "location", "organization")) {
                statement.execute("delete from app." + table + made);
            }
            statement.execute("select set_config('app.tenant_id', id::text, true) from app.tenant where slug = '"
                    + GeneratedDirectory.CENTER + "'");
            statement.execute("set local role app_publish");
            statement.execute("select app.publish_directory()");
            connection.commit();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "odontologia",
                "ODONTOLOGÍA",
                "odontolgia",
                "roaming",
                "dentistry",
                "deplase",
                "muelas",
                "extraccion"
            })
    void wordsAreFoundInThreeLanguagesWithoutAccentsAndMistyped(String words) {
        assertThat(ids(walk("services", 50, "&search=" + words))).contains(DirectoryRecords.DENTIST.toString());
        assertThat(ids(walk("service_at_locations", 50, "&search=" + words)))
                .contains(DirectoryRecords.AT_SHELTER.toString());
    }

    /** "no" is passed over in Spanish, and stands in no text in Creole: nobody mistyped it. */
    @Test
    void wordsThatALanguagePassesOverAreNotTakenForMistyped() {
        assertThat(ids(walk("services", 50, "&search=salarios%20no%20pagados")))
                .contains("0190a000-0000-7000-8000-00000000d301");
        assertThat(ids(walk("services", 50, "&search=of%20roaming%20dentistry")))
                .contains(DirectoryRecords.DENTIST.toString());
    }

    @Test
    void wordsOfNothingFindNothingAndANameComesBeforeAMention() {
        assertThat(walk("services", 50, "&search=xyzzyqwrtp")).isEmpty();
        assertThat(ids(walk("services", 50, "&search=odontologia%20encuadernacion")))
                .isEmpty();
        List<JsonNode> found = walk("services", 200, "&search=orientacion%20derechos");
        assertThat(found).hasSizeGreaterThan(1);
        assertThat(found.getFirst().path("name").textValue()).containsIgnoringCase("derechos");
    }

    @ParameterizedTest
    @CsvSource({
        "language=ht, languages, code, ht",
        "language=es, languages, code, es",
        "mobility_profile=in-transit, eligibility_rules, codes, in-transit"
    })
    void aCriterionFindsWhatSaysItAndExcludesTheRest(String query, String list, String member, String code) {
        finds(query, service -> StreamSupport.stream(service.path(list).spliterator(), false)
                .filter(part -> !part.path("excludes").asBoolean(false))
                .anyMatch(part -> part.path(member).isArray()
                        ? has(part.path(member), code)
                        : part.path(member).asText().equals(code)));
    }

    @Test
    void costStatusAndReferralsAreWhatTheRecordSays() {
        Predicate<JsonNode> paid = service -> amounts(service).stream().anyMatch(amount -> amount > 0);
        Predicate<JsonNode> free = service -> amounts(service).stream().anyMatch(amount -> amount == 0);
        finds("cost=paid", paid);
        finds("cost=free", free.and(paid.negate()));
        finds("cost=unknown", free.or(paid).negate());
        finds("status=active", service -> service.path("status").asText().equals("active"));
        finds(
                "accepts_referrals=true",
                service -> service.path("accepts_referrals").asBoolean()
                        && service.path("status").asText().equals("active"));
        finds("verified_after=2020-01-01T00:00:00Z", service -> !service.path("verifications")
                .isEmpty());
        finds("city=tijuana", service -> StreamSupport.stream(
                        service.path("service_at_locations").spliterator(), false)
                .anyMatch(
                        place -> place.at("/location/addresses/0/city").asText().equals("Tijuana")));
    }

    @Test
    void twoCriteriaFindTheIntersection() {
        List<String> criteria =
                List.of("language=ht", "cost=free", "status=active", "state=baja%20california", "search=orientacion");
        for (String one : criteria) {
            for (String other : criteria) {
                if (!one.equals(other)) {
                    Set<String> both = new HashSet<>(ids(walk("services", 200, "&" + one)));
                    both.retainAll(ids(walk("services", 200, "&" + other)));
                    assertThat(ids(walk("services", 200, "&" + one + "&" + other)))
                            .as(one + " and " + other)
                            .containsExactlyInAnyOrderElementsOf(both);
                }
            }
        }
    }

    @Test
    void facetsCountWhatTheListShows() {
        for (String query : List.of("", "&search=orientacion", "&language=ht")) {
            List<JsonNode> all = walk("services", 200, query);
            Map<String, Long> counted = new TreeMap<>();
            StreamSupport.stream(
                            get("facets?" + (query.isEmpty() ? "search=" : query.substring(1)))
                                    .spliterator(),
                            false)
                    .forEach(facet -> counted.put(
                            facet.path("facet").asText() + " "
                                    + facet.path("code").asText(),
                            facet.path("services").asLong()));
            assertThat(counted).containsEntry("all all", (long) all.size());
            all.stream()
                    .collect(Collectors.groupingBy(
                            service -> "status " + service.path("status").asText(), Collectors.counting()))
                    .forEach((status, services) -> assertThat(counted).containsEntry(status, services));
            all.stream()
                    .flatMap(service -> service.path("languages").findValuesAsText("code").stream()
                            .distinct())
                    .collect(Collectors.groupingBy(code -> "language " + code, Collectors.counting()))
                    .forEach((language, services) -> assertThat(counted).containsEntry(language, services));
        }
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
    void openNowFindsWhatIsKnownToBeOpenAndSaysWhy() {
        Desk desk = new Desk("tijuana");
        String always = desk.alwaysOpen(Desk.name("Siempre"));
        String closed = desk.alwaysOpen(Desk.name("Cerrado"));
        desk.command(
                "services/" + closed + "/availability",
                closed,
                "{\"status\": \"temporarily closed\", \"closed_until\": \"2200-01-01\"}");
        horizon.refresh();
        List<JsonNode> all = walk("services", 200, "");
        assertThat(all)
                .extracting(service -> service.at("/opening/open").asText())
                .contains("unknown");
        List<String> open = all.stream()
                .filter(service -> service.at("/opening/open").asText().equals("yes"))
                .map(service -> service.path("id").asText())
                .toList();
        assertThat(ids(walk("services", 200, "&open_at=now")))
                .containsExactlyInAnyOrderElementsOf(open)
                .contains(always);
        JsonNode opening = get("services/" + always).path("opening");
        assertThat(opening.path("schedules")).isNotEmpty();
        assertThat(opening.path("zone").asText()).isEqualTo("America/Tijuana");
        // open by its hours, and not by what its owner says of it
        JsonNode shut = get("services/" + closed).path("opening");
        assertThat(shut.path("open").asText()).isEqualTo("no");
        assertThat(shut.path("reason").asText()).isEqualTo("service-closed");
        assertThat(shut.path("schedules")).isEmpty();
    }

    private static void finds(String query, Predicate<JsonNode> says) {
        List<String> expected = walk("services", 200, "&full=true").stream()
                .filter(says)
                .map(service -> service.path("id").textValue())
                .toList();
        assertThat(expected).as(query).isNotEmpty();
        assertThat(ids(walk("services", 200, "&" + query))).as(query).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static boolean has(JsonNode array, String code) {
        return StreamSupport.stream(array.spliterator(), false)
                .anyMatch(value -> value.asText().equals(code));
    }

    private static List<Double> amounts(JsonNode service) {
        List<Double> amounts = new ArrayList<>();
        service.path("cost_options").forEach(option -> {
            if (option.has("amount")) {
                amounts.add(option.path("amount").doubleValue());
            }
        });
        return amounts;
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
