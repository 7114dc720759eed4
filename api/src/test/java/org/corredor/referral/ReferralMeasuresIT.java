package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.referral.Casework.ok;
import static org.corredor.referral.Casework.refusal;
import static org.corredor.referral.Casework.sql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a center is told of its referrals is what it would count itself, and nothing of anybody else's. */
@QuarkusTest
final class ReferralMeasuresIT {
    private static final Instant JANUARY = Instant.parse("2019-01-05T00:00:00Z");
    private static final String IN_2019 = "?from=2019-01-01&to=2019-03-31";

    @BeforeAll
    static void referrals() {
        MeasuredReferrals made = new MeasuredReferrals(20190105);
        made.between("topolobampo", "ciudad-juarez", 60, JANUARY);
        made.between("tijuana", "ciudad-juarez", 25, JANUARY);
        made.between("ciudad-juarez", "topolobampo", 12, JANUARY);
    }

    private static Response measures(String account, String center, String query) {
        return as(account).get("/v1/centers/" + center + "/measures/referrals" + query);
    }

    private static Map<String, String> shown(Response answer, String list, Function<Map<String, Object>, String> key) {
        Map<String, String> all = new TreeMap<>();
        ok(answer).<List<Map<String, Object>>>path(list).forEach(one -> all.put(key.apply(one), Recount.shown(one)));
        return all;
    }

    private static Recount recount(String center) {
        return new Recount(center, Instant.parse("2019-01-01T08:00:00Z"), Instant.parse("2019-04-01T06:00:00Z"));
    }

    @Test
    void everyFigureIsRecountedFromTheList() {
        for (String center : List.of("topolobampo", "ciudad-juarez", "tijuana")) {
            Recount counted = recount(center);
            assertThat(counted.size()).isGreaterThan(20);
            Map.of("pair", "peer", "service", "service_id", "urgency", "urgency")
                    .forEach((by, member) -> {
                        Response answer = measures("coordinator." + center, center, IN_2019 + "&by=" + by);
                        assertThat(shown(answer, "items", one -> one.get("side") + " " + one.get(member)))
                                .as("%s by %s", center, by)
                                .isEqualTo(counted.by(member));
                        assertThat(shown(answer, "totals", one -> String.valueOf(one.get("side"))))
                                .as("%s in all", center)
                                .isEqualTo(counted.bySide());
                    });
        }
    }

    @Test
    void bothSidesOfAPairSeeTheSame() {
        Map<String, String> out = shown(
                measures("coordinator.topolobampo", "topolobampo", IN_2019 + "&side=out"),
                "items",
                one -> String.valueOf(one.get("peer")));
        Map<String, String> in = shown(
                measures("center-admin.ciudad-juarez", "ciudad-juarez", IN_2019 + "&side=in&by=pair"),
                "items",
                one -> String.valueOf(one.get("peer")));
        assertThat(out.keySet()).containsExactly("ciudad-juarez");
        assertThat(in.keySet()).containsExactly("tijuana", "topolobampo");
        assertThat(in.get("topolobampo")).isEqualTo(out.get("ciudad-juarez"));
    }

    @Test
    void nobodySeesAPairTheyAreNoSideOf() {
        Response own = measures("coordinator.tijuana", "tijuana", IN_2019);
        assertThat(ok(own).<List<String>>path("items.peer")).containsExactly("ciudad-juarez");
        Response theirs = measures("coordinator.tijuana", "topolobampo", IN_2019);
        assertThat(theirs.statusCode()).isEqualTo(404);
        assertThat(theirs.asString())
                .isEqualTo(measures("coordinator.tijuana", "no-such-center", IN_2019)
                        .asString());
        Response mayNot = measures("promoter.topolobampo", "topolobampo", IN_2019);
        assertThat(refusal(mayNot)).isEqualTo("403 permission-missing");
        assertThat(mayNot.<String>path("permission")).isEqualTo("measure:read");
    }

    /** Half past midnight in Ciudad Juárez is half past eleven of the day before in Tijuana. */
    @Test
    void aDayIsTheCentersOwn() {
        new MeasuredReferrals(1).at("tijuana", "ciudad-juarez", Instant.parse("2018-06-01T06:30:00Z"));
        assertThat(sent("tijuana", "2018-05-31")).isEqualTo(1);
        assertThat(sent("tijuana", "2018-06-01")).isZero();
        assertThat(sent("ciudad-juarez", "2018-05-31")).isZero();
        assertThat(sent("ciudad-juarez", "2018-06-01")).isEqualTo(1);

        new MeasuredReferrals(2).at("tijuana", "ciudad-juarez", Instant.parse("2018-07-01T07:00:00Z"));
        assertThat(sent("tijuana", "2018-06-30")).as("the first moment of July").isZero();
        assertThat(sent("tijuana", "2018-07-01")).isEqualTo(1);
    }

