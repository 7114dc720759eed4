package org.corredor.isolation;

import static org.corredor.Api.anonymous;
import static org.corredor.Api.as;
import static org.corredor.Api.client;
import static org.corredor.Api.key;
import static org.corredor.isolation.World.id;
import static org.corredor.isolation.World.made;
import static org.corredor.isolation.World.sql;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** How each operation of the network's own is called rightly, and by whom in vain. */
final class NetworkRows {
    /** Version 1.0 of the protocol. */
    static final String FIRST_VERSION = "0190a000-0000-7000-8000-00000f010000";

    /** With whom the centers under attack agree; each time for one day of its own, in a year in which nothing else is. */
    private static final String PEER = "casa-obrera";

    private static final AtomicInteger NEXT = new AtomicInteger();

    static final Map<String, Supplier<Call>> ALL = Map.of(
            "getNetworkReferralMeasures",
            () -> admin("GET", "/measures/referrals", null),
            "publishProtocolVersion",
            () -> admin("POST", "/protocol-versions", versionBody()),
            "createAgreement",
            () -> admin("POST", "/agreements", agreementBody(Rows.VICTIM)),
            "listAgreements",
            () -> admin("GET", "/agreements", null),
            "getAgreement",
            () -> admin("GET", "/agreements/" + id(agreement(Rows.VICTIM)), null),
            "endAgreement",
            () -> {
                Response agreement = agreement(Rows.VICTIM);
                return admin("POST", "/agreements/" + id(agreement) + "/end", "{}")
                        .ifMatch(agreement);
            });

    private NetworkRows() {}

    /** An agreement of a center's that has long to wait for its day. */
    static Response agreement(String center) {
        return made(
                as("network-admin").header(key()).body(agreementBody(center)).post("/v1/network/agreements"));
    }

    private static String agreementBody(String center) {
        LocalDate day = LocalDate.of(2150, 1, 1).plusDays(NEXT.getAndIncrement());
        return """
                {"first": "%s", "second": "%s", "scope": "both-ways", "about": "Prueba", "fields": ["identity.alias"],
                 "starts_on": "%s", "ends_on": "%s"}""".formatted(center, PEER, day, day);
    }

    /** A version that comes into force when nobody tests any more. */
    private static String versionBody() {
        Instant from = Instant.parse("2150-01-01T00:00:00Z").plus(NEXT.getAndIncrement(), ChronoUnit.HOURS);
        String terms = """
                {"acknowledge": {"amount": 60, "unit": "minutes"}, "decide": {"amount": 1440, "unit": "minutes"},
                 "contact": {"amount": 1440, "unit": "minutes"}}""";
        String each = "{\"emergency\": " + terms + ", \"urgent\": " + terms + ", \"normal\": " + terms + "}";
        return """
                {"label": "m%s", "in_force_from": "%s", "defaults": %s, "ceilings": %s,
                 "steps": [{"code": "send", "institution": "origin", "institution_name": "Centro de origen",
                   "texts": {"es": "Se envía.", "en": "It is sent.", "ht": "Yo voye l."}}]}""".formatted(NEXT.getAndIncrement(), from, each, each);
    }

    private static Call admin(String verb, String path, @Nullable String body) {
        return new Call("network-admin", verb, Call.NETWORK, path, body, null);
    }

    /** Everybody else first, each of whom is told what one is of a center that isn't there; then who may. */
    static List<DynamicTest> tests(String operation, Supplier<Call> row) {
        return List.of(
                dynamicTest("anonymous", () -> refused(operation, row.get(), anonymous(), 401)),
                dynamicTest(
                        "a token for somebody else",
                        () -> refused(operation, row.get(), Callers.withoutAudience("network-admin"), 401)),
                dynamicTest("a center's coordinator", () -> stranger(operation, row.get(), "coordinator.tijuana")),
                dynamicTest("a center's administrator", () -> stranger(operation, row.get(), "center-admin.tijuana")),
                dynamicTest("a partner", () -> judge(operation)
                        .asIfNotThere(
                                Answer.of(row.get().send(client("partner-demo"))), nowhere(client("partner-demo")))),
                dynamicTest("a removed administrator", () -> {
                    Call call = row.get();
                    administrator("removed");
                    try {
                        stranger(operation, call, "network-admin");
                    } finally {
                        administrator("active");
                    }
                }),
                dynamicTest("one of the network without the permission", () -> {
                    Call call = row.get();
                    join("organizer.tijuana");
                    try {
                        judge(operation)
                                .permissionMissing(
                                        Answer.of(call.send(as("organizer.tijuana"))),
                                        List.of("network:read", "network:write"));
                    } finally {
                        leave("organizer.tijuana");
                    }
                }),
                dynamicTest("who may", () -> judge(operation)
                        .doneAnew(Answer.of(row.get().send(as("network-admin"))))));
    }

    private static void stranger(String operation, Call call, String account) {
        judge(operation).asIfNotThere(Answer.of(call.send(as(account))), nowhere(as(account)));
    }

    private static Answer nowhere(RequestSpecification caller) {
        return Answer.of(Call.get("", "no-such-center", "/referrals").send(caller));
    }

    private static void refused(String operation, Call call, RequestSpecification caller, int status) {
        judge(operation).refused(Answer.of(call.send(caller)), status);
    }

    private static Verdict judge(String operation) {
        return new Verdict(operation, "whoever", "under the network");
    }

    private static void administrator(String status) {
        sql("update app.membership set status = '" + status + "' where tenant_id = app.network()");
    }

    private static void join(String account) {
        sql("insert into app.membership (tenant_id, id, subject, display_name) select app.network(), uuidv7(), '"
                + subject(account) + "', 'Prueba'");
    }

    private static void leave(String account) {
        sql("delete from app.membership where tenant_id = app.network() and subject = '" + subject(account) + "'");
    }

    private static String subject(String account) {
        return as(account).get("/v1/me").path("subject");
    }
}
