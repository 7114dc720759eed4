package org.corredor.referral.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.referral.paper.PaperDesk.ORGANIZATION;
import static org.corredor.referral.paper.PaperDesk.ORIGIN;
import static org.corredor.referral.paper.PaperDesk.OTHER_ORGANIZATION;
import static org.corredor.referral.paper.PaperDesk.PAPER;
import static org.corredor.referral.paper.PaperDesk.SERVICE;
import static org.corredor.referral.paper.PaperDesk.caseOf;
import static org.corredor.referral.paper.PaperDesk.change;
import static org.corredor.referral.paper.PaperDesk.command;
import static org.corredor.referral.paper.PaperDesk.consent;
import static org.corredor.referral.paper.PaperDesk.coordinator;
import static org.corredor.referral.paper.PaperDesk.count;
import static org.corredor.referral.paper.PaperDesk.draft;
import static org.corredor.referral.paper.PaperDesk.id;
import static org.corredor.referral.paper.PaperDesk.now;
import static org.corredor.referral.paper.PaperDesk.ok;
import static org.corredor.referral.paper.PaperDesk.person;
import static org.corredor.referral.paper.PaperDesk.print;
import static org.corredor.referral.paper.PaperDesk.printed;
import static org.corredor.referral.paper.PaperDesk.records;
import static org.corredor.referral.paper.PaperDesk.refusal;
import static org.corredor.referral.paper.PaperDesk.to;
import static org.corredor.referral.paper.PaperDesk.withdraw;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What is refused on paper, and that nothing is printed or recorded then. */
@QuarkusTest
final class PaperRefusalsIT {
    private static final String ELECTRONIC = "0190a000-0000-7000-8000-00000000d301";
    private static final String A_CENTERS_OWN = "0190a000-0000-7000-8000-00000000d102";

    private static void says(String capacities) {
        change("update app.directory_record set document = (document - 'capacities') || '" + capacities
                + "' where audience = 'public' and kind = 'service' and id = '" + SERVICE + "'");
    }

    /** Until there is room, as everywhere; what was drafted before isn't printed. */
    @Test
    void aFullServiceIsNotAskedOnPaperEither() {
        String person = person();
        Response drafted = ok(draft(caseOf(person), SERVICE));
        String consent = id(consent(person, to(ORGANIZATION), "identity.alias"));
        says("{\"capacities\": [{\"available\": 0}]}");
        try {
            for (Response refused :
                    List.of(draft(caseOf(person), SERVICE), print(drafted, consent, "identity.alias"))) {
                assertThat(refusal(refused)).isEqualTo("422 service-takes-no-referrals");
                assertThat(refused.<String>path("reason")).isEqualTo("full");
            }
        } finally {
            says("{}");
        }
        ok(print(drafted, consent, "identity.alias"));
    }

    @Test
    void onlyAServiceForPaperIsAsked() {
        String labourCase = caseOf(person());
        for (String service :
                List.of(ELECTRONIC, A_CENTERS_OWN, UUID.randomUUID().toString())) {
            assertThat(refusal(draft(labourCase, service))).as(service).isEqualTo("422 service-not-on-paper");
        }
        Response unknown = draft(UUID.randomUUID().toString(), SERVICE);
        assertThat(refusal(unknown)).isEqualTo("422 validation");
        assertThat(unknown.<String>path("errors[0].pointer")).isEqualTo("/case_id");
    }

    @Test
    void aConsentNamesOneRecipient() {
        String person = person();
        String both = to(ORGANIZATION) + ", \"recipient\": \"ciudad-juarez\"";
        assertThat(consent(person, both, "needs").<String>path("errors[0].code"))
                .isEqualTo("one-recipient");
        assertThat(consent(person, to(UUID.randomUUID().toString()), "needs").<String>path("errors[0].pointer"))
                .isEqualTo("/recipient_organization");
        assertThat(consent(person, "\"recipient\": null", "needs").<String>path("errors[0].pointer"))
                .isEqualTo("/recipient");
        Response made = ok(consent(person, to(ORGANIZATION), "needs"));
        assertThat(made.<String>path("recipient_organization")).isEqualTo(ORGANIZATION);
        assertThat(made.<String>path("recipient")).isNull();
    }

