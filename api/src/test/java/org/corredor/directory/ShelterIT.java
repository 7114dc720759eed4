package org.corredor.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;
import static org.corredor.Api.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A place that is for partner centers: somebody dangerous asks the public directory everything it can be asked. */
@QuarkusTest
final class ShelterIT {
    private static final String MARK = "MARCA-";
    private static final String PARTNERS = "/v1/centers/tijuana";

    /** What stands in a document of the shelter, its address or what is given there, and is for partners. */
    private static final List<String> SECRETS =
            List.of(MARK, "Callejón sin Nombre", "84077", "Puerta verde", "31.123", "110.654");

    @BeforeAll
    static void records() throws SQLException {
        DirectoryRecords.store();
    }

    @Test
    void thePublicHasTheMunicipalityAndNothingElseOnEveryPath() {
        JsonNode place = Hsds.get("service_at_locations/" + DirectoryRecords.AT_SHELTER);
        assertThat(place.at("/location/addresses/0/city").textValue()).isEqualTo("Nogales");
        assertThat(place.at("/location/addresses/0/address_1").textValue()).isEmpty();
        for (String path : everything()) {
            String answer = asked("", path, false).asString();
            assertThat(answer).as(path).doesNotContain(SECRETS);
        }
    }

    @Test
    void partnersHaveAllOfIt() {
        String place = asked(PARTNERS, "/hsds/locations/" + DirectoryRecords.SHELTER, true)
                .asString();
        assertThat(place).contains("Callejón sin Nombre", "84077", "31.123456", "110.654321", "Puerta verde");
        String given = asked(PARTNERS, "/hsds/service_at_locations/" + DirectoryRecords.AT_SHELTER, true)
                .asString();
        assertThat(given).contains("Segundo patio");
        assertThat(marks(place + given)).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void noDistanceTellsWhereItIs() {
        for (String list : List.of("services", "service_at_locations")) {
            for (String point : List.of("31.123456", "31.2", "31.5")) {
                String near = "/hsds/" + list + "?latitude=" + point + "&longitude=-110.654321&search=odontologia";
                for (JsonNode found : Hsds.json(asked("", near, false)).path("contents")) {
                    assertThat(found.has("distance")).as(near).isFalse();
                }
                String within = near + "&radius=500000";
                assertThat(total(asked("", within, false))).as(within).isZero();
                assertThat(total(asked(PARTNERS, within, true))).as(within).isEqualTo(1);
            }
            assertThat(total(asked(
                            "", "/hsds/" + list + "?search=odontologia&route=31.12,-110.66,31.13,-110.65", false)))
                    .isZero();
        }
        assertThat(total(asked("", "/hsds/service_at_locations?postcode=84077", false)))
                .isZero();
        assertThat(total(asked("", "/hsds/service_at_locations?postcode=84077&proximity=500000", false)))
                .isZero();
        assertThat(total(asked(PARTNERS, "/hsds/service_at_locations?postcode=84077", true)))
                .isEqualTo(1);
        assertThat(total(asked("", "/hsds/locations?latitude=31.12&longitude=-110.65&radius=30000", false)))
                .isEqualTo(total(asked(PARTNERS, "/hsds/locations?latitude=31.12&longitude=-110.65&radius=30000", true))
                        - 1);
    }

    /** Neither the words of what is hidden find it, nor does the order of answers by nearness move with it. */
    @Test
    void noSearchFindsWhatIsHidden() {
        for (String words : List.of("MARCA-07", "MARCA-01", "Callejón sin Nombre", "Puerta verde")) {
            assertThat(total(asked("", "/hsds/services?search=\"" + words + "\"", false)))
                    .as(words)
                    .isZero();
            assertThat(total(asked("", "/hsds/locations?search=\"" + words + "\"", false)))
                    .as(words)
                    .isZero();
        }
        assertThat(total(asked(PARTNERS, "/hsds/locations?search=\"Puerta verde\"", true)))
                .isEqualTo(1);
        List<String> near = order("31.123456");
        assertThat(order("31.6")).isEqualTo(near);
    }

    private static List<String> order(String latitude) {
        List<String> ids = new ArrayList<>();
        Hsds.json(asked("", "/hsds/services?search=odontologia&latitude=" + latitude + "&longitude=-110.654321", false))
                .path("contents")
                .forEach(service -> ids.add(service.path("id").textValue()));
        return ids;
    }

    private static List<String> everything() {
        List<String> paths = new ArrayList<>();
        for (String list : List.of("services", "service_at_locations", "organizations", "locations")) {
            for (String query : List.of("?per_page=200", "?per_page=200&search=odontologia", "?format=ndjson")) {
                paths.add("/hsds/" + list + query);
            }
        }
        paths.add("/hsds/services?per_page=200&full=true");
        paths.add("/hsds/services?format=ndjson&full=true");
        paths.add("/hsds/services?minimal=true");
        paths.add("/hsds/services?per_page=200&latitude=31.123456&longitude=-110.654321");
        paths.add("/hsds/organizations?per_page=200&full_service=true");
        paths.add("/hsds/organizations/" + DirectoryRecords.ORGANIZATION + "?full_service=true");
        paths.add("/hsds/services/" + DirectoryRecords.DENTIST);
        paths.add("/hsds/service_at_locations/" + DirectoryRecords.AT_SHELTER);
        paths.add("/hsds/locations/" + DirectoryRecords.SHELTER);
        paths.add("/hsds/facets?search=odontologia");
        paths.add("/hsds/facets");
        paths.add("/hsds/changes?limit=500");
        paths.add("/v1/centers");
        return paths;
    }

    private static Response asked(String base, String path, boolean byPartner) {
        var caller = byPartner ? as("coordinator.tijuana") : anonymous();
        Response answer = caller.get(base + path);
        assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(200);
        return answer;
    }

    private static int total(Response page) {
        return Hsds.json(page).path("total_items").intValue();
    }

    private static List<String> marks(String text) {
        return java.util.regex.Pattern.compile(MARK + "\\d\\d")
                .matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .distinct()
                .toList();
    }
}
