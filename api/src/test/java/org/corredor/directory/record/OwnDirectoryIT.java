package org.corredor.directory.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.MERGE_PATCH;
import static org.corredor.Api.anonymous;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.directory.record.Desk.fine;
import static org.corredor.directory.record.Desk.name;
import static org.corredor.directory.record.Desk.points;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A center's records of the directory, from the first draft to the tombstone. */
@QuarkusTest
final class OwnDirectoryIT {
    private static final Desk DESK = new Desk("tijuana");

    @Test
    void aRecordGoesFromDraftToTombstone() {
        String organization = DESK.organization(name("Casa"));
        String service = DESK.service(organization, name("Comedor"));
        assertThat(shown("services", service)).isEqualTo(404);

        Response early = DESK.publish(service);
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.<String>path("type")).isEqualTo("/docs/problems/directory-publication");
        assertThat(early.<String>path("publication")).isEqualTo("draft");
        assertThat(early.<List<String>>path("needs")).containsExactly(organization);

        fine(DESK.publish(organization));
        Response published = fine(DESK.publish(service));
        assertThat(published.<String>path("publication")).isEqualTo("published");
        assertThat(shown("services", service)).isEqualTo(200);
        assertThat(DESK.publish(service).statusCode()).isEqualTo(409);

        fine(DESK.suspend(service));
        assertThat(shown("services", service)).isEqualTo(404);
        assertThat(DESK.suspend(service).statusCode()).isEqualTo(409);
        fine(DESK.publish(service));
        assertThat(shown("services", service)).isEqualTo(200);
        assertThat(fine(DESK.remove(service)).statusCode()).isEqualTo(204);
        assertThat(shown("services", service)).isEqualTo(404);
        assertThat(DESK.read(service).statusCode()).isEqualTo(404);
    }

    @Test
    void aChangeOfAPublishedRecordIsPublishedWithItsHistory() {
        String before = name("Casa");
        String after = name("Hogar");
        String id = DESK.organization(before);
        DESK.changed("organizations", id, "{\"description\": \"Nadie lo vio\"}");
        fine(DESK.publish(id));
        Response changed = DESK.changed("organizations", id, "{\"name\": \"" + after + "\", \"tax_id\": \"X1\"}");
        assertThat(changed.<List<String>>path("record.metadata.field_name"))
                .containsExactlyInAnyOrder("name", "tax_id");

        Response read = anonymous().get("/hsds/organizations/" + id);
        assertThat(read.<String>path("name")).isEqualTo(after);
        assertThat(read.<Map<String, String>>path("metadata.find { it.field_name == 'name' }"))
                .containsEntry("previous_value", before)
                .containsEntry("replacement_value", after)
                .containsEntry("updated_by", "tijuana")
                .containsEntry("resource_type", "organization");
        assertThat(DESK.patch("organizations", id, "{\"metadata\": []}").statusCode())
                .isEqualTo(200);
        Response forged = DESK.patch("organizations", id, """
                {"metadata": [{"resource_type": "organization", "last_action_date": "2026-01-01", "last_action_type": "update",
                 "field_name": "name", "previous_value": "a", "replacement_value": "b", "updated_by": "somebody"}]}""");
        points(forged, "/metadata/0", "read-only");
    }

    @Test
    void anothersRecordIsNotThere() {
        Desk other = new Desk("topolobampo");
        String id = other.organization(name("Casa"));
        Response tag = other.read(id);
        String path = DESK.path("records/" + id);
        assertThat(as(DESK.who()).get(path).statusCode()).isEqualTo(404);
        assertThat(as(DESK.who()).header(ifMatch(tag)).delete(path).statusCode())
                .isEqualTo(404);
        assertThat(as(DESK.who())
                        .header(ifMatch(tag))
                        .header(key())
                        .post(path + "/publish")
                        .statusCode())
                .isEqualTo(404);
        String own = DESK.organization(name("Casa"));
        assertThat(DESK.patch("services", own, "{\"name\": \"Otra cosa\"}").statusCode())
                .as("of another kind")
                .isEqualTo(404);
    }

    @Test
    void whoVouchesNeedNotWrite() {
        String id = DESK.organization(name("Casa"));
        String promoter = "promoter.tijuana";
        Response refused = as(promoter)
                .header(key())
                .body("{\"name\": \"X\", \"description\": \"\"}")
                .post(DESK.path("organizations"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.<String>path("permission")).isEqualTo("directory:write");
        assertThat(as(promoter)
                        .header(key())
                        .header(ifMatch(DESK.read(id)))
                        .post(DESK.path("records/" + id + "/publish"))
                        .statusCode())
                .isEqualTo(403);

        fine(DESK.publish(id));
        assertThat(DESK.read(id).<Boolean>path("verification_due")).isTrue();
        assertThat(due()).contains(id);
        Response verified = fine(as(promoter)
                .header(key())
                .header(ifMatch(DESK.read(id)))
                .body("{\"parts\": [\"contact\", \"whole\"], \"method\": \"phone\"}")
                .post(DESK.path("records/" + id + "/verify")));
        assertThat(verified.<Boolean>path("verification_due")).isFalse();
        assertThat(due()).doesNotContain(id);
        assertThat(anonymous().get("/hsds/organizations/" + id).<List<String>>path("verifications.part"))
                .containsExactly("contact", "whole");
        Response early = DESK.command(
                "records/" + id + "/verify",
                id,
                "{\"parts\": [\"whole\"], \"method\": \"visit\", \"verified_at\": \"2999-01-01T00:00:00Z\"}");
        points(early, "/verified_at", "future");
    }

    @Test
    void whatIsFreeAndAClosureAreSaidInOneCall() {
        String organization = DESK.organization(name("Casa"));
        String service = DESK.service(organization, name("Albergue"));
        fine(DESK.publish(organization));
        fine(DESK.publish(service));
        String path = "services/" + service + "/availability";
        Response closed = fine(DESK.command(path, service, """
                {"capacities": [{"unit": {"name": "cama"}, "available": 0, "maximum": 40}],
                 "status": "temporarily closed", "closed_until": "2199-01-06", "alert": "Sin lugar"}"""));
        String capacity = closed.path("record.capacities[0].id");
        Response shown = anonymous().get("/hsds/services/" + service);
        assertThat(shown.<String>path("status")).isEqualTo("temporarily closed");
        assertThat(shown.<String>path("closed_until")).isEqualTo("2199-01-06");
        assertThat(shown.<Integer>path("capacities[0].available")).isZero();

        Response open = fine(DESK.command(path, service, """
                {"capacities": [{"id": "%s", "unit": {"name": "cama"}, "available": 12}], "status": "active", "alert": ""}""".formatted(capacity)));
        assertThat(open.<String>path("record.capacities[0].id")).isEqualTo(capacity);
        assertThat(open.<Integer>path("record.capacities[0].available")).isEqualTo(12);
        assertThat(open.<Object>path("record.closed_until")).isNull();
        assertThat(open.<Object>path("record.alert")).isNull();
        points(DESK.command(path, service, "{\"closed_until\": \"2199-01-06\"}"), "/closed_until", "only-while-closed");
        points(DESK.command(path, service, "{}"), "", "empty-patch");
        fine(DESK.command(path, service, "{\"alert\": \"Hay fila\"}"));
        assertThat(fine(DESK.command(path, service, "{\"alert\": null}")).<Object>path("record.alert"))
                .isNull();
        assertThat(DESK.command("services/" + organization + "/availability", organization, "{\"alert\": \"x\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatMayBeTheSameThingIsWarnedOfAndStored() {
        String name = name("Defensoría del Pueblo Maya");
        String organization = DESK.organization(name);
        fine(DESK.publish(organization));
        Desk other = new Desk("topolobampo");
        Response same = other.create(
                "organizations", "{\"name\": \"" + name.replace("í", "i") + "\", \"description\": \"La misma\"}");
        assertThat(same.statusCode()).isEqualTo(201);
        assertThat(same.<String>path("warnings[0].id")).isEqualTo(organization);
        assertThat(same.<String>path("warnings[0].code")).isEqualTo("near-duplicate");
        assertThat(same.<String>path("warnings[0].owner")).isEqualTo("tijuana");
        assertThat(other.read(same.path("id")).<Object>path("warnings")).isNull();
        String draft = DESK.organization(name("Cocina Zapoteca Ambulante"));
        assertThat(other.create(
                                "organizations",
                                "{\"name\": \"" + DESK.read(draft).path("name") + "\", \"description\": \"\"}")
                        .<List<String>>path("warnings.id"))
                .as("another's draft")
                .doesNotContain(draft);

        String here =
                "{\"location_type\": \"physical\", \"latitude\": 14.5512%s, \"longitude\": -92.4811, \"name\": \"%s\"}";
        String place = DESK.made("locations", here.formatted("00", name("Puerta")));
        assertThat(DESK.create("locations", here.formatted("50", "").replace(", \"name\": \"\"", ""))
                        .<List<String>>path("warnings.id"))
                .contains(place);
        assertThat(DESK.create(
                                "locations",
                                here.formatted("50", "")
                                        .replace("14.5512", "14.5612")
                                        .replace(", \"name\": \"\"", ""))
                        .<List<String>>path("warnings.id"))
                .doesNotContain(place);
    }

    @Test
    void aShelterIsNowhereInWhatThePublicHas() {
        String organization = DESK.organization(name("Casa"));
        String service = DESK.service(organization, name("Albergue"));
        String secret = name("callejon");
        String shelter = DESK.made("locations", """
                {"organization_id": "%s", "location_type": "physical", "name": "%s", "latitude": 32.51, "longitude": -117.03,
                 "addresses": [{"address_1": "%2$s 7", "city": "Tijuana", "state_province": "Baja California",
                   "postal_code": "22000", "country": "MX", "address_type": "physical"}]}""".formatted(organization, secret));
        String given = DESK.made(
                "service-at-locations", "{\"service_id\": \"" + service + "\", \"location_id\": \"" + shelter + "\"}");
        points(
                DESK.create(
                        "service-at-locations",
                        "{\"service_id\": \"" + service + "\", \"location_id\": \"" + shelter + "\"}"),
                "/location_id",
                "given-there");
        for (String id : List.of(organization, service, shelter, given)) {
            fine(DESK.publish(id));
        }
        assertThat(DESK.read(shelter).<String>path("audience")).isEqualTo("partner");
        fine(DESK.patch("locations", shelter, "{\"description\": \"" + secret + " verde\"}"));
        fine(DESK.patch("service-at-locations", given, "{\"description\": \"" + secret + " segundo patio\"}"));
        Response place = anonymous().get("/hsds/locations/" + shelter);
        assertThat(place.statusCode()).isEqualTo(200);
        assertThat(place.<String>path("addresses[0].city")).isEqualTo("Tijuana");
        String whole = place.asString()
                + anonymous().get("/hsds/service_at_locations/" + given).asString()
                + anonymous().get("/hsds/services/" + service).asString();
        assertThat(whole).doesNotContain(secret).doesNotContain("117.03").doesNotContain("22000");
        fine(DESK.patch(
                "locations", shelter, "{\"audience\": \"public\", \"name\": \"Oficina\", \"description\": null}"));
        assertThat(anonymous().get("/hsds/locations/" + shelter).<Object>path("metadata"))
                .as("what it said while it was kept from the public")
                .isNull();
    }

    @Test
    void whatOthersHangOnStaysUntilTheyGo() {
        String organization = DESK.organization(name("Casa"));
        String service = DESK.service(organization, name("Taller"));
        Response refused = DESK.remove(organization);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("type")).isEqualTo("/docs/problems/directory-in-use");
        assertThat(refused.<Map<String, Integer>>path("in_use")).isEqualTo(Map.of("service", 1));
        fine(DESK.remove(service));
        assertThat(DESK.remove(organization).statusCode()).isEqualTo(204);
    }

    @Test
    void theListIsFilteredAndNewestFirst() {
        String older = DESK.organization(name("Casa"));
        String newer = DESK.organization(name("Casa"));
        fine(DESK.publish(older));
        List<String> all =
                as(DESK.who()).get(DESK.path("records?kind=organization")).path("items.id");
        assertThat(all.indexOf(newer)).isNotNegative().isLessThan(all.indexOf(older));
        assertThat(as(DESK.who()).get(DESK.path("records?publication=draft")).<List<String>>path("items.id"))
                .contains(newer)
                .doesNotContain(older);
        Response stale = as(DESK.who())
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"v0\"")
                .body("{\"tax_id\": \"1\"}")
                .patch(DESK.path("organizations/" + older));
        assertThat(stale.statusCode()).isEqualTo(412);
    }

    private static List<String> due() {
        return as(DESK.who())
                .get(DESK.path("records?verification=due&publication=published&limit=200"))
                .path("items.id");
    }

    private static int shown(String list, String id) {
        return anonymous().get("/hsds/" + list + "/" + id).statusCode();
    }
}
