package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.referral.Casework.ORIGIN;
import static org.corredor.referral.Casework.RECEIVER;
import static org.corredor.referral.Casework.accepted;
import static org.corredor.referral.Casework.ok;
import static org.corredor.referral.Casework.origin;
import static org.corredor.referral.Casework.receiver;
import static org.corredor.referral.Casework.receives;
import static org.corredor.referral.Casework.refusal;
import static org.corredor.referral.Casework.sent;
import static org.corredor.referral.Casework.sql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.corredor.BehindTheWalls;
import org.corredor.crypto.KeyRef;
import org.corredor.crypto.Keys;
import org.corredor.tenancy.TenantId;
import org.junit.jupiter.api.Test;

/** What the clocks do, on both sides, once, whoever runs them. */
@QuarkusTest
final class ReferralClocksIT {
    private static final TenantId JUAREZ = TenantId.of("0190a000-0000-7000-8000-0000000000c3");

    @Inject
    ReferralClocks clocks;

    @Inject
    Keys keys;

    /** As if everything about it had happened so many hours before; its mark is due. */
    private static void hoursAgo(Response at, int hours) {
        String id = at.path("id");
        String back = " - interval '" + hours + " hours'";
        sql("update app.referral set sent_at = sent_at" + back + ", updated_at = updated_at" + back
                + ", decided_at = decided_at" + back + ", completed_at = completed_at" + back + " where id = '" + id
                + "'");
        sql("update app.due_work set due_at = now() - interval '1 minute' where kind = 'referral.clock'");
    }

    private static Response here(Response at) {
        return ok(origin().get(ORIGIN + "/referrals/" + at.path("id")));
    }

    private static Response there(Response at) {
        return ok(receiver().get(RECEIVER + "/referrals/" + at.path("id")));
    }

    private static List<String> commands(Response at) {
        return ok(origin().get(ORIGIN + "/referrals/" + at.path("id") + "/events"))
                .path("items.command");
    }

    @Test
    void bothSidesSeeTheSameDeadlines() {
        Response sent = sent("needs"); // urgent
        Instant at = Instant.parse(here(sent).<String>path("sent_at"));
        assertThat(here(sent).<List<String>>path("deadlines.clock")).containsExactly("acknowledge", "decide");
        assertThat(here(sent).<List<String>>path("deadlines.due_at"))
                .extracting(Instant::parse)
                .containsExactly(at.plus(24, ChronoUnit.HOURS), at.plus(72, ChronoUnit.HOURS));
        assertThat(there(sent).<List<Object>>path("deadlines"))
                .isEqualTo(here(sent).path("deadlines"));
    }

    @Test
    void whatNobodyDecidesExpiresOnBothSidesOnce() {
        Response sent = sent("needs");
        hoursAgo(sent, 71);
        clocks.run();
        assertThat(here(sent).<String>path("state")).isEqualTo("requested");
        hoursAgo(sent, 2);
        clocks.run();
        clocks.run();
        assertThat(here(sent).<String>path("state")).isEqualTo("expired");
        assertThat(there(sent).<String>path("state")).isEqualTo("expired");
        assertThat(commands(sent)).containsExactly("send", "expire");
        assertThat(refusal(receives(there(sent), "accept"))).isEqualTo("409 referral-state");
        assertThat(marks(sent)).as("nothing is left to look at").isZero();
        assertThat(measured(sent)).as("the receiver's silence").isEqualTo("none");
        assertThat(again(sent)).as("and is sent anew").isEqualTo("again");
    }

    /** As the measures have it, the same on both sides. */
    private static String measured(Response at) {
        return BehindTheWalls.text(
                        "select string_agg(distinct answer, ',') from app.measured_referral where id = ?::uuid",
                        at.<String>path("id"))
                .orElseThrow();
    }

    /** How a draft of the origin's follows from it. */
    private static String again(Response at) {
        String body = Casework.draftBody(here(at).path("case_id"), Casework.JUAREZ_SERVICE, "")
                .replaceFirst("\\{", "{\"part_of\": \"" + at.path("id") + "\", ");
        return ok(origin().header(key()).body(body).post(ORIGIN + "/referrals")).path("relation");
    }

