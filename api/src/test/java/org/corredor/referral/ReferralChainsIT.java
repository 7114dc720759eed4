package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.referral.Casework.id;
import static org.corredor.referral.Casework.ok;
import static org.corredor.referral.Casework.refusal;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.corredor.BehindTheWalls;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.Test;

/** Referrals that follow from one another: on to the next center, back to one before, asked anew; each under a consent of its own. */
@QuarkusTest
final class ReferralChainsIT {
    /** A service of each center that takes referrals. */
    private static final Map<String, String> SERVICES = Map.of(
            "tijuana", "0190a000-0000-7000-8000-00000000d101",
            "topolobampo", Casework.OWN_SERVICE,
            "ciudad-juarez", Casework.JUAREZ_SERVICE);

    private static String path(String center) {
        return "/v1/centers/" + center;
    }

    private static Response post(String center, String path, String body) {
        var request = as("coordinator." + center).header(key());
        return (body.isEmpty() ? request : request.body(body)).post(path(center) + path);
    }

    private static Response command(String center, Response at, String command, String body) {
        var request = as("coordinator." + center).header(key()).header(ifMatch(at));
        return (body.isEmpty() ? request : request.body(body))
                .post(path(center) + "/referrals/" + at.path("id") + "/" + command);
    }

    /** A person and a case of theirs. */
    private record Matter(String person, String labourCase) {
        static Matter of(String center) {
            String person = id(post(center, "/people", "{\"alias\": \"Canario\"}"));
            return new Matter(
                    person,
                    id(post(center, "/cases", "{\"person_id\": \"" + person + "\", \"types\": [\"unpaid-wages\"]}")));
        }
    }

    private static Response draft(String center, Matter matter, String receiver, String more) {
        return post(center, "/referrals", """
                {"service_id": "%s", "case_id": "%s", "urgency": "normal", "language": "es",
                 "interpreter_needed": false, "age_band": "unknown"%s}""".formatted(SERVICES.get(receiver), matter.labourCase(), more));
    }

    private static Response send(String center, Matter matter, String receiver, Response draft) {
        String consent = id(post(
                center,
                "/consents",
                Casework.consentBody(
                        matter.person(), receiver, Instant.now().plus(9, ChronoUnit.DAYS), "identity.alias")));
        return command(
                center, ok(draft), "send", "{\"consent_id\": \"" + consent + "\", \"fields\": [\"identity.alias\"]}");
    }

    private static Response sent(String center, Matter matter, String receiver, String more) {
        return ok(send(center, matter, receiver, draft(center, matter, receiver, more)));
    }

    private static Response opened(String receiver, Response sent) {
        Response accepted = ok(command(receiver, ok(command(receiver, sent, "acknowledge", "")), "accept", ""));
        return ok(command(receiver, accepted, "open-case", ""));
    }

    /** The receiver's own person and case of what it opened. */
    private static Matter matter(String receiver, Response opened) {
        String labourCase = opened.path("case_id");
        return new Matter(
                ok(as("coordinator." + receiver).get(path(receiver) + "/cases/" + labourCase))
                        .path("person_id"),
                labourCase);
    }

    private static String partOf(Response before) {
        return ", \"part_of\": \"" + before.path("id") + "\"";
    }

    private static Response read(String center, Response referral, String part) {
        return as("coordinator." + center).get(path(center) + "/referrals/" + referral.path("id") + part);
    }

    @Test
    void theFirstOriginLearnsWhatCameOfItFurtherOnAndNeitherWhoNorWhere() {
        Response first = sent("topolobampo", Matter.of("topolobampo"), "ciudad-juarez", "");
        Response there = opened("ciudad-juarez", first);
        Response onward = sent("ciudad-juarez", matter("ciudad-juarez", there), "tijuana", partOf(first));
        assertThat(onward.<String>path("relation")).isEqualTo("onward");
        assertThat(onward.<Integer>path("hop")).isEqualTo(2);
        assertThat(onward.<String>path("part_of")).isEqualTo(first.path("id"));
        Response atTheEnd = ok(read("tijuana", onward, ""));
        assertThat(atTheEnd.<Object>path("part_of"))
                .as("it took no part in that one")
                .isNull();
        assertThat(ok(read("topolobampo", first, "/onward")).<List<?>>path("items"))
                .isEmpty();

        Response done = ok(command(
                "tijuana",
                ok(command("tijuana", opened("tijuana", onward), "start", "")),
                "complete",
                "{\"outcome\": \"agreement-reached\"}"));
        assertThat(done.<String>path("state")).isEqualTo("completed");
        Response told = ok(read("topolobampo", first, "/onward"));
        assertThat(told.<List<String>>path("items.state")).containsExactly("completed");
        assertThat(told.<List<String>>path("items.outcome")).containsExactly("agreement-reached");
        assertThat(told.<List<Integer>>path("items.hop")).containsExactly(2);
        assertThat(told.asString()).doesNotContain("tijuana", (String) onward.path("id"));
        assertThat(ok(read("ciudad-juarez", onward, "/onward")).<List<?>>path("items"))
                .isEmpty();
        assertThat(refusal(read("topolobampo", onward, ""))).isEqualTo("404 not-found");
    }

