package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.referral.Casework.JUAREZ_SERVICE;
import static org.corredor.referral.Casework.ORIGIN;
import static org.corredor.referral.Casework.RECEIVER;
import static org.corredor.referral.Casework.caseOf;
import static org.corredor.referral.Casework.consent;
import static org.corredor.referral.Casework.draft;
import static org.corredor.referral.Casework.ok;
import static org.corredor.referral.Casework.origin;
import static org.corredor.referral.Casework.person;
import static org.corredor.referral.Casework.receiver;
import static org.corredor.referral.Casework.receives;
import static org.corredor.referral.Casework.refusal;
import static org.corredor.referral.Casework.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.corredor.BehindTheWalls;
import org.corredor.crypto.KeyRef;
import org.corredor.crypto.Keys;
import org.corredor.tenancy.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What else happens with a command: the trail's entries, keys that end, entity tags that change. */
@QuarkusTest
final class AfterEffectsIT {
    private static final TenantId JUAREZ = TenantId.of("0190a000-0000-7000-8000-0000000000c3");
    private static final TenantId TOPOLOBAMPO = TenantId.of("0190a000-0000-7000-8000-0000000000c2");

    @Inject
    Keys keys;

    @Inject
    PackageKeyPurge purge;

    @Test
    void aWithdrawnConsentLeavesAnEntryForEachReferralUnderIt() {
        String person = person();
        String labourCase = caseOf(person);
        Response consent = ok(consent(person, "ciudad-juarez", Instant.now().plus(9, ChronoUnit.DAYS), "needs"));
        String under = consent.path("id");
        Response pending = ok(send(ok(draft(labourCase, JUAREZ_SERVICE)), under, "needs"));
        Response open = ok(receives(accept(labourCase, under), "open-case"));
        Response started = ok(receives(accept(labourCase, under), "start"));
        Response completed = ok(receives(started, "complete", "{\"outcome\": \"resolved\"}"));
        ok(origin().header(key()).header(ifMatch(consent)).post(ORIGIN + "/consents/" + under + "/withdraw"));

        assertThat(withConsentWithdrawn(pending)).containsExactly("referral.withdraw");
        assertThat(withConsentWithdrawn(open)).containsExactly("referral.request-cancellation");
        assertThat(withConsentWithdrawn(completed)).containsExactly("referral.close-package");
        Response asked = ok(origin().get(ORIGIN + "/referrals/" + open.path("id")));
        Response back = origin().header(key())
                .header(ifMatch(asked))
                .post(ORIGIN + "/referrals/" + open.path("id") + "/retract-cancellation");
        assertThat(refusal(back)).as("it was the person who asked").isEqualTo("403 consent-missing");
        assertThat(back.<String>path("reason")).isEqualTo("withdrawn");
        assertThat(ok(receiver().get(RECEIVER + "/referrals/" + open.path("id")))
                        .<String>path("state"))
                .isEqualTo("cancellation-requested");
        assertThat(ok(receiver().get(RECEIVER + "/referrals/" + pending.path("id") + "/events"))
                        .<String>path("items[-1].reason"))
                .isEqualTo("consent-withdrawn");
    }

    @Test
    void aRejectionAfterAcceptanceDestroysTheReceiversKeyAndNotTheOrigins() {
        Response accepted = Casework.accepted("needs");
        UUID id = UUID.fromString(accepted.path("id"));
        assertThat(keys.exists(KeyRef.referral(JUAREZ, id))).isTrue();
        Response stale = receives(Casework.sent("needs"), "accept");
        assertThat(stale.statusCode()).isEqualTo(409);
        ok(receives(accepted, "reject", "{\"reason\": \"could-not-reach\"}"));
        assertThat(keys.exists(KeyRef.referral(JUAREZ, id))).isFalse();
        assertThat(keys.exists(KeyRef.referral(TOPOLOBAMPO, id))).isTrue();
        ok(origin().get(ORIGIN + "/referrals/" + id + "/package"));
    }