    @Test
    void aFieldOutsideTheConsentIsNeverPrinted() {
        String person = person();
        Response drafted = ok(draft(caseOf(person), SERVICE));
        String consent = id(consent(person, to(ORGANIZATION), "identity.alias"));
        Response refused = print(drafted, consent, "identity.alias", "identity.legal_name");
        assertThat(refusal(refused)).isEqualTo("403 consent-scope");
        assertThat(refused.<List<String>>path("fields")).containsExactly("identity.legal_name");
        assertUnprinted(drafted);
    }

    @Test
    void aConsentForSomethingElseCarriesNothing() {
        String person = person();
        Response drafted = ok(draft(caseOf(person), SERVICE));
        assertConsentMissing(drafted, id(consent(person, to(OTHER_ORGANIZATION), "needs")), "recipient");
        assertConsentMissing(drafted, id(consent(person, "\"recipient\": \"tijuana\"", "needs")), "recipient");
        assertConsentMissing(drafted, id(consent(person(), to(ORGANIZATION), "needs")), "person");
        assertConsentMissing(drafted, UUID.randomUUID().toString(), "absent");
        String withdrawn = id(consent(person, to(ORGANIZATION), "needs"));
        ok(withdraw(withdrawn));
        assertConsentMissing(drafted, withdrawn, "withdrawn");
        String expired = id(consent(person, to(ORGANIZATION), "needs"));
        change("update app.consent_grant set expires_at = now() - interval '1 minute' where id = '" + expired + "'");
        assertConsentMissing(drafted, expired, "expired");
        assertUnprinted(drafted);
    }

    /** Nor does a consent for an organisation carry an electronic one. */
    @Test
    void aConsentForPaperSendsNothing() {
        String person = person();
        Response drafted = ok(coordinator()
                .header(key())
                .body("""
                {"service_id": "%s", "case_id": "%s", "urgency": "normal", "language": "es",
                 "interpreter_needed": false, "age_band": "unknown"}""".formatted(ELECTRONIC, caseOf(person)))
                .post(ORIGIN + "/referrals"));
        String consent = id(consent(person, to(ORGANIZATION), "needs"));
        Response refused = coordinator()
                .header(key())
                .header(ifMatch(drafted))
                .body("{\"consent_id\": \"" + consent + "\", \"fields\": [\"needs\"]}")
                .post(ORIGIN + "/referrals/" + drafted.path("id") + "/send");
        assertThat(refusal(refused)).isEqualTo("403 consent-missing");
        assertThat(refused.<String>path("reason")).isEqualTo("recipient");
    }

    @Test
    void anAnswerNeedsTheFormsOwnCode() {
        Response printed = printed("needs");
        String code = printed.path("code");
        String typo = (code.charAt(0) == '0' ? "1" : "0") + code.substring(1);
        Response wrong = records(printed, typo, "acknowledge", "");
        assertThat(refusal(wrong)).isEqualTo("422 validation");
        assertThat(wrong.<String>path("errors[0].code")).isEqualTo("form-code");
        Response another = records(printed, printed("needs").path("code"), "acknowledge", "");
        assertThat(another.<String>path("errors[0].code")).isEqualTo("form-code-other");
        assertThat(now(printed).<String>path("state")).isEqualTo("requested");
    }