    @Test
    void aQuestionThatTheOriginNeverAnswersExpiresAndIsItsOwnSilence() {
        Response asked = ok(receives(sent("needs"), "request-information", "{\"reason\": \"needs-language\"}"));
        hoursAgo(asked, 37);
        clocks.run();
        assertThat(here(asked).<String>path("reminded_step")).isEqualTo("origin");
        hoursAgo(asked, 36);
        clocks.run();
        assertThat(here(asked).<String>path("state")).isEqualTo("expired");
        assertThat(commands(asked)).containsExactly("send", "request-information", "expire");
        assertThat(measured(asked)).isEqualTo("withdrawn");
        networkCounts(here(asked), "withdrawn");
    }

    /** Under the network's own function, which reads the logs of everybody. */
    private static void networkCounts(Response at, String member) {
        sql("do $$ declare n bigint; m bigint; begin set local role app_rw;"
                + " perform set_config('app.tenant_id', '0190a000-0000-7000-8000-000000000000', true);"
                + " select sum(" + member + "), sum(unanswered) into n, m from app.referral_pairs('"
                + at.path("sent_at")
                + "', (timestamptz '" + at.path("sent_at") + "') + interval '1 microsecond');"
                + " assert n = 1 and m = 0, n || ' and ' || m; end $$");
    }

    @Test
    void beforeItExpiresTheQueueIsRemindedThenTheCoordinatorEachOnce() {
        Response sent = sent("needs");
        clocks.run();
        assertThat(there(sent).<String>path("reminded_step")).isNull();
        Response before = there(sent);
        hoursAgo(sent, 25);
        clocks.run();
        assertThat(there(sent).<String>path("reminded_step")).isEqualTo("queue");
        assertThat(there(sent).header("ETag")).isNotEqualTo(before.header("ETag"));
        hoursAgo(sent, 0);
        clocks.run();
        assertThat(reminders(sent)).isEqualTo(2);
        hoursAgo(sent, 24);
        clocks.run();
        // of acknowledge all three steps, of decide the one at half of its time
        assertThat(reminders(sent)).isEqualTo(2 * 4);
        assertThat(BehindTheWalls.count("select count(*) from app.outbox_event where type = 'referral.reminder'"
                        + " and subject_id = '" + sent.path("id") + "'"))
                .isEqualTo(8);
        ok(receives(there(sent), "acknowledge"));
        assertThat(there(sent).<String>path("reminded_step"))
                .as("a new state, a new count")
                .isNull();
    }

    @Test
    void aQuestionStopsTheDecisionsClockAndHasItsOwn() {
        Response sent = sent("needs");
        hoursAgo(sent, 70);
        Response asked = ok(receives(there(sent), "request-information", "{\"reason\": \"needs-language\"}"));
        assertThat(asked.<List<String>>path("deadlines.clock")).containsExactly("answer");
        hoursAgo(sent, 10);
        clocks.run();
        assertThat(here(sent).<String>path("state")).isEqualTo("info-requested");
        Response answered = ok(origin().header(key())
                .header(ifMatch(here(sent)))
                .body("{\"reason\": \"speaks-spanish\"}")
                .post(ORIGIN + "/referrals/" + sent.path("id") + "/answer-information"));
        Instant began = Instant.parse(answered.<String>path("sent_at"));
        Instant due = Instant.parse(answered.<String>path("deadlines[0].due_at"));
        assertThat(ChronoUnit.HOURS.between(began, due)).isEqualTo(82);
        clocks.run();
        assertThat(here(sent).<String>path("state")).isEqualTo("received");
        hoursAgo(sent, 3);
        clocks.run();
        assertThat(here(sent).<String>path("state")).isEqualTo("expired");
    }

    @Test
    void overdueFirstContactEscalatesToTheOriginAndNeverExpires() {
        Response accepted = accepted("needs");
        hoursAgo(accepted, 24 * 365);
        clocks.run();
        assertThat(here(accepted).<String>path("state")).isEqualTo("accepted");
        assertThat(here(accepted).<String>path("reminded_step")).isEqualTo("origin");
        ok(receives(there(accepted), "start"));
    }

