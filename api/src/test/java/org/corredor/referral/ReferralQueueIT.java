package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.referral.Casework.RECEIVER;
import static org.corredor.referral.Casework.ok;
import static org.corredor.referral.Casework.origin;
import static org.corredor.referral.Casework.receives;
import static org.corredor.referral.Casework.refusal;
import static org.corredor.referral.Casework.sent;
import static org.corredor.referral.Casework.sql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What arrived is everybody's until one takes it; then it is theirs until they give it back or leave. */
@QuarkusTest
final class ReferralQueueIT {
    private static final String FOCAL_POINT = "focal-point.ciudad-juarez";
    private static final String COORDINATOR = "coordinator.ciudad-juarez";

    private static Response gives(String who, Response at, String command, String body) {
        var request = as(who).header(key()).header(ifMatch(at));
        return (body.isEmpty() ? request : request.body(body)).post(path(at) + "/" + command);
    }

    private static String path(Response at) {
        return RECEIVER + "/referrals/" + at.path("id");
    }

    private static List<String> queue(String who, String assignee) {
        return ok(as(who).queryParam("side", "in")
                        .queryParam("assignee", assignee)
                        .queryParam("limit", 200)
                        .get(RECEIVER + "/referrals"))
                .path("items.id");
    }

    private static List<String> actions(String who, Response at) {
        return ok(as(who).get(path(at) + "/actions")).path("actions.command");
    }

    @Test
    void oneTakesItAndTheOthersAreToldWho() {
        Response arrived = sent("needs");
        String id = arrived.path("id");
        assertThat(queue(COORDINATOR, "none")).contains(id);
        assertThat(actions(COORDINATOR, arrived)).contains("claim", "reassign").doesNotContain("release");
        Response claimed = ok(gives(COORDINATOR, arrived, "claim", ""));
        String me = claimed.path("assignee_id");
        assertThat(claimed.<Integer>path("version")).isEqualTo(arrived.path("version"));
        assertThat(claimed.header("ETag")).isNotEqualTo(arrived.header("ETag"));
        assertThat(queue(COORDINATOR, "none")).doesNotContain(id);
        assertThat(queue(COORDINATOR, "me")).contains(id);
        assertThat(queue(FOCAL_POINT, me)).contains(id);
        assertThat(actions(COORDINATOR, arrived)).contains("release").doesNotContain("claim");

        for (String command : List.of("claim", "acknowledge", "release")) {
            Response late = gives(FOCAL_POINT, claimed, command, "");
            assertThat(refusal(late)).as(command).isEqualTo("409 referral-claimed");
            assertThat(late.<String>path("claimed_by")).isEqualTo(me);
        }
        assertThat(actions(FOCAL_POINT, arrived)).as("of another's only this").containsExactly("reassign");
        ok(gives(COORDINATOR, claimed, "claim", ""));
        Response acknowledged = ok(gives(COORDINATOR, claimed, "acknowledge", ""));
        Response released = ok(gives(COORDINATOR, acknowledged, "release", ""));
        assertThat(released.<String>path("assignee_id")).isNull();
        ok(gives(FOCAL_POINT, released, "accept", ""));
    }

    @Test
    void itIsTheReceiversOwnAffair() {
        Response arrived = sent("needs");
        ok(gives(COORDINATOR, arrived, "claim", ""));
        Response seen = ok(origin().get("/v1/centers/topolobampo/referrals/" + arrived.path("id")));
        assertThat(seen.<String>path("assignee_id")).isNull();
        assertThat(seen.header("ETag")).isEqualTo(arrived.header("ETag"));
        assertThat(ok(origin().get("/v1/centers/topolobampo/referrals/" + arrived.path("id") + "/events"))
                        .<List<String>>path("items.command"))
                .containsExactly("send");
        Response own = origin().header(key())
                .header(ifMatch(arrived))
                .post("/v1/centers/topolobampo/referrals/" + arrived.path("id") + "/claim");
        assertThat(refusal(own)).isEqualTo("409 referral-state");
    }

