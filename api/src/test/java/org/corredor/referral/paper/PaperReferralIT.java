package org.corredor.referral.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.referral.paper.PaperDesk.ORGANIZATION;
import static org.corredor.referral.paper.PaperDesk.ORIGIN;
import static org.corredor.referral.paper.PaperDesk.PAPER;
import static org.corredor.referral.paper.PaperDesk.SERVICE;
import static org.corredor.referral.paper.PaperDesk.accepted;
import static org.corredor.referral.paper.PaperDesk.caseOf;
import static org.corredor.referral.paper.PaperDesk.change;
import static org.corredor.referral.paper.PaperDesk.command;
import static org.corredor.referral.paper.PaperDesk.consent;
import static org.corredor.referral.paper.PaperDesk.coordinator;
import static org.corredor.referral.paper.PaperDesk.count;
import static org.corredor.referral.paper.PaperDesk.draft;
import static org.corredor.referral.paper.PaperDesk.form;
import static org.corredor.referral.paper.PaperDesk.id;
import static org.corredor.referral.paper.PaperDesk.now;
import static org.corredor.referral.paper.PaperDesk.ok;
import static org.corredor.referral.paper.PaperDesk.pdf;
import static org.corredor.referral.paper.PaperDesk.person;
import static org.corredor.referral.paper.PaperDesk.print;
import static org.corredor.referral.paper.PaperDesk.printed;
import static org.corredor.referral.paper.PaperDesk.records;
import static org.corredor.referral.paper.PaperDesk.refusal;
import static org.corredor.referral.paper.PaperDesk.to;
import static org.corredor.referral.paper.PaperDesk.withdraw;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.corredor.pdf.TaggedPdf;
import org.junit.jupiter.api.Test;

/** A referral on paper from the draft to its end, and who can see it. */
@QuarkusTest
final class PaperReferralIT {
    @Test
    void goesTheWholeWay() {
        String person = person();
        String consent = id(consent(person, to(ORGANIZATION), "identity.alias", "case.types", "case.employer"));
        Response drafted = ok(draft(caseOf(person), SERVICE));
        assertThat(drafted.<String>path("state")).isEqualTo("draft");
        assertThat(drafted.<String>path("code")).isNull();
        assertThat(drafted.<String>path("organization_id")).isEqualTo(ORGANIZATION);

        Response printed = ok(print(drafted, consent, "identity.alias", "case.types"));
        assertThat(printed.<String>path("state")).isEqualTo("requested");
        assertThat(printed.<String>path("sent_at")).isNotNull();
        assertThat(printed.<List<String>>path("answers")).containsExactly("acknowledge", "reject");

        Response at = ok(records(printed, "acknowledge", ""));
        at = ok(records(at, "accept", ""));
        at = ok(records(at, "start", ""));
        at = ok(records(at, "hold", ", \"reason\": \"waiting-for-authority\""));
        at = ok(records(at, "resume", ""));
        at = ok(records(at, "complete", ", \"outcome\": \"guidance-given\""));
        assertThat(command(at, "close", "{\"feedback\": \"Eulalia está contenta\"}")
                        .<List<String>>path("errors.pointer"))
                .containsExactly("/feedback");
        at = ok(command(at, "close", "{\"feedback\": \"partly-as-hoped\"}"));
        assertThat(at.<String>path("state")).isEqualTo("closed");
        assertThat(at.<String>path("feedback")).isEqualTo("partly-as-hoped");
        assertThat(at.<String>path("reason")).isNull();
        assertThat(at.<String>path("outcome")).isEqualTo("guidance-given");
        for (String time : List.of("acknowledged_at", "decided_at", "started_at", "completed_at", "closed_at")) {
            assertThat(at.<String>path(time)).as(time).isNotNull();
        }

        Response log = ok(coordinator().get(PAPER + "/" + at.path("id") + "/events"));
        assertThat(log.<List<String>>path("items.command"))
                .containsExactly("send", "acknowledge", "accept", "start", "hold", "resume", "complete", "close");
        assertThat(log.<List<String>>path("items.by"))
                .containsExactly(
                        "origin", "receiver", "receiver", "receiver", "receiver", "receiver", "receiver", "origin");
        assertThat(log.<List<String>>path("items.recorded_by")).containsOnly("origin");
    }

