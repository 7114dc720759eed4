package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.referral.Casework.JUAREZ_SERVICE;
import static org.corredor.referral.Casework.ORIGIN;
import static org.corredor.referral.Casework.OWN_SERVICE;
import static org.corredor.referral.Casework.RECEIVER;
import static org.corredor.referral.Casework.id;
import static org.corredor.referral.Casework.ok;
import static org.corredor.referral.Casework.origin;
import static org.corredor.referral.Casework.receiver;
import static org.corredor.referral.Casework.receives;
import static org.corredor.referral.Casework.refusal;
import static org.corredor.referral.PartnerDesk.PARTNER;
import static org.corredor.referral.PartnerDesk.arrived;
import static org.corredor.referral.PartnerDesk.asAnotherPartner;
import static org.corredor.referral.PartnerDesk.body;
import static org.corredor.referral.PartnerDesk.following;
import static org.corredor.referral.PartnerDesk.ownService;
import static org.corredor.referral.PartnerDesk.partner;
import static org.corredor.referral.PartnerDesk.sends;
import static org.corredor.referral.PartnerDesk.taken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A chain doesn't break where an organisation outside the network is one of its places. */
@QuarkusTest
final class PartnerChainsIT {
    private static final String TIJUANA_SERVICE = "0190a000-0000-7000-8000-00000000d101";
    private static final String BACK = ", \"counter_referral\": true";

    @BeforeAll
    static void aServiceOfItsOwn() {
        ownService();
    }

    @AfterAll
    static void leaveTheDirectoryAsItWas() {
        PartnerDesk.leaveTheDirectoryAsItWas();
    }

    private static String person(Response referral) {
        return one("select person_id from app.referral_work where tenant_id = '0190a000-0000-7000-8000-0000000000e1'"
                + " and referral_id = '" + referral.path("id") + "'");
    }