    @Test
    void itIsGivenToAMemberOfTheCenterAndToNobodyElse() {
        Response arrived = ok(gives(COORDINATOR, sent("needs"), "claim", ""));
        String other = ok(gives(FOCAL_POINT, ok(gives(COORDINATOR, arrived, "release", "")), "claim", ""))
                .path("assignee_id");
        Response back = ok(gives(COORDINATOR, arrived, "reassign", "{\"membership_id\": \"" + other + "\"}"));
        assertThat(back.<String>path("assignee_id")).isEqualTo(other);
        for (String nobody : List.of(UUID.randomUUID().toString(), foreignMember())) {
            Response refused = gives(COORDINATOR, arrived, "reassign", "{\"membership_id\": \"" + nobody + "\"}");
            assertThat(refusal(refused)).isEqualTo("422 validation");
            assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/membership_id");
        }
        assertThat(ok(as(FOCAL_POINT).get(path(arrived))).<String>path("assignee_id"))
                .isEqualTo(other);
    }

    private static String foreignMember() {
        return ok(as("center-admin.tijuana").get("/v1/centers/tijuana/members")).path("items[0].id");
    }

    /** Whoever leaves the center leaves what they had to the queue: nothing waits for somebody who is gone. */
    @Test
    void itSurvivesAMembersRemoval() {
        String gone = UUID.randomUUID().toString();
        sql("insert into app.membership (tenant_id, id, subject, display_name) select id, '" + gone + "', '" + gone
                + "', 'Nadie' from app.tenant where slug = 'ciudad-juarez'");
        Response mayNot = gives(COORDINATOR, sent("needs"), "reassign", "{\"membership_id\": \"" + gone + "\"}");
        assertThat(refusal(mayNot)).as("who may not decide").isEqualTo("422 validation");
        sql("insert into app.membership_role (tenant_id, membership_id, role_id) select r.tenant_id, '" + gone
                + "', r.id from app.role r join app.tenant t on t.id = r.tenant_id"
                + " where t.slug = 'ciudad-juarez' and r.code = 'coordinator'");
        Response arrived = sent("needs");
        Response given = ok(gives(COORDINATOR, arrived, "reassign", "{\"membership_id\": \"" + gone + "\"}"));
        assertThat(refusal(gives(FOCAL_POINT, given, "claim", ""))).isEqualTo("409 referral-claimed");
        Response member = ok(as("center-admin.ciudad-juarez").get(RECEIVER + "/members/" + gone));
        assertThat(as("center-admin.ciudad-juarez")
                        .header(key())
                        .header(ifMatch(member))
                        .delete(RECEIVER + "/members/" + gone)
                        .statusCode())
                .isBetween(200, 204);
        assertThat(queue(FOCAL_POINT, "none")).contains(arrived.<String>path("id"));
        ok(gives(FOCAL_POINT, given, "claim", ""));
    }