    /** What a center sent without a peer, as the measures tell it: sent, accepted. */
    private static List<Integer> measured() {
        Response measures = ok(coordinator().get(ORIGIN + "/measures/referrals?by=pair&side=out"));
        Integer sent = measures.path("items.findAll { it.peer == null }.sent.sum()");
        Integer accepted = measures.path("items.findAll { it.peer == null }.accepted.sum()");
        return List.of(sent == null ? 0 : sent, accepted == null ? 0 : accepted);
    }

    @Test
    void countsInTheMeasuresAsAnyOtherDoes() {
        List<Integer> before = measured();
        Response printed = printed("case.types");
        assertThat(measured()).containsExactly(before.get(0) + 1, before.get(1));
        ok(records(ok(records(printed, "acknowledge", "")), "accept", ""));
        assertThat(measured()).containsExactly(before.get(0) + 1, before.get(1) + 1);
    }

    @Test
    void theFormSaysWhatWasChosenAndNoMoreInEachLanguage() {
        Response printed = printed("identity.alias", "case.types");
        String code = printed.path("code");
        for (String[] said : new String[][] {
            {"es", "Hoja de canalización", "Salarios no pagados"},
            {"en", "Referral form", "Unpaid wages"},
            {"ht", "Fòm referans", "Salè ki pa peye"}
        }) {
            Response answer = form(printed, said[0]);
            TaggedPdf pdf = pdf(answer);
            pdf.mustBeAccessible(said[0], said[1]);
            assertThat(pdf.text())
                    .contains("Lala", said[2], code)
                    .doesNotContain("Eulalia", "Buitimea", "555 0101", "Maquila", "Two weeks", "1990");
            assertThat(answer.header("Content-Language")).isEqualTo(said[0]);
            assertThat(answer.header("Cache-Control")).contains("no-store");
        }
        Response preferred =
                coordinator().header("Accept-Language", "ht, en;q=0.5").get(PAPER + "/" + printed.path("id") + "/form");
        pdf(preferred).mustBeAccessible("ht", "Fòm referans");
        assertThat(count("select count(*) from app.audit_event where action = 'paper-referral.disclose-form'"
                        + " and object_id = '" + printed.path("id") + "'"
                        + " and fields @> array['identity.alias', 'case.types']"))
                .as("each time a disclosure")
                .isEqualTo(4);
    }

    /** The person's record changes; what was printed is what was printed. */
    @Test
    void theFormIsThatOfTheDayItWasPrinted() {
        String person = person();
        String consent = id(consent(person, to(ORGANIZATION), "identity.alias"));
        Response printed = ok(print(ok(draft(caseOf(person), SERVICE)), consent, "identity.alias"));
        Response read = ok(coordinator().get(ORIGIN + "/people/" + person));
        ok(coordinator()
                .contentType(org.corredor.Api.MERGE_PATCH)
                .header(org.corredor.Api.ifMatch(read))
                .body("{\"alias\": \"Otra\"}")
                .patch(ORIGIN + "/people/" + person));
        assertThat(pdf(form(printed, "es")).text()).contains("Lala").doesNotContain("Otra");
    }

    @Test
    void theReceiptHasNoValue() {
        Response printed = printed("identity.alias");
        String path = PAPER + "/" + printed.path("id") + "/receipt";
        Response receipt = ok(coordinator().get(path));
        String body = receipt.path("receipt");
        assertThat(body)
                .contains(ORGANIZATION)
                .contains(printed.<String>path("consent_id"))
                .doesNotContain("Lala");
        String text = pdf(coordinator().get(path + "/printed?language=en")).text();
        assertThat(text)
                .contains("Receipt of what was shared", receipt.path("sha256"), printed.path("organization_name"))
                .doesNotContain("Lala");
        assertThat(coordinator().accept("text/html").get(path).statusCode()).isEqualTo(406);
    }

