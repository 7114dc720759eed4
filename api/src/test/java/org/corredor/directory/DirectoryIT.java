package org.corredor.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;
import static org.corredor.directory.Hsds.get;
import static org.corredor.directory.Hsds.ids;
import static org.corredor.directory.Hsds.walk;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The directory behaves as HSDS says, beyond the form of its answers. */
@QuarkusTest
final class DirectoryIT {
    @BeforeAll
    static void records() throws SQLException {
        DirectoryRecords.store();
    }

    static List<String> lists() {
        return Hsds.LISTS;
    }

    @Test
    void saysWhichHsdsItIs() {
        JsonNode about = get("");
        assertThat(about.path("version").textValue()).isEqualTo("3.2.3");
        for (String link : List.of("profile", "openapi_url")) {
            assertThat(anonymous().get(about.path(link).textValue()).statusCode())
                    .as(link)
                    .isEqualTo(200);
        }
        assertThat(get("profile")
                        .at("/patches/service.json/properties/accepts_referrals/type")
                        .textValue())
                .isEqualTo("boolean");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void walkingLosesAndRepeatsNothingWhateverTheSizeOfAPage(String list) {
        List<String> whole = ids(walk(list, 200, ""));
        assertThat(whole).isNotEmpty().doesNotHaveDuplicates();
        assertThat(ids(walk(list, 1, ""))).isEqualTo(whole);
        assertThat(ids(walk(list, 3, ""))).isEqualTo(whole);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyListedRecordResolvesAndSaysTheSame(String list) {
        for (JsonNode item : walk(list, 200, "")) {
            JsonNode detail = get(list + "/" + item.path("id").textValue());
            item.properties().forEach(member -> assertThat(detail.get(member.getKey()))
                    .as(list + " " + member.getKey())
                    .isEqualTo(member.getValue()));
        }
    }

    @Test
    void everyReferenceResolves() {
        for (JsonNode service : walk("services", 200, "")) {
            String organization = service.path("organization_id").textValue();
            assertThat(service.at("/organization/id").textValue()).isEqualTo(organization);
            assertThat(Hsds.status("organizations/" + organization)).isEqualTo(200);
        }
        for (JsonNode placed : walk("service_at_locations", 200, "")) {
            assertThat(Hsds.status("services/" + placed.path("service_id").textValue()))
                    .isEqualTo(200);
            assertThat(placed.at("/location/id")).isEqualTo(placed.get("location_id"));
        }
    }

    @Test
    void aServiceSaysAllThatIsKnownAndNothingElse() throws Exception {
        JsonNode service = get("services/" + DirectoryRecords.DENTIST);
        assertThat(service.path("name").textValue()).isEqualTo("Odontología ambulante");
        assertThat(service.path("status").textValue()).isEqualTo("active");
        assertThat(service.path("fees_description").textValue()).isEqualTo("Gratuito");
        assertThat(service.path("application_process").textValue()).isEqualTo("Llegar temprano");
        assertThat(service.path("alert").textValue()).isEqualTo("Cerrado en agosto");
        assertThat(service.path("minimum_age").intValue()).isEqualTo(12);
        assertThat(service.path("assured_date").textValue()).isEqualTo("2026-01-31");
        assertThat(service.path("last_modified").textValue()).isEqualTo("2026-02-01T10:00:00.500Z");
        assertThat(service.path("accepts_referrals")).isEqualTo(Hsds.parse("false"));
        assertThat(service.path("languages").findValuesAsText("code")).containsExactly("es", "ht", "mix");
        assertThat(service.at("/service_at_locations/0/id").textValue())
                .isEqualTo(DirectoryRecords.AT_SHELTER.toString());
        assertThat(service.at("/freshness/status").textValue()).isIn("aging", "stale");
        assertThat(service.at("/translations/0/text").textValue()).isEqualTo("Roaming dentistry");
        assertThat(service.at("/translations/0/stale").booleanValue()).isFalse();
        assertThat(service.at("/translations/1/stale").booleanValue()).isTrue();
        assertThat(service.at("/attributes/0/taxonomy_term/taxonomy_detail/name")
                        .textValue())
                .isEqualTo("Temas de la clínica");
        assertThat(service.path("owner").textValue()).isEqualTo("partner-demo");
        assertThat(service.has("eligibility_description")).isFalse();
        assertThat(service.toString()).doesNotContain(":null");
    }

    @Test
    void whatIsNotPublishedIsNowhere() {
        List<String> hidden = List.of(
                DirectoryRecords.DRAFT.toString(),
                DirectoryRecords.UNDER_DRAFT.toString(),
                DirectoryRecords.UNPUBLISHED_YET.toString(),
                DirectoryRecords.DRAFT_ORGANIZATION.toString(),
                DirectoryRecords.DRAFT_AT_OFFICE.toString());
        for (String list : Hsds.LISTS) {
            assertThat(walk(list, 200, "").toString()).doesNotContain(hidden);
            for (String id : hidden) {
                assertThat(Hsds.status(list + "/" + id)).isEqualTo(404);
            }
        }
        assertThat(ids(walk("services", 200, "&search=odontologia")))
                .containsExactly(DirectoryRecords.DENTIST.toString());
    }

    @Test
    void searchFindsWithoutAccentsAndEndingsAndExcludesTheRest() {
        String dentist = DirectoryRecords.DENTIST.toString();
        assertThat(ids(walk("services", 200, "&search=EXTRACCION"))).containsExactly(dentist);
        assertThat(ids(walk("services", 200, "&search=extraccion%20limpieza"))).containsExactly(dentist);
        assertThat(ids(walk("services", 200, "&search=encuadernacion")))
                .containsExactly(DirectoryRecords.WORKSHOP.toString());
        assertThat(walk("services", 200, "&search=odontologia%20-extracciones")).isEmpty();
        assertThat(walk("services", 200, "&search=%27)%3B%20drop%20table%20app.service%3B--"))
                .isEmpty();
        assertThat(ids(walk("organizations", 200, "&search=clinicas")))
                .containsExactly(DirectoryRecords.ORGANIZATION.toString());
        assertThat(ids(walk("service_at_locations", 200, "&search=odontologia")))
                .containsExactly(DirectoryRecords.AT_SHELTER.toString());
    }

    @Test
    void filtersIntersect() {
        String organization = "&organization_id=" + DirectoryRecords.ORGANIZATION;
        List<String> its = ids(walk("services", 1, organization));
        assertThat(its)
                .containsExactlyInAnyOrder(DirectoryRecords.DENTIST.toString(), DirectoryRecords.WORKSHOP.toString());
        List<String> later = ids(walk("services", 2, "&modified_after=2026-02-02T00:00:00Z"));
        var both = new HashSet<>(its);
        both.retainAll(later);
        assertThat(ids(walk("services", 200, organization + "&modified_after=2026-02-02T00:00:00Z")))
                .containsExactlyInAnyOrderElementsOf(both)
                .containsExactly(DirectoryRecords.WORKSHOP.toString());
        assertThat(walk("services", 200, "&organization_id=" + DirectoryRecords.DRAFT_ORGANIZATION))
                .isEmpty();
        assertThat(ids(walk("service_at_locations", 200, organization)))
                .containsExactlyInAnyOrder(
                        DirectoryRecords.AT_SHELTER.toString(),
                        DirectoryRecords.AT_OFFICE.toString(),
                        DirectoryRecords.AT_BRANCH.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-01T10:00:00.5Z", "2026-02-01T03:00:00.5-07:00", "2026-02-01T11:00:00.5%2B01:00"})
    void modifiedAfterHoldsTheInstantItselfInAnyZone(String instant) {
        String at = "&organization_id=" + DirectoryRecords.ORGANIZATION + "&modified_after=" + instant;
        assertThat(ids(walk("services", 200, at))).contains(DirectoryRecords.DENTIST.toString());
        String justAfter = at.replace(".5", ".500001");
        assertThat(ids(walk("services", 200, justAfter))).containsExactly(DirectoryRecords.WORKSHOP.toString());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void anUnknownRecordIsNotFound(String list) {
        for (String id : List.of("0190a000-0000-7000-8000-0000ffffffff", "not-an-id")) {
            Response none = anonymous().get("/hsds/" + list + "/" + id);
            assertThat(none.statusCode()).isEqualTo(404);
            assertThat(none.contentType()).startsWith("application/problem+json");
            assertThat(none.<String>path("type")).isEqualTo("/docs/problems/not-found");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=-1",
                "page=x",
                "page=1.5",
                "page=",
                "page=99999999999",
                "page=2147483647",
                "per_page=0",
                "per_page=201",
                "per_page=x",
                "per_page=1&per_page=2",
                "taxonomy_id=1"
            })
    void badPagingIsPointedAt(String query) {
        for (String list : Hsds.LISTS) {
            Response bad = anonymous().get("/hsds/" + list + "?" + query);
            assertThat(bad.statusCode()).as(bad.asString()).isEqualTo(400);
            assertThat(bad.contentType()).startsWith("application/problem+json");
            assertThat(bad.<String>path("errors[0].pointer")).isEqualTo("?" + query.replaceAll("=.*", ""));
        }
    }

    @Test
    void thePageAfterTheLastIsRefusedAndTheLastIsNot() {
        int pages = get("services?per_page=2").path("total_pages").intValue();
        assertThat(get("services?per_page=2&page=" + pages).path("last_page").booleanValue())
                .isTrue();
        assertThat(Hsds.status("services?per_page=2&page=" + (pages + 1))).isEqualTo(400);
        assertThat(Hsds.status("services?search=nadatieneestapalabra&page=2")).isEqualTo(400);
        JsonNode none = get("services?search=nadatieneestapalabra");
        assertThat(none.path("empty").booleanValue()).isTrue();
        assertThat(none.path("first_page").booleanValue()).isTrue();
        assertThat(none.path("last_page").booleanValue()).isTrue();
    }

    @Test
    void aRecordThatIsKnownAlreadyIsNotSentAgain() {
        String path = "/hsds/services/" + DirectoryRecords.DENTIST;
        Response first = anonymous().get(path);
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=60");
        String tag = first.header("ETag");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        Response again =
                anonymous().header("If-None-Match", "\"other\", " + tag).get(path);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(anonymous()
                        .get("/hsds/services/" + DirectoryRecords.WORKSHOP)
                        .header("ETag"))
                .isNotEqualTo(tag);
    }

    @Test
    void noTokenIsAskedForAndAnOldOneDoesNoHarm() {
        Response answer = anonymous()
                .header("Authorization", "Bearer expired.or.nonsense")
                .get("/hsds/services");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.cookies()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void anAnswerCostsTheTenantAndOneStatement(String list) throws SQLException {
        String id = get(list + "?per_page=1").at("/contents/0/id").textValue();
        for (String path : List.of(list + "?per_page=200&search=trabajadoras", list + "/" + id)) {
            try (var connection = TestNetwork.get()
                            .superuserDataSource(NetworkResource.DATABASE)
                            .getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("SELECT public.pg_stat_statements_reset()");
                get(path);
                try (var counted = statement.executeQuery("SELECT sum(calls) FROM public.pg_stat_statements"
                        + " WHERE userid = 'app_rw'::regrole AND query LIKE '%app.directory\\_%'")) {
                    counted.next();
                    assertThat(counted.getInt(1)).as(path).isEqualTo(1);
                }
            }
        }
    }
}
