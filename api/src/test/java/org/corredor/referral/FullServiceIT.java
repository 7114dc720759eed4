package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;
import static org.corredor.referral.Casework.JUAREZ_SERVICE;
import static org.corredor.referral.Casework.ORIGIN;
import static org.corredor.referral.Casework.caseOf;
import static org.corredor.referral.Casework.draft;
import static org.corredor.referral.Casework.liveConsent;
import static org.corredor.referral.Casework.ok;
import static org.corredor.referral.Casework.origin;
import static org.corredor.referral.Casework.person;
import static org.corredor.referral.Casework.receives;
import static org.corredor.referral.Casework.refusal;
import static org.corredor.referral.Casework.send;
import static org.corredor.referral.Casework.sent;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.corredor.directory.record.Desk;
import org.junit.jupiter.api.Test;

/** A service that has no room is asked nothing, and is no alternative, until its owner says that there is room. */
@QuarkusTest
final class FullServiceIT {
    /** A published service of the center about these terms that takes referrals; nothing is said of its capacity. */
    private static String service(Desk desk, List<String> terms) {
        String organization = desk.organization(Desk.name("Casa"));
        ok(desk.publish(organization));
        String about = terms.stream()
                .map(term -> "{\"taxonomy_term_id\": \"" + term + "\"}")
                .collect(Collectors.joining(", "));
        String service = desk.made("services", """
                {"organization_id": "%s", "name": "%s", "status": "active", "accepts_referrals": true,
                 "languages": [{"code": "es", "name": "Español"}], "attributes": [%s]}""".formatted(organization, Desk.name("Albergue"), about));
        ok(desk.publish(service));
        return service;
    }

    private static void has(Desk desk, String service, int... rooms) {
        StringBuilder capacities = new StringBuilder();
        for (int room : rooms) {
            capacities
                    .append(capacities.isEmpty() ? "" : ", ")
                    .append("{\"unit\": {\"name\": \"cama\"}, \"available\": " + room + "}");
        }
        ok(desk.command("services/" + service + "/availability", service, "{\"capacities\": [" + capacities + "]}"));
    }

    private static void isFull(Response refused) {
        assertThat(refusal(refused)).isEqualTo("422 service-takes-no-referrals");
        assertThat(refused.<String>path("reason")).isEqualTo("full");
    }

    @Test
    void isAskedOnceItsOwnerSaysThereIsRoom() {
        Desk juarez = new Desk("ciudad-juarez");
        String service = service(juarez, List.of());
        String person = person();
        String labourCase = caseOf(person);
        Response drafted = ok(draft(labourCase, service));
        has(juarez, service, 0, 0);
        String consent = liveConsent(person, "needs");
        isFull(draft(labourCase, service));
        isFull(send(drafted, consent, "needs"));
        Response shown = ok(anonymous().get("/hsds/services/" + service));
        assertThat(shown.<Boolean>path("accepts_referrals"))
                .as("what the owner said")
                .isTrue();

        has(juarez, service, 0, 2);
        ok(send(drafted, consent, "needs"));
        ok(draft(labourCase, service));
        ok(juarez.command("records/" + service + "/suspend", service, ""));
        Response gone = draft(labourCase, service);
        assertThat(refusal(gone)).isEqualTo("422 service-takes-no-referrals");
        assertThat(gone.<String>path("reason")).isNull();
    }

    @Test
    void isNoAlternativeWhileItIsFull() {
        Response asked = ok(anonymous().get("/hsds/services/" + JUAREZ_SERVICE));
        Desk tijuana = new Desk("tijuana");
        String other = service(tijuana, asked.path("attributes.taxonomy_term.id"));
        Response sent = sent("needs");
        String alternatives = ORIGIN + "/referrals/" + sent.path("id") + "/alternatives";
        assertThat(ok(origin().get(alternatives)).<List<String>>path("items.service_id"))
                .contains(other);
        has(tijuana, other, 0);
        assertThat(ok(origin().get(alternatives)).<List<String>>path("items.service_id"))
                .doesNotContain(other);
        String no = "{\"reason\": \"no-capacity\", \"alternatives\": [\"" + other + "\"]}";
        assertThat(receives(sent, "reject", no).<List<String>>path("errors.pointer"))
                .containsExactly("/alternatives");
        has(tijuana, other, 1);
        assertThat(ok(receives(sent, "reject", no)).<List<String>>path("alternatives"))
                .containsExactly(other);
        ok(tijuana.command("records/" + other + "/suspend", other, ""));
    }
}