    @Test
    void theCodeFindsIt() {
        Response printed = printed("identity.alias");
        String typed = printed.<String>path("code").replace("-", " ").toLowerCase(java.util.Locale.ROOT);
        String search = "{\"code\": \"" + typed + "\"}";
        assertThat(ok(coordinator().body(search).post(PAPER + "/search")).<List<String>>path("items.id"))
                .containsExactly(printed.<String>path("id"));
        assertThat(ok(as("coordinator.tijuana").body(search).post("/v1/centers/tijuana/paper-referrals/search"))
                        .<List<String>>path("items.id"))
                .isEmpty();
        assertThat(ok(coordinator().get(PAPER + "?state=requested")).<List<String>>path("items.id"))
                .contains(printed.<String>path("id"));
        assertThat(ok(coordinator().get(PAPER + "?state=closed")).<List<String>>path("items.id"))
                .doesNotContain(printed.<String>path("id"));
    }

    @Test
    void inErrorNothingOfTheFormIsLeft() {
        Response printed = printed("identity.alias");
        Response ended = ok(command(printed, "enter-in-error", "{\"reason\": \"wrong-person\"}"));
        assertThat(ended.<String>path("state")).isEqualTo("entered-in-error");
        assertThat(refusal(form(printed, "es"))).isEqualTo("404 not-found");
        assertThat(count("select count(*) from app.paper_field where paper_referral_id = '" + printed.path("id") + "'"))
                .isZero();
        ok(coordinator().get(PAPER + "/" + printed.path("id") + "/receipt"));
    }

    @Test
    void whatWentBackIsPrintedNoMore() {
        Response printed = printed("identity.alias");
        ok(command(printed, "withdraw", "{\"reason\": \"solved-otherwise\"}"));
        assertThat(refusal(form(printed, "es"))).isEqualTo("404 not-found");
        Response rejected = ok(records(printed("identity.alias"), "reject", ", \"reason\": \"no-capacity\""));
        assertThat(rejected.<String>path("state")).isEqualTo("rejected");
        assertThat(rejected.<String>path("decided_at")).isNotNull();
        assertThat(refusal(form(rejected, "es"))).isEqualTo("404 not-found");
        Response draft = ok(draft(caseOf(person()), SERVICE));
        assertThat(refusal(form(draft, "es"))).isEqualTo("404 not-found");
        assertThat(ok(command(draft, "delete", "")).<String>path("state")).isEqualTo("deleted");
    }

    @Test
    void aWithdrawnConsentEndsWhatRestsOnIt() {
        Response pending = printed("identity.alias");
        ok(withdraw(pending.path("consent_id")));
        assertThat(now(pending).<String>path("state")).isEqualTo("withdrawn");
        assertThat(now(pending).<String>path("reason")).isEqualTo("consent-withdrawn");
        assertThat(refusal(form(pending, "es"))).isEqualTo("404 not-found");

        Response accepted = accepted("identity.alias");
        ok(withdraw(accepted.path("consent_id")));
        Response asked = now(accepted);
        assertThat(asked.<String>path("state")).isEqualTo("cancellation-requested");
        assertThat(refusal(form(accepted, "es"))).isEqualTo("403 consent-missing");
        assertThat(asked.<List<String>>path("answers"))
                .containsExactly("confirm-cancellation", "refuse-cancellation", "complete");
        assertThat(ok(records(asked, "confirm-cancellation", "")).<String>path("state"))
                .isEqualTo("cancelled");
        assertThat(count("select count(*) from app.audit_event where action = 'paper-referral.request-cancellation'"
                        + " and reason = 'consent-withdrawn' and object_id = '" + accepted.path("id") + "'"))
                .isEqualTo(1);
    }

