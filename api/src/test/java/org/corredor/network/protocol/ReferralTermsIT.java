package org.corredor.network.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.BehindTheWalls.run;
import static org.corredor.BehindTheWalls.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A center sets its own terms, within the network's. */
@QuarkusTest
final class ReferralTermsIT {
    private static final String TERMS = "/v1/centers/casa-obrera/referral-terms";
    private static final String ADMIN = "center-admin.casa-obrera";

    @BeforeEach
    @AfterEach
    void forget() {
        run("delete from app.center_terms where tenant_id = (select id from app.tenant where slug = 'casa-obrera')");
    }

    private static Response put(Response seen, String body) {
        return as(ADMIN).header(ifMatch(seen)).body(body).put(TERMS);
    }

    private static String urgent(String clock, int amount, String unit) {
        return "{\"urgent\": {\"" + clock + "\": {\"amount\": " + amount + ", \"unit\": \"" + unit + "\"}}}";
    }

    @Test
    void withoutOnesOfItsOwnItHasTheProtocols() {
        Response read = as("coordinator.casa-obrera").get(TERMS);
        assertThat(read.statusCode()).as(read.asString()).isEqualTo(200);
        assertThat(read.<Integer>path("version")).isZero();
        assertThat(read.<String>path("protocol_version")).isEqualTo("1.0");
        assertThat(read.<Integer>path("in_effect.urgent.acknowledge.amount")).isEqualTo(1440);
        assertThat(read.<Integer>path("ceilings.urgent.acknowledge.amount")).isEqualTo(2880);
    }

    @Test
    void whatItSetsIsInEffectAndWhatItLeavesOutIsTheProtocols() {
        Response first = put(as(ADMIN).get(TERMS), urgent("acknowledge", 2880, "minutes"));
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(first.<Integer>path("version")).isEqualTo(1);
        assertThat(first.<Integer>path("in_effect.urgent.acknowledge.amount")).isEqualTo(2880);
        assertThat(first.<Integer>path("in_effect.urgent.decide.amount")).isEqualTo(4320);
        assertThat(stamped("urgent", "acknowledge")).isEqualTo("2880 minutes");
        assertThat(stamped("normal", "decide")).isEqualTo("10 working-days");
        Response second = put(first, "{\"normal\": {\"decide\": {\"amount\": 12, \"unit\": \"working-days\"}}}");
        assertThat(second.<Integer>path("version")).isEqualTo(2);
        assertThat(stamped("urgent", "acknowledge")).isEqualTo("1440 minutes");
        assertThat(stamped("normal", "decide")).isEqualTo("12 working-days");
        assertThat(second.<Integer>path("in_effect.normal.decide.amount")).isEqualTo(12);
    }

    /** As a referral gets it that is sent now. */
    private static String stamped(String urgency, String clock) {
        return text(
                        "select t -> ? ->> 'amount' || ' ' || (t -> ? ->> 'unit') from app.tenant c,"
                                + " app.referral_terms(c.id, ?) t where c.slug = 'casa-obrera'",
                        clock,
                        clock,
                        urgency)
                .orElseThrow();
    }

    @Test
    void theCeilingIsNamed() {
        Response seen = as(ADMIN).get(TERMS);
        Response above = put(seen, urgent("acknowledge", 2881, "minutes"));
        assertThat(above.statusCode()).isEqualTo(422);
        assertThat(above.<List<String>>path("errors.pointer")).containsExactly("/urgent/acknowledge/amount");
        assertThat(above.<String>path("errors[0].detail")).contains("2").containsPattern("880");
        assertThat(put(seen, urgent("acknowledge", 14, "minutes")).<String>path("errors[0].code"))
                .isEqualTo("min");
        assertThat(put(seen, urgent("decide", 2, "working-days")).<String>path("errors[0].pointer"))
                .isEqualTo("/urgent/decide/unit");
        assertThat(as(ADMIN).get(TERMS).<Integer>path("version")).isZero();
    }

    @Test
    void aStaleVersionChangesNothing() {
        Response seen = as(ADMIN).get(TERMS);
        assertThat(as(ADMIN).body("{}").put(TERMS).statusCode()).isEqualTo(428);
        assertThat(put(seen, urgent("decide", 600, "minutes")).statusCode()).isEqualTo(200);
        assertThat(put(seen, urgent("decide", 700, "minutes")).statusCode()).isEqualTo(412);
        assertThat(stamped("urgent", "decide")).isEqualTo("600 minutes");
    }

    @Test
    void theyAreTheAdministratorsToSetAndTheCentersToSee() {
        Response seen = as(ADMIN).get(TERMS);
        assertThat(as("coordinator.casa-obrera")
                        .header(ifMatch(seen))
                        .body("{}")
                        .put(TERMS)
                        .statusCode())
                .isEqualTo(403);
        assertThat(as("interpreter.casa-obrera").get(TERMS).statusCode()).isEqualTo(403);
        assertThat(as("center-admin.tijuana").get(TERMS).statusCode()).isEqualTo(404);
        assertThat(as("center-admin.tijuana")
                        .header(ifMatch(seen))
                        .body("{}")
                        .put(TERMS)
                        .statusCode())
                .isEqualTo(404);
        assertThat(as("network-admin").get(TERMS).statusCode()).isEqualTo(404);
    }
}