    @Test
    void nobodyIsSentInACircleButBackByName() {
        Response first = sent("topolobampo", Matter.of("topolobampo"), "ciudad-juarez", "");
        Matter there = matter("ciudad-juarez", opened("ciudad-juarez", first));
        Response circle = draft("ciudad-juarez", there, "topolobampo", partOf(first));
        assertThat(refusal(circle)).isEqualTo("422 referral-chain");
        assertThat(circle.<String>path("rule")).isEqualTo("loop");
        assertThat(BehindTheWalls.count(
                        "select count(*) from app.referral where part_of = ?::uuid", first.<String>path("id")))
                .as("at either")
                .isZero();
        Response back = sent("ciudad-juarez", there, "topolobampo", partOf(first) + ", \"counter_referral\": true");
        assertThat(back.<String>path("relation")).isEqualTo("counter-referral");
        assertThat(ok(read("topolobampo", back, "")).<String>path("part_of")).isEqualTo(first.path("id"));
        Response notBack = draft("ciudad-juarez", there, "tijuana", partOf(first) + ", \"counter_referral\": true");
        assertThat(notBack.<String>path("rule")).isEqualTo("not-a-return");
        Response ofNothing = draft("ciudad-juarez", there, "tijuana", ", \"counter_referral\": true");
        assertThat(ofNothing.<String>path("rule")).isEqualTo("not-a-return");
        Response second = sent("ciudad-juarez", there, "tijuana", partOf(first));
        Matter last = matter("tijuana", opened("tijuana", second));
        for (String before : List.of("topolobampo", "ciudad-juarez")) {
            assertThat(draft("tijuana", last, before, partOf(second)).<String>path("rule"))
                    .as("back to %s, which it can't see was the first", before)
                    .isEqualTo("loop");
        }
    }

    @Test
    void afterFourHopsItGoesOnlyBack() throws Exception {
        Response first = sent("topolobampo", Matter.of("topolobampo"), "ciudad-juarez", "");
        Matter there = matter("ciudad-juarez", opened("ciudad-juarez", first));
        try (var database = TestNetwork.get()
                        .superuserDataSource(NetworkResource.DATABASE)
                        .getConnection();
                var change = database.createStatement()) {
            change.executeUpdate("update app.referral set hop = 4, part_of = id, relation = 'onward' where id = '"
                    + first.path("id") + "'");
        }
        assertThat(draft("ciudad-juarez", there, "tijuana", partOf(first)).<String>path("rule"))
                .isEqualTo("hop-limit");
        ok(draft("ciudad-juarez", there, "topolobampo", partOf(first) + ", \"counter_referral\": true"));
    }

    @Test
    void itIsAskedAnewWithAFreshConsentWhereTheReceiverPointed() {
        Matter matter = Matter.of("topolobampo");
        Response first = sent("topolobampo", matter, "ciudad-juarez", "");
        assertThat(draft("topolobampo", matter, "tijuana", partOf(first)).<String>path("rule"))
                .isEqualTo("under-way");
        String other = SERVICES.get("tijuana");
        Response unknown = command(
                "ciudad-juarez",
                first,
                "reject",
                "{\"reason\": \"no-capacity\", \"alternatives\": [\"" + SERVICES.get("topolobampo") + "\"]}");
        assertThat(refusal(unknown)).as("the origin's own").isEqualTo("422 validation");
        assertThat(unknown.<List<String>>path("errors.pointer")).containsExactly("/alternatives");
        Response no = ok(command(
                "ciudad-juarez",
                first,
                "reject",
                "{\"reason\": \"no-capacity\", \"alternatives\": [\"" + other + "\"]}"));
        assertThat(no.<List<String>>path("alternatives")).containsExactly(other);
        assertThat(ok(read("topolobampo", first, "")).<List<String>>path("alternatives"))
                .containsExactly(other);
        Response again = draft("topolobampo", matter, "tijuana", partOf(first));
        assertThat(again.<String>path("relation")).isEqualTo("again");
        assertThat(again.<Integer>path("hop")).isEqualTo(1);
        Response underTheOld = command(
                "topolobampo",
                again,
                "send",
                "{\"consent_id\": \"" + ok(read("topolobampo", first, "")).path("consent_id")
                        + "\", \"fields\": [\"identity.alias\"]}");
        assertThat(refusal(underTheOld)).isEqualTo("403 consent-missing");
        assertThat(ok(send("topolobampo", matter, "tijuana", again)).<String>path("state"))
                .isEqualTo("requested");
    }