    /** Back to the state that was left, a hold with what it held; not what the person asked for by withdrawing. */
    @Test
    void aCancellationAskedForByMistakeIsTakenBack() {
        String other = "{\"reason\": \"other\"}";
        Response at = accepted("identity.alias");
        assertThat(refusal(command(at, "retract-cancellation", ""))).isEqualTo("409 referral-state");
        at = ok(records(ok(records(at, "start", "")), "hold", ", \"reason\": \"waiting-for-authority\""));
        Response asked = ok(command(at, "request-cancellation", other));
        Response back = ok(command(asked, "retract-cancellation", ""));
        assertThat(back.<String>path("state")).isEqualTo("on-hold");
        assertThat(refusal(command(asked, "retract-cancellation", ""))).isEqualTo("412 precondition-failed");
        back = ok(records(back, "resume", ""));
        assertThat(back.<String>path("state")).isEqualTo("in-progress");
        assertThat(ok(coordinator().get(PAPER + "/" + at.path("id") + "/events"))
                        .<List<String>>path("items.command"))
                .endsWith("request-cancellation", "retract-cancellation", "resume");

        ok(command(back, "request-cancellation", other));
        ok(withdraw(back.path("consent_id")));
        Response withdrawn = command(now(back), "retract-cancellation", "");
        assertThat(refusal(withdrawn)).isEqualTo("403 consent-missing");
        assertThat(withdrawn.<String>path("reason")).isEqualTo("withdrawn");
        assertThat(now(back).<String>path("state")).isEqualTo("cancellation-requested");
    }

    @Test
    void anExpiredConsentEndsThePrinting() {
        Response printed = printed("identity.alias");
        pdf(form(printed, "es"));
        change("update app.consent_grant set expires_at = now() - interval '1 minute' where id = '"
                + printed.path("consent_id") + "'");
        Response refused = form(printed, "es");
        assertThat(refusal(refused)).isEqualTo("403 consent-missing");
        assertThat(refused.<String>path("reason")).isEqualTo("expired");
        ok(records(printed, "acknowledge", ""));
    }

    @Test
    void anotherCenterHasNone() {
        Response printed = printed("identity.alias");
        for (String what : List.of("", "/form", "/receipt", "/events")) {
            String foreign = as("coordinator.tijuana")
                    .get("/v1/centers/tijuana/paper-referrals/" + printed.path("id") + what)
                    .asString();
            Response random =
                    as("coordinator.tijuana").get("/v1/centers/tijuana/paper-referrals/" + UUID.randomUUID() + what);
            assertThat(refusal(random)).isEqualTo("404 not-found");
            assertThat(foreign).isEqualTo(random.asString());
        }
        Response recorded = as("coordinator.tijuana")
                .header(org.corredor.Api.key())
                .header(org.corredor.Api.ifMatch(printed))
                .body("{\"code\": \"%s\", \"command\": \"acknowledge\"}".formatted(printed.<String>path("code")))
                .post("/v1/centers/tijuana/paper-referrals/" + printed.path("id") + "/record-answer");
        assertThat(refusal(recorded)).isEqualTo("404 not-found");
        assertThat(now(printed).<String>path("state")).isEqualTo("requested");
    }

    @Test
    void aRestrictedCaseHidesIt() {
        Response printed = printed("identity.alias");
        String labourCase = printed.path("case_id");
        change("delete from app.case_participant where case_id = '" + labourCase + "'");
        change("update app.labour_case set restricted = true where id = '" + labourCase + "'");
        assertThat(refusal(form(printed, "es"))).isEqualTo("404 not-found");
        assertThat(refusal(records(printed, "acknowledge", ""))).isEqualTo("404 not-found");
        assertThat(ok(coordinator()
                                .body("{\"code\": \"" + printed.path("code") + "\"}")
                                .post(PAPER + "/search"))
                        .<List<String>>path("items"))
                .isEmpty();
    }
}