    private static String one(String query) {
        try (var database = TestNetwork.get()
                        .superuserDataSource(NetworkResource.DATABASE)
                        .getConnection();
                var rows = database.createStatement().executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "no row";
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Response completed(Response sent) {
        Response accepted = ok(receives(ok(receives(sent, "acknowledge")), "accept"));
        Response started = ok(receives(ok(receives(accepted, "open-case")), "start"));
        return ok(receives(started, "complete", "{\"outcome\": \"agreement-reached\"}"));
    }

    /** Ciudad Juárez refers on from the case that it opened. */
    private static Response goesOn(Response opened, String service) {
        return receiver()
                .header(key())
                .body(Casework.draftBody(opened.path("case_id"), service, ""))
                .post(RECEIVER + "/referrals");
    }

    private static void resolvedInTijuana(Response opened) {
        String person = ok(receiver().get(RECEIVER + "/cases/" + opened.path("case_id")))
                .path("person_id");
        String consent = id(receiver()
                .header(key())
                .body(Casework.consentBody(person, "tijuana", Instant.now().plus(9, ChronoUnit.DAYS), "needs"))
                .post(RECEIVER + "/consents"));
        Response at = ok(receives(
                ok(goesOn(opened, TIJUANA_SERVICE)),
                "send",
                "{\"consent_id\": \"" + consent + "\", \"fields\": [\"needs\"]}"));
        for (String command : List.of("acknowledge", "accept", "start", "complete")) {
            at = ok(as("coordinator.tijuana")
                    .header(key())
                    .header(ifMatch(at))
                    .body(command.equals("complete") ? "{\"outcome\": \"resolved\"}" : "")
                    .post("/v1/centers/tijuana/referrals/" + at.path("id") + "/" + command));
        }
    }

    @Test
    void theFirstOriginLearnsWhatCameOfItBehindThePartner() {
        Response first = taken();
        Response onward = ok(sends(following(first, JUAREZ_SERVICE, "")));
        assertThat(onward.<String>path("relation")).isEqualTo("onward");
        assertThat(onward.<Integer>path("hop")).isEqualTo(2);
        assertThat(onward.<String>path("part_of")).isEqualTo(first.path("id"));
        assertThat(ok(receiver().get(RECEIVER + "/referrals/" + onward.path("id")))
                        .<Object>path("part_of"))
                .as("it took no part in that one")
                .isNull();
        String told = ORIGIN + "/referrals/" + first.path("id") + "/onward";
        assertThat(ok(origin().get(told)).<List<?>>path("items")).isEmpty();
        completed(onward);
        Response now = ok(origin().get(told));
        assertThat(now.<List<String>>path("items.state")).containsExactly("completed");
        assertThat(now.<List<String>>path("items.outcome")).containsExactly("agreement-reached");
        assertThat(now.<List<Integer>>path("items.hop")).containsExactly(2);
        assertThat(now.asString()).doesNotContain("juarez", (String) onward.path("id"));
        assertThat(ok(partner().get(PARTNER + "/" + onward.path("id") + "/onward"))
                        .<List<?>>path("items"))
                .as("of its own it sees the outcome itself")
                .isEmpty();
    }

    @Test
    void aPartnerLearnsWhatCameOfWhatItSentToACenterThatSentItOn() {
        Response first = ok(sends(body(JUAREZ_SERVICE, "[\"identity.alias\"]", "")));
        Response opened = ok(receives(ok(receives(ok(receives(first, "acknowledge")), "accept")), "open-case"));
        Response circle = goesOn(opened, PartnerDesk.SERVICE);
        assertThat(refusal(circle)).isEqualTo("422 referral-chain");
        assertThat(circle.<String>path("rule")).isEqualTo("loop");
        resolvedInTijuana(opened);
        Response told = ok(partner().get(PARTNER + "/" + first.path("id") + "/onward"));
        assertThat(told.<List<String>>path("items.outcome")).containsExactly("resolved");
        assertThat(told.<List<Integer>>path("items.hop")).containsExactly(2);
    }

    @Test
    void aPartnerSendsNobodyInACircleButBackByName() {
        Response first = taken();
        Response circle = sends(following(first, OWN_SERVICE, ""));
        assertThat(refusal(circle)).isEqualTo("422 referral-chain");
        assertThat(circle.<String>path("rule")).isEqualTo("loop");
        assertThat(person(first)).as("nobody is recorded of it").isEqualTo("null");
        Response notBack = sends(following(first, JUAREZ_SERVICE, BACK));
        assertThat(notBack.<String>path("rule")).isEqualTo("not-a-return");
        Response back = ok(sends(following(first, OWN_SERVICE, BACK)));
        assertThat(back.<String>path("relation")).isEqualTo("counter-referral");
        assertThat(ok(origin().get(ORIGIN + "/referrals/" + back.path("id"))).<String>path("part_of"))
                .isEqualTo(first.path("id"));
        Response ofNothing = sends(
                body(OWN_SERVICE, "[\"identity.alias\"]", "").replaceFirst("\\{", "{\"counter_referral\": true, "));
        assertThat(ofNothing.<String>path("rule")).isEqualTo("not-a-return");
    }

    @Test
    void whatIsNotAcceptedGoesNowhereAndAfterFourHopsOnlyBack() {
        Response asked = arrived();
        assertThat(sends(following(asked, JUAREZ_SERVICE, "")).<String>path("rule"))
                .isEqualTo("not-accepted");
        assertThat(person(asked)).isEqualTo("no row");
        Response first = taken();
        Casework.sql("update app.referral set hop = 4, part_of = id, relation = 'onward' where id = '"
                + first.path("id") + "'");
        assertThat(sends(following(first, JUAREZ_SERVICE, "")).<String>path("rule"))
                .isEqualTo("hop-limit");
        ok(sends(following(first, OWN_SERVICE, BACK)));
    }

    @Test
    void itIsAskedAnewOfTheSamePersonAsTheyAreKnownNow() {
        Response first = ok(sends(body(JUAREZ_SERVICE, "[\"identity.alias\"]", "")));
        String known = person(first);
        assertThat(sends(following(first, TIJUANA_SERVICE, "")).<String>path("rule"))
                .isEqualTo("under-way");
        Response no = ok(receives(first, "reject", "{\"reason\": \"no-capacity\"}"));
        assertThat(ok(partner().get(PARTNER + "/" + no.path("id") + "/alternatives"))
                        .<List<String>>path("items.service_id"))
                .contains(TIJUANA_SERVICE)
                .doesNotContain(JUAREZ_SERVICE);
        Response again = ok(sends(following(first, TIJUANA_SERVICE, "").replace("Expediente 17", "Expediente 17 bis")));
        assertThat(again.<String>path("relation")).isEqualTo("again");
        assertThat(again.<Integer>path("hop")).isEqualTo(1);
        assertThat(List.of(person(again), person(first))).containsOnly(known).doesNotContain("no row");
        assertThat(ok(partner().get(PARTNER + "/" + again.path("id") + "/package"))
                        .asString())
                .contains("Expediente 17 bis");
        assertThat(ok(partner().get(PARTNER + "/" + first.path("id") + "/package"))
                        .asString())
                .as("what was shared stays as it was shared")
                .contains("Expediente 17")
                .doesNotContain("bis");
    }

    @Test
    void whoIsKnownToBeAChildIsOneTooWhereNothingIsToldOfTheirAgeAnew() {
        String child = body(JUAREZ_SERVICE, "[\"identity.alias\"]", "")
                .replace("\"30-59\"", "\"under-15\"")
                .replace(
                        "\"legal_name\": ",
                        "\"birth_year\": " + (Year.now(ZoneOffset.UTC).getValue() - 10) + ", \"legal_name\": ")
                .replace(
                        "\"given_by\": \"person\"",
                        "\"given_by\": \"guardian\", \"notification_duties_explained\": true");
        Response first = ok(sends(child));
        ok(receives(first, "reject", "{\"reason\": \"no-capacity\"}"));
        Response alone = sends(following(first, TIJUANA_SERVICE, ""));
        assertThat(refusal(alone)).isEqualTo("422 validation");
        assertThat(alone.<List<String>>path("errors.pointer"))
                .allMatch(pointer -> pointer.endsWith("/notification_duties_explained"));
    }

    @Test
    void whatWasReceivedIsOfOnePersonHoweverOftenItGoesOn() {
        Response first = taken();
        Response onward = ok(sends(following(first, JUAREZ_SERVICE, "")));
        String known = person(onward);
        assertThat(person(first)).isEqualTo(known).isNotEqualTo("no row");
        Response elsewhere = ok(sends(following(first, TIJUANA_SERVICE, "")));
        assertThat(List.of(person(elsewhere), person(first))).containsOnly(known);
        Response sibling = ok(sends(body(JUAREZ_SERVICE, "[\"identity.alias\"]", "")));
        assertThat(person(sibling)).as("of another").isNotEqualTo(known);
        String restricted = following(first, JUAREZ_SERVICE, "")
                .replace("\"alias\": \"Expediente 17\"", "\"alias\": \"Expediente 17\", \"restricted\": true");
        assertThat(refusal(sends(restricted))).isEqualTo("403 member-required");
    }

    @Test
    void onesOwnAloneIsFollowedAndWhoseItIsCannotBeTold() {
        String none = following(taken(), JUAREZ_SERVICE, "")
                .replaceFirst("\"part_of\": \"[^\"]+\"", "\"part_of\": \"0190a000-0000-7000-8000-00000000ffff\"");
        Response notThere = sends(none);
        assertThat(refusal(notThere)).isEqualTo("422 validation");
        assertThat(notThere.<List<String>>path("errors.pointer")).containsExactly("/part_of");
        Response centers = sends(following(ok(Casework.sent("needs")), JUAREZ_SERVICE, ""));
        assertThat(centers.asString()).isEqualTo(notThere.asString());
        Response own = taken();
        asAnotherPartner(() ->
                assertThat(sends(following(own, JUAREZ_SERVICE, "")).asString()).isEqualTo(notThere.asString()));
    }

    @Test
    void theReceiptIsPrintedForItToo() {
        Response sent = ok(sends(body(JUAREZ_SERVICE, "[\"identity.alias\"]", "")));
        Response printed = partner().get(PARTNER + "/" + sent.path("id") + "/receipt/printed?language=ht");
        assertThat(printed.statusCode()).isEqualTo(200);
        assertThat(printed.contentType()).isEqualTo("application/pdf");
        assertThat(printed.header("Content-Language")).isEqualTo("ht");
        assertThat(printed.asString()).startsWith("%PDF-").doesNotContain("Expediente");
        assertThat(refusal(partner().get(PARTNER + "/" + taken().path("id") + "/alternatives")))
                .as("for the origin")
                .isEqualTo("404 not-found");
        assertThat(as("coordinator.tijuana")
                        .get(PARTNER + "/" + sent.path("id") + "/receipt/printed")
                        .statusCode())
                .isEqualTo(404);
        assertThat(partner()
                        .get(PARTNER + "/" + taken().path("id") + "/receipt/printed")
                        .statusCode())
                .as("of what it received")
                .isEqualTo(200);
    }
}