    @Test
    void whatItFollowsFromIsOnesOwnOfTheSamePerson() {
        Matter matter = Matter.of("topolobampo");
        Response first = sent("topolobampo", matter, "ciudad-juarez", "");
        Response notAccepted = draft("ciudad-juarez", Matter.of("ciudad-juarez"), "tijuana", partOf(first));
        assertThat(refusal(notAccepted)).as("nobody's yet there").isEqualTo("422 validation");
        opened("ciudad-juarez", first);
        Response ofAnother = draft("ciudad-juarez", Matter.of("ciudad-juarez"), "tijuana", partOf(first));
        assertThat(refusal(ofAnother)).isEqualTo("422 validation");
        assertThat(ofAnother.<List<String>>path("errors.pointer")).containsExactly("/part_of");
        Response foreign = draft("tijuana", Matter.of("tijuana"), "topolobampo", partOf(first));
        Response none = draft(
                "tijuana",
                Matter.of("tijuana"),
                "topolobampo",
                ", \"part_of\": \"0190a000-0000-7000-8000-00000000ffff\"");
        assertThat(foreign.<List<?>>path("errors"))
                .as("as one that isn't there")
                .isEqualTo(none.<List<?>>path("errors"));
    }

    @Test
    void ofACaseThatBeganWithAReferralNoOtherIsNamedThanThatOrWhatFollowedFromIt() {
        Matter known = Matter.of("ciudad-juarez");
        Response old = sent("ciudad-juarez", known, "tijuana", "");
        ok(command("tijuana", old, "reject", "{\"reason\": \"no-capacity\"}"));
        Response first = sent("topolobampo", Matter.of("topolobampo"), "ciudad-juarez", "");
        Response accepted =
                ok(command("ciudad-juarez", ok(command("ciudad-juarez", first, "acknowledge", "")), "accept", ""));
        Matter there = matter(
                "ciudad-juarez",
                ok(command("ciudad-juarez", accepted, "open-case", "{\"person_id\": \"" + known.person() + "\"}")));
        assertThat(there.person()).isEqualTo(known.person());
        Response anew = draft("ciudad-juarez", there, "topolobampo", partOf(old));
        assertThat(refusal(anew)).isEqualTo("422 referral-chain");
        assertThat(anew.<String>path("rule")).isEqualTo("not-of-the-case");

        Response onward = sent("ciudad-juarez", there, "tijuana", partOf(first));
        ok(command("tijuana", onward, "reject", "{\"reason\": \"no-capacity\"}"));
        Response again = ok(draft("ciudad-juarez", there, "tijuana", partOf(onward)));
        assertThat(again.<String>path("relation")).isEqualTo("again");
        assertThat(again.<Integer>path("hop")).isEqualTo(2);
        ok(draft("ciudad-juarez", known, "topolobampo", partOf(old)));
    }

    @Test
    void whatCameBackOfACaseFollowedFromItToo() {
        Response first = sent("topolobampo", Matter.of("topolobampo"), "ciudad-juarez", "");
        Matter there = matter("ciudad-juarez", opened("ciudad-juarez", first));
        Response out = sent("ciudad-juarez", there, "tijuana", partOf(first));
        Matter end = matter("tijuana", opened("tijuana", out));
        Response back = sent("tijuana", end, "ciudad-juarez", partOf(out) + ", \"counter_referral\": true");
        Response accepted =
                ok(command("ciudad-juarez", ok(command("ciudad-juarez", back, "acknowledge", "")), "accept", ""));
        ok(command("ciudad-juarez", accepted, "open-case", "{\"person_id\": \"" + there.person() + "\"}"));
        Response home = ok(draft("ciudad-juarez", there, "topolobampo", partOf(back) + ", \"counter_referral\": true"));
        assertThat(home.<String>path("part_of")).isEqualTo(back.path("id"));
    }

    @Test
    void aCaseThatBeganWithAReferralGoesOnFromItSaidOrNot() {
        Response first = sent("topolobampo", Matter.of("topolobampo"), "ciudad-juarez", "");
        Matter there = matter("ciudad-juarez", opened("ciudad-juarez", first));
        Response unsaid = ok(draft("ciudad-juarez", there, "tijuana", ""));
        assertThat(unsaid.<String>path("relation")).isEqualTo("onward");
        assertThat(unsaid.<String>path("part_of")).isEqualTo(first.path("id"));
        assertThat(draft("ciudad-juarez", there, "topolobampo", "").<String>path("rule"))
                .isEqualTo("loop");
    }
}