    @Test
    void anAnswerOutOfOrderIsNotRecorded() {
        Response printed = printed("needs");
        Response early = records(printed, "accept", "");
        assertThat(refusal(early)).isEqualTo("409 referral-state");
        assertThat(early.<String>path("state")).isEqualTo("requested");
        assertThat(early.<List<String>>path("allowed")).containsExactly("acknowledge", "reject");
        assertThat(refusal(command(printed, "close", ""))).isEqualTo("409 referral-state");
        Response acknowledged = ok(records(printed, "acknowledge", ""));
        assertThat(refusal(records(printed, "accept", ""))).isEqualTo("412 precondition-failed");
        assertThat(refusal(records(acknowledged, "acknowledge", ""))).isEqualTo("409 referral-state");
        Response draft = ok(draft(caseOf(person()), SERVICE));
        assertThat(refusal(records(draft, printed.path("code"), "acknowledge", "")))
                .isEqualTo("409 referral-state");
    }

    @Test
    void reasonsAndOutcomesAreTheCommands() {
        Response printed = printed("needs");
        assertThat(records(printed, "reject", "").<String>path("errors[0].pointer"))
                .isEqualTo("/reason");
        assertThat(records(printed, "reject", ", \"reason\": \"needs-language\"")
                        .<String>path("errors[0].code"))
                .isEqualTo("code");
        assertThat(records(printed, "acknowledge", ", \"reason\": \"other\"").<String>path("errors[0].pointer"))
                .isEqualTo("/reason");
        assertThat(records(printed, "complete", "").<String>path("errors[0].pointer"))
                .isEqualTo("/outcome");
        assertThat(now(printed).<String>path("state")).isEqualTo("requested");
    }

    @Test
    void theSameOrderTwiceIsOnePrinting() {
        String person = person();
        Response drafted = ok(draft(caseOf(person), SERVICE));
        String body = "{\"consent_id\": \"%s\", \"fields\": [\"needs\"]}"
                .formatted(id(consent(person, to(ORGANIZATION), "needs")));
        Header key = key();
        String path = PAPER + "/" + drafted.path("id") + "/print";
        Response first =
                ok(coordinator().header(key).header(ifMatch(drafted)).body(body).post(path));
        Response again =
                ok(coordinator().header(key).header(ifMatch(drafted)).body(body).post(path));
        assertThat(again.<String>path("code")).isEqualTo(first.path("code"));
        assertThat(count("select count(*) from app.paper_event where paper_referral_id = '" + drafted.path("id") + "'"))
                .isEqualTo(1);
    }

    /** Printing against withdrawing the consent: one comes wholly before the other. */
    @Test
    void aPrintingNeverOutlivesItsConsent() throws Exception {
        for (int round = 0; round < 12; round++) {
            String person = person();
            Response drafted = ok(draft(caseOf(person), SERVICE));
            String consent = id(consent(person, to(ORGANIZATION), "needs"));
            Response print;
            Response withdrawal;
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                Callable<Response> printing = () -> print(drafted, consent, "needs");
                Callable<Response> withdrawing = () -> withdraw(consent);
                Future<Response> one = both.submit(printing);
                Future<Response> two = both.submit(withdrawing);
                print = one.get();
                withdrawal = two.get();
            }
            ok(withdrawal);
            String state = now(drafted).path("state");
            if (print.statusCode() == 200) {
                assertThat(state).isEqualTo("withdrawn");
            } else {
                assertThat(refusal(print)).isEqualTo("403 consent-missing");
                assertThat(state).isEqualTo("draft");
            }
        }
    }

    private static void assertConsentMissing(Response drafted, String consent, String reason) {
        Response refused = print(drafted, consent, "needs");
        assertThat(refusal(refused)).isEqualTo("403 consent-missing");
        assertThat(refused.<String>path("reason")).isEqualTo(reason);
    }

    private static void assertUnprinted(Response drafted) {
        Response now = now(drafted);
        assertThat(now.<String>path("state")).isEqualTo("draft");
        assertThat(now.<String>path("code")).isNull();
        String id = now.path("id");
        assertThat(count("select (select count(*) from app.paper_field where paper_referral_id = '" + id + "')"
                        + " + (select count(*) from app.paper_receipt where paper_referral_id = '" + id + "')"
                        + " + (select count(*) from app.paper_event where paper_referral_id = '" + id + "')"))
                .isZero();
    }
}