    @Test
    void aKeyThatTheCommandCouldNotDestroyGoesWithTheNextPurge() {
        Response accepted = Casework.accepted("needs");
        UUID id = UUID.fromString(accepted.path("id"));
        String marks = "delete from app.due_work where id = '" + id + "' and kind = 'referral.key'";
        assertThat(Casework.sql(marks)).isZero();
        Response read = ok(origin().get(ORIGIN + "/referrals/" + id));
        ok(origin().header(key())
                .header(ifMatch(read))
                .body("{\"reason\": \"wrong-person\"}")
                .post(ORIGIN + "/referrals/" + id + "/enter-in-error"));
        assertThat(keys.exists(KeyRef.referral(JUAREZ, id))).isFalse();
        assertThat(keys.exists(KeyRef.referral(TOPOLOBAMPO, id))).isFalse();
        assertThat(Casework.sql(marks)).as("both sides' keys").isEqualTo(2);

        // the process ended before: the marks are there, and so are the keys
        UUID left = UUID.fromString(Casework.accepted("needs").path("id"));
        for (TenantId holder : List.of(JUAREZ, TOPOLOBAMPO)) {
            Casework.sql("insert into app.due_work (tenant_id, kind, due_at, id) values ('" + holder.value()
                    + "', 'referral.key', now() - interval '1 second', '" + left + "')");
        }
        assertThat(keys.exists(KeyRef.referral(JUAREZ, left))).isTrue();
        purge.run();
        assertThat(keys.exists(KeyRef.referral(JUAREZ, left))).isFalse();
        assertThat(keys.exists(KeyRef.referral(TOPOLOBAMPO, left))).isFalse();
        assertThat(Casework.sql(marks.replace(id.toString(), left.toString()))).isZero();
    }

    /** Whatever takes a package away leaves its mark with it: of both sides in error, of the receiver's else. */
    @ParameterizedTest
    @CsvSource({
        "reject, ciudad-juarez",
        "cancel, ciudad-juarez",
        "withdraw, ciudad-juarez",
        "withdraw-consent, ciudad-juarez",
        "enter-in-error, 'ciudad-juarez,topolobampo'",
        "complete, ''"
    })
    void whateverTakesThePackageAwayMarksItsKeys(String end, String holders) {
        String person = person();
        Response consent = ok(consent(person, "ciudad-juarez", Instant.now().plus(9, ChronoUnit.DAYS), "needs"));
        Response sent = ok(send(ok(draft(caseOf(person), JUAREZ_SERVICE)), consent.path("id"), "needs"));
        String reason = "{\"reason\": \"other\"}";
        switch (end) {
            case "reject" -> ok(receives(sent, "reject", reason));
            case "withdraw", "enter-in-error" -> ok(gives(sent, end, reason));
            case "withdraw-consent" ->
                ok(origin().header(key())
                        .header(ifMatch(consent))
                        .post(ORIGIN + "/consents/" + consent.path("id") + "/withdraw"));
            default -> {
                Response started = ok(receives(ok(receives(ok(receives(sent, "acknowledge")), "accept")), "start"));
                if (end.equals("complete")) {
                    ok(receives(started, "complete", "{\"outcome\": \"resolved\"}"));
                } else {
                    Response asked = ok(gives(started, "request-cancellation", "{\"reason\": \"person-desisted\"}"));
                    ok(receives(asked, "confirm-cancellation"));
                }
            }
        }
        assertThat(BehindTheWalls.text(
                                "select string_agg(t.slug, ',' order by t.slug) from app.due_work w join app.tenant t"
                                        + " on t.id = w.tenant_id where w.kind = 'referral.key' and w.id = ?::uuid",
                                sent.<String>path("id"))
                        .orElse(""))
                .isEqualTo(holders);
    }