    @Test
    void silenceConfirmsACancellationAndTheReceiversKeyGoes() {
        Response accepted = accepted("needs");
        ok(receives(accepted, "request-cancellation", "{\"reason\": \"no-capacity\"}"));
        hoursAgo(accepted, 73);
        clocks.run();
        assertThat(here(accepted).<String>path("state")).isEqualTo("cancelled");
        assertThat(keys.exists(KeyRef.referral(JUAREZ, UUID.fromString(accepted.path("id")))))
                .isFalse();
    }

    @Test
    void whatIsCompletedClosesByItselfAfterThirtyDays() {
        Response started = ok(receives(accepted("needs"), "start"));
        ok(receives(started, "complete", "{\"outcome\": \"resolved\"}"));
        hoursAgo(started, 24 * 29);
        clocks.run();
        assertThat(here(started).<String>path("state")).isEqualTo("completed");
        assertThat(again(started)).as("a dispute names it").isEqualTo("again");
        hoursAgo(started, 25);
        clocks.run();
        assertThat(there(started).<String>path("state")).isEqualTo("closed");
        assertThat(again(started)).isEqualTo("again");
    }

    /** An appointment made or missed is no first contact: what is due stays due, and nobody is told of it again. */
    @Test
    void aReportIsNoFirstContact() {
        Response accepted = accepted("needs");
        hoursAgo(accepted, 73);
        clocks.run();
        int told = reminders(accepted);
        Response before = there(accepted);
        assertThat(before.<String>path("reminded_step")).isEqualTo("queue");
        Response scheduled = ok(receives(before, "report", "{\"sub_status\": \"scheduled\"}"));
        Response missed = ok(receives(scheduled, "report", "{\"sub_status\": \"no-show\"}"));
        assertThat(missed.<String>path("state")).isEqualTo("accepted");
        assertThat(missed.<String>path("sub_status")).isEqualTo("no-show");
        assertThat(missed.<Object>path("started_at")).isNull();
        assertThat(missed.<List<Object>>path("deadlines")).isEqualTo(before.<List<Object>>path("deadlines"));
        sql("update app.due_work set due_at = now() - interval '1 minute' where kind = 'referral.clock'");
        clocks.run();
        assertThat(reminders(accepted)).isEqualTo(told);
        assertThat(there(accepted).<String>path("reminded_step")).isEqualTo("queue");
        Response started = ok(receives(there(accepted), "start"));
        assertThat(started.<Object>path("sub_status")).isNull();
        assertThat(started.<Object>path("started_at")).isNotNull();
    }

    /** Many copies of the API look at the same time, while the receiver accepts: one of the two happens, and once. */
    @Test
    void expiryAgainstAcceptanceHasOneWinner() throws Exception {
        for (int i = 0; i < 5; i++) {
            Response received = ok(receives(sent("needs"), "acknowledge"));
            hoursAgo(received, 80);
            CountDownLatch start = new CountDownLatch(1);
            try (var threads = Executors.newFixedThreadPool(4)) {
                List<Future<Integer>> copies = List.of(1, 2, 3).stream()
                        .map(copy -> threads.submit(() -> {
                            start.await();
                            clocks.run();
                            return 0;
                        }))
                        .toList();
                Future<Integer> acceptance = threads.submit(() -> {
                    start.await();
                    return receives(received, "accept").statusCode();
                });
                start.countDown();
                for (Future<Integer> copy : copies) {
                    copy.get();
                }
                clocks.run();
                boolean accepted = acceptance.get() == 200;
                assertThat(commands(received)).containsExactly("send", "acknowledge", accepted ? "accept" : "expire");
                assertThat(there(received).<String>path("state")).isEqualTo(accepted ? "accepted" : "expired");
            }
        }
    }

    private static int marks(Response at) {
        return BehindTheWalls.count("select count(*) from app.due_work w join app.referral_event e on e.id = w.id"
                + " where w.kind = 'referral.clock' and e.referral_id = '" + at.path("id") + "'");
    }

    private static int reminders(Response at) {
        return BehindTheWalls.count(
                "select count(*) from app.referral_reminder where referral_id = '" + at.path("id") + "'");
    }
}