    @Test
    void ofManyAtOnceOneHasIt() throws Exception {
        Response arrived = sent("needs");
        List<String> crowd = List.of(FOCAL_POINT, COORDINATOR, FOCAL_POINT, COORDINATOR, FOCAL_POINT, COORDINATOR);
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(crowd.size())) {
            List<Future<Response>> answers = crowd.stream()
                    .map(who -> threads.submit(() -> {
                        start.await();
                        return gives(who, arrived, "claim", "");
                    }))
                    .toList();
            start.countDown();
            for (Future<Response> answer : answers) {
                assertThat(answer.get().statusCode()).isIn(200, 409);
            }
            String winner = ok(as(FOCAL_POINT).get(path(arrived))).path("assignee_id");
            for (Future<Response> answer : answers) {
                Response each = answer.get();
                String named = each.statusCode() == 200 ? each.path("assignee_id") : each.path("claimed_by");
                assertThat(named).isEqualTo(winner);
            }
        }
    }

    /** Who comes second with a decision is told which colleague has made it, whatever of the two their tag was. */
    @Test
    void ofTwoDecisionsTheLaterIsToldWhoseTheFirstWas() {
        String coordinator = membership(COORDINATOR);
        Response arrived = ok(gives(COORDINATOR, sent("needs"), "acknowledge", ""));
        Response accepted = ok(gives(COORDINATOR, arrived, "accept", ""));
        for (String decision : List.of("accept", "reject")) {
            Response stale = gives(FOCAL_POINT, arrived, decision, body(decision));
            assertThat(refusal(stale)).isEqualTo("412 precondition-failed");
            assertThat(stale.<String>path("decided_by")).isEqualTo(coordinator);
        }
        Response late = gives(FOCAL_POINT, accepted, "accept", "");
        assertThat(refusal(late)).isEqualTo("409 referral-state");
        assertThat(late.<String>path("decided_by")).isEqualTo(coordinator);
        assertThat(gives(FOCAL_POINT, arrived, "hold", "{\"reason\": \"other\"}")
                        .<String>path("decided_by"))
                .as("no decision")
                .isNull();
        Response rejected = ok(gives(FOCAL_POINT, sent("needs"), "reject", body("reject")));
        assertThat(gives(COORDINATOR, rejected, "accept", "").<String>path("decided_by"))
                .isEqualTo(membership(FOCAL_POINT));
    }

    private static String body(String decision) {
        return decision.equals("reject") ? "{\"reason\": \"other\"}" : "";
    }

    private static String membership(String who) {
        return ok(gives(who, sent("needs"), "claim", "")).path("assignee_id");
    }

    /** Of two at once each is first at times, and the other is told by whom the decision was. */
    @Test
    void ofTwoWhoDecideAtOnceTheOtherIsToldWhoWasFirst() throws Exception {
        Map<String, String> members =
                Map.of(FOCAL_POINT, membership(FOCAL_POINT), COORDINATOR, membership(COORDINATOR));
        for (int round = 0; round < 10; round++) {
            Response arrived = ok(gives(COORDINATOR, sent("needs"), "acknowledge", ""));
            Map<String, Response> answers = atOnce(arrived, "accept", "accept");
            String winner = winner(answers);
            Response other =
                    Objects.requireNonNull(answers.get(winner.equals(COORDINATOR) ? FOCAL_POINT : COORDINATOR));
            assertThat(other.statusCode()).isIn(412, 409);
            assertThat(other.<String>path("decided_by")).isEqualTo(members.get(winner));
        }
    }

    /** What one takes out of the queue no other commands, not even in the same moment. */
    @Test
    void ofOneWhoClaimsAndOneWhoCommandsAtOnceOneIsFirst() throws Exception {
        for (int round = 0; round < 10; round++) {
            winner(atOnce(sent("needs"), "claim", "acknowledge"));
        }
    }

    private static String winner(Map<String, Response> answers) {
        List<String> done = answers.entrySet().stream()
                .filter(answer -> answer.getValue().statusCode() == 200)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(done).hasSize(1);
        return done.getFirst();
    }

    /** What the coordinator and the focal point are answered who give these with the same tag. */
    private static Map<String, Response> atOnce(Response arrived, String coordinators, String focalPoints)
            throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<Response> one = threads.submit(() -> {
                start.await();
                return gives(COORDINATOR, arrived, coordinators, "");
            });
            Future<Response> other = threads.submit(() -> {
                start.await();
                return gives(FOCAL_POINT, arrived, focalPoints, "");
            });
            start.countDown();
            return Map.of(COORDINATOR, one.get(), FOCAL_POINT, other.get());
        }
    }

    @Test
    void nobodyTakesWhatIsOver() {
        Response rejected =
                ok(receives(ok(receives(sent("needs"), "acknowledge")), "reject", "{\"reason\": \"other\"}"));
        assertThat(refusal(gives(COORDINATOR, rejected, "claim", ""))).isEqualTo("409 referral-state");
        assertThat(actions(COORDINATOR, rejected)).isEmpty();
    }
}