    private static int sent(String center, String day) {
        Response answer = measures("coordinator." + center, center, "?from=" + day + "&to=" + day);
        List<Integer> totals = ok(answer).path("totals.sent");
        return totals.stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void whatIsRestrictedCountsForThoseNamedAlone() {
        UUID referral =
                new MeasuredReferrals(3).at("topolobampo", "ciudad-juarez", Instant.parse("2017-05-10T18:00:00Z"));
        String day = "2017-05-10";
        assertThat(sent("topolobampo", day)).isEqualTo(1);
        String labourCase = Casework.caseOf(Casework.person());
        sql("insert into app.referral_work (tenant_id, referral_id, case_id, person_id) select tenant_id, '" + referral
                + "', id, person_id from app.labour_case where id = '" + labourCase + "'");
        sql("update app.labour_case set restricted = true where id = '" + labourCase + "'");
        assertThat(sent("topolobampo", day))
                .as("who opened it takes part in it")
                .isEqualTo(1);
        Response others = measures("center-admin.topolobampo", "topolobampo", "?from=" + day + "&to=" + day);
        assertThat(ok(others).<List<?>>path("totals")).isEmpty();
        assertThat(ok(others).<List<?>>path("items")).isEmpty();
        assertThat(sent("ciudad-juarez", day)).isEqualTo(1);
        Casework.restrictWithoutAnybody(labourCase);
        assertThat(sent("topolobampo", day)).isZero();
        sql("update app.labour_case set restricted = false where id = '" + labourCase + "'");
        sql("update app.person set restricted = true where id in (select person_id from app.labour_case where id = '"
                + labourCase + "')");
        assertThat(ok(measures("center-admin.topolobampo", "topolobampo", "?from=" + day + "&to=" + day))
                        .<List<?>>path("totals"))
                .isEmpty();
    }

    @Test
    void whatIsNoPeriodIsRefused() {
        for (String query :
                List.of("?from=2019-02-30", "?to=yesterday", "?from=2019-02-02&to=2019-02-01", "?by=person")) {
            assertThat(refusal(measures("coordinator.tijuana", "tijuana", query)))
                    .as(query)
                    .isEqualTo("422 validation");
        }
    }

    @Test
    void theNetworkSeesNoSmallGroup() {
        MeasuredReferrals made = new MeasuredReferrals(4);
        Instant october = Instant.parse("2016-10-10T12:00:00Z");
        for (int i = 0; i < 9; i++) {
            made.at("topolobampo", "ciudad-juarez", october);
        }
        for (int i = 0; i < 7; i++) {
            made.at("ciudad-juarez", "topolobampo", october);
        }
        made.at("tijuana", "ciudad-juarez", october);
        made.at("tijuana", "ciudad-juarez", october);
        Response shown = ok(as("network-admin").get("/v1/network/measures/referrals?quarter=2016-Q4"));
        assertThat(shown.<Integer>path("sent")).isEqualTo(18);
        assertThat(shown.<List<Integer>>path("groups.sent")).containsExactly(9, 9);
        assertThat(shown.<List<String>>path("groups.origin"))
                .as("the first takes the small one in")
                .containsExactly("topolobampo", null);
        assertThat(shown.asString()).doesNotContain("tijuana");
        assertThat(shown.<List<Integer>>path("groups.awaiting")).containsExactly(9, 9);
        Response none = ok(as("network-admin").get("/v1/network/measures/referrals?quarter=2016-Q3"));
        assertThat(none.<List<?>>path("groups")).isEmpty();
        assertThat(refusal(as("network-admin").get("/v1/network/measures/referrals?quarter=2999-Q1")))
                .isEqualTo("422 validation");
        assertThat(refusal(as("coordinator.tijuana").get("/v1/network/measures/referrals?quarter=2016-Q4")))
                .isEqualTo("404 not-found");
    }

    /** Behind the resource, too: the function tells a center nothing, whatever it asks. */
    @Test
    void theNetworksFunctionAnswersNoCenter() {
        String count = "do $$ declare n bigint; begin set local role app_rw;"
                + " perform set_config('app.tenant_id', (select id::text from app.tenant where slug = '%s'), true);"
                + " select count(*) into n from app.referral_pairs('2019-01-01', '2019-04-01');"
                + " assert n %s 0, 'pairs: ' || n; end $$";
        sql(count.formatted("network", ">"));
        sql(count.formatted("topolobampo", "="));
        sql(count.formatted("no-such-center", "="));
    }

    @Test
    void thatTheyWereReadIsRecorded() {
        Response answer = measures("coordinator.casa-obrera", "casa-obrera", "");
        assertThat(ok(answer).<String>path("by")).isEqualTo("pair");
        assertThat(ok(as("privacy-officer.casa-obrera").get("/v1/centers/casa-obrera/audit?limit=5"))
                        .<List<String>>path("items.action"))
                .contains("referral.measure");
    }
}
