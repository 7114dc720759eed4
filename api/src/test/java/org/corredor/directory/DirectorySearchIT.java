package org.corredor.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;
import static org.corredor.directory.Hsds.get;
import static org.corredor.directory.Hsds.ids;
import static org.corredor.directory.Hsds.walk;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.corredor.directory.record.Desk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What search finds is what the records themselves say, and nothing else: each criterion against a walk over everything. */
@QuarkusTest
final class DirectorySearchIT {
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

    @Test
    void linesMayBeSaidToBeAccepted() {
        var lines = anonymous()
                .header("Accept", "application/x-ndjson")
                .get("/hsds/services?format=ndjson&search=odontologia");
        assertThat(lines.statusCode()).isEqualTo(200);
        assertThat(lines.contentType()).startsWith("application/x-ndjson");
        assertThat(anonymous()
                        .get("/hsds/services?radius=5km&latitude=1&longitude=1")
                        .<String>path("errors[0].detail"))
                .contains("500000");
    }

    /** One letter wrong in the middle of a short word, also where texts have its plural: the same as the right word. */
    @ParameterizedTest
    @CsvSource({
        "salrio, salario",
        "salaario, salario",
        "sallarios, salario",
        "salrios, salario",
        "aslario, salario",
        "salarrio%20pagdo, salario%20pagado",
        "odontologai, odontologia",
        "deplsae, deplase"
    })
    void aLetterWrongFindsWhatTheRightWordFinds(String mistyped, String right) {
        assertThat(ids(walk("services", 50, "&search=" + mistyped)))
                .isNotEmpty()
                .containsExactlyElementsOf(ids(walk("services", 50, "&search=" + right)));
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
            // a term may be of the service or of the service at one of its places: what the filter finds is what counts
            counted.keySet().stream()
                    .filter(facet -> facet.startsWith("taxonomy_term "))
                    .limit(12)
                    .forEach(facet -> assertThat(walk(
                                    "services",
                                    200,
                                    query + "&taxonomy_term_id=" + facet.substring("taxonomy_term ".length())))
                            .as(facet)
                            .hasSize(Math.toIntExact(counted.getOrDefault(facet, 0L))));
        }
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
}
