package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.key;
import static org.corredor.referral.Casework.JUAREZ_SERVICE;
import static org.corredor.referral.Casework.ORIGIN;
import static org.corredor.referral.Casework.RECEIVER;
import static org.corredor.referral.Casework.caseOf;
import static org.corredor.referral.Casework.childsConsent;
import static org.corredor.referral.Casework.draftBody;
import static org.corredor.referral.Casework.id;
import static org.corredor.referral.Casework.liveConsent;
import static org.corredor.referral.Casework.ok;
import static org.corredor.referral.Casework.origin;
import static org.corredor.referral.Casework.person;
import static org.corredor.referral.Casework.receiver;
import static org.corredor.referral.Casework.receives;
import static org.corredor.referral.Casework.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What begins restricted at the receiver: it opens, works for who opened it, and isn't there for anybody else. */
@QuarkusTest
final class ArrivalIT {
    @ParameterizedTest
    @CsvSource({
        "unpaid-wages, risk-of-violence, 30-59",
        "workplace-violence, threatened, 30-59",
        "child-labour, threatened, 30-59",
        "trafficking, risk-of-violence, unknown",
        "unpaid-wages, threatened, 15-17",
        "unpaid-wages, threatened, under-15"
    })
    void dangerAndChildrenArriveRestricted(String type, String flag, String ageBand) {
        Response opened = ok(receives(accepted(type, flag, ageBand), "open-case"));
        String theirs = RECEIVER + "/cases/" + opened.path("case_id");
        Response labourCase = ok(receiver().get(theirs));
        assertThat(labourCase.<Boolean>path("restricted")).isTrue();
        String person = RECEIVER + "/people/" + labourCase.path("person_id");
        assertThat(ok(receiver().get(person)).<Boolean>path("restricted")).isTrue();
        for (String account : new String[] {"promoter.ciudad-juarez", "focal-point.ciudad-juarez"}) {
            assertThat(as(account).get(theirs).statusCode()).isEqualTo(404);
            assertThat(as(account).get(person).statusCode()).isEqualTo(404);
            assertThat(as(account)
                            .get(RECEIVER + "/referrals/" + opened.path("id"))
                            .statusCode())
                    .isEqualTo(404);
        }
        Response started = ok(receives(opened, "start"));
        ok(receives(started, "complete", "{\"outcome\": \"resolved\"}"));
    }

    @Test
    void aChildsBirthYearRestrictsThePersonToo() {
        String person = id(origin().header(key())
                .body("{\"alias\": \"Lala\", \"birth_year\": 2020}")
                .post(ORIGIN + "/people"));
        String labourCase = id(origin().header(key())
                .body("{\"person_id\": \"" + person + "\", \"types\": [\"unpaid-wages\"], \"restricted\": true}")
                .post(ORIGIN + "/cases"));
        String[] fields = {"identity.birth_year", "case.types"};
        String body = draftBody(labourCase, JUAREZ_SERVICE, "").replace("\"30-59\"", "\"unknown\", \"minor\": \"yes\"");
        Response drafted = ok(origin().header(key()).body(body).post(ORIGIN + "/referrals"));
        Response sent = ok(send(drafted, id(childsConsent(person, "guardian", fields)), fields));
        Response opened = ok(receives(ok(receives(ok(receives(sent, "acknowledge")), "accept")), "open-case"));
        Response theirs = ok(receiver().get(RECEIVER + "/cases/" + opened.path("case_id")));
        assertThat(theirs.<Boolean>path("restricted")).isTrue();
        assertThat(ok(receiver().get(RECEIVER + "/people/" + theirs.path("person_id")))
                        .<Boolean>path("restricted"))
                .isTrue();
    }

    @Test
    void aDateThatIsTomorrowForTheReceiverOpensAllTheSame() {
        String person = person();
        String labourCase =
                id(origin().header(key()).body("""
                {"person_id": "%s", "types": ["unpaid-wages"], "trigger_kind": "notice-received",
                 "trigger_date": "2026-01-15"}""".formatted(person)).post(ORIGIN + "/cases"));
        assertThat(Casework.sql(
                        "update app.labour_case set trigger_date = (now() at time zone 'Pacific/Kiritimati')::date"
                                + " where id = '" + labourCase + "'"))
                .isOne();
        String[] fields = {"case.trigger"};
        Response sent = ok(send(
                ok(origin().header(key())
                        .body(draftBody(labourCase, JUAREZ_SERVICE, ""))
                        .post(ORIGIN + "/referrals")),
                liveConsent(person, fields),
                fields));
        Response opened = ok(receives(ok(receives(ok(receives(sent, "acknowledge")), "accept")), "open-case"));
        assertThat(ok(receiver().get(RECEIVER + "/cases/" + opened.path("case_id")))
                        .<String>path("trigger_kind"))
                .isEqualTo("notice-received");
    }

    @Test
    void aDraftThatLayIsSentWithTheDaysThatAreLeft() {
        String person = person();
        String body = draftBody(caseOf(person), JUAREZ_SERVICE, "")
                .replace("\"urgent\"", "\"normal\"")
                .replace("\"deadline_days\": 40", "\"deadline_days\": 20");
        Response drafted = ok(origin().header(key()).body(body).post(ORIGIN + "/referrals"));
        assertThat(drafted.<String>path("urgency")).isEqualTo("normal");
        assertThat(Casework.sql("update app.referral set created_at = now() - interval '10 days 1 hour' where id = '"
                        + drafted.path("id") + "'"))
                .isOne();
        Response sent = ok(send(drafted, liveConsent(person, "needs"), "needs"));
        for (Response side : List.of(sent, ok(receiver().get(RECEIVER + "/referrals/" + sent.path("id"))))) {
            assertThat(side.<Integer>path("deadline_days")).isEqualTo(10);
            assertThat(side.<String>path("urgency")).isEqualTo("urgent");
        }
    }

    private static Response accepted(String type, String flag, String ageBand) {
        String person = person();
        String labourCase = id(origin().header(key())
                .body("{\"person_id\": \"" + person + "\", \"types\": [\"" + type + "\"], \"restricted\": true}")
                .post(ORIGIN + "/cases"));
        String[] fields = {"identity.alias", "case.types"};
        String body =
                draftBody(labourCase, JUAREZ_SERVICE, ", \"" + flag + "\"").replace("30-59", ageBand);
        Response drafted = ok(origin().header(key()).body(body).post(ORIGIN + "/referrals"));
        String consent =
                switch (ageBand) {
                    case "under-15" -> id(childsConsent(person, "guardian", fields));
                    case "15-17" -> id(childsConsent(person, "person", fields));
                    default -> liveConsent(person, fields);
                };
        Response sent = ok(send(drafted, consent, fields));
        return ok(receives(ok(receives(sent, "acknowledge")), "accept"));
    }
}