    private static Response gives(Response at, String command, String body) {
        return origin().header(key())
                .header(ifMatch(at))
                .body(body)
                .post(ORIGIN + "/referrals/" + at.path("id") + "/" + command);
    }

    /** However long a log is, its end is shown. */
    @Test
    void ofALongLogTheLastStepsAreShown() {
        Response accepted = Casework.accepted("needs");
        String id = accepted.path("id");
        Casework.sql(
                "insert into app.referral_event (tenant_id, id, referral_id, seq, command, from_state, to_state, by_side)"
                        + " select e.tenant_id, uuidv7(), e.referral_id, 4 + i, 'report', 'accepted', 'accepted', 'RECEIVER'"
                        + " from app.referral_event e, generate_series(1, 210) i where e.referral_id = '" + id
                        + "' and e.command = 'accept'");
        List<Integer> steps =
                ok(origin().get(ORIGIN + "/referrals/" + id + "/events")).path("items.seq");
        assertThat(steps).hasSize(200).isSorted().endsWith(214);
    }

    @Test
    void aRefusedRejectionDestroysNothing() {
        Response accepted = Casework.accepted("needs");
        UUID id = UUID.fromString(accepted.path("id"));
        Response started = ok(receives(accepted, "start"));
        assertThat(receives(started, "reject", "{\"reason\": \"other\"}").statusCode())
                .isEqualTo(409);
        assertThat(keys.exists(KeyRef.referral(JUAREZ, id))).isTrue();
    }

    @Test
    void theEntityTagChangesWithTheOpenedCaseAndTheCommandsStillMatch() {
        Response accepted = Casework.accepted("needs");
        String path = RECEIVER + "/referrals/" + accepted.path("id");
        Response opened = ok(receives(accepted, "open-case"));
        assertThat(opened.header("ETag")).isNotEqualTo(accepted.header("ETag"));
        Response read =
                receiver().header("If-None-Match", accepted.header("ETag")).get(path);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.header("ETag")).isEqualTo(opened.header("ETag"));
        Response actions =
                ok(receiver().header("If-None-Match", accepted.header("ETag")).get(path + "/actions"));
        assertThat(actions.header("ETag")).isNull();
        ok(receives(opened, "start"));
    }

    @Test
    void aConsentsEntityTagTellsItsStatus() {
        Response consent = ok(consent(person(), "ciudad-juarez", Instant.now().plus(9, ChronoUnit.DAYS), "needs"));
        String path = ORIGIN + "/consents/" + consent.path("id");
        assertThat(Casework.sql("update app.consent_grant set expires_at = now() - interval '1 second' where id = '"
                        + consent.path("id") + "'"))
                .isOne();
        Response expired =
                origin().header("If-None-Match", consent.header("ETag")).get(path);
        assertThat(expired.statusCode()).isEqualTo(200);
        assertThat(expired.<String>path("status")).isEqualTo("expired");
        ok(origin().header(key()).header(ifMatch(consent)).post(path + "/withdraw"));
    }

    @Test
    void aNoticeVersionIsACode() {
        Response refused = origin().header(key())
                .body(Casework.consentBody(
                                person(), "ciudad-juarez", Instant.now().plus(9, ChronoUnit.DAYS), "needs")
                        .replace("2026-01\"", "2026\\u0000\""))
                .post(ORIGIN + "/consents");
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.<List<String>>path("errors.pointer")).contains("/notice_version");
    }

    private static Response accept(String labourCase, String consent) {
        return ok(receives(
                ok(receives(ok(send(ok(draft(labourCase, JUAREZ_SERVICE)), consent, "needs")), "acknowledge")),
                "accept"));
    }

    private static List<String> withConsentWithdrawn(Response referral) {
        return ok(as("privacy-officer.topolobampo").get(ORIGIN + "/audit?limit=200&object_id=" + referral.path("id")))
                .path("items.findAll { it.reason == 'consent-withdrawn' }.action");
    }
}
