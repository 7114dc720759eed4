package org.corredor.isolation;

import static org.corredor.isolation.World.RECEIVER;
import static org.corredor.isolation.World.id;
import static org.corredor.isolation.World.read;

import io.restassured.response.Response;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How each operation under a center is called rightly. One that isn't here fails the build. */
final class Rows {
    /** The center whose records are attacked, and the one the attacker belongs to. */
    static final String VICTIM = "topolobampo";

    static final String FOREIGN = "tijuana";

    /**
     * One operation.
     *
     * @param victim the center the right call is made in
     * @param right makes new records and the call on them, in any center
     * @param hidden the same on records that can be restricted; of a referral that came, one with a case of the receiver's
     *     own, for its envelope names nobody: who is named may then be told that the command comes too late
     */
    record Row(String victim, Function<String, Call> right, Function<String, Call> hidden) {}

    private static final Map<String, Row> ROWS = new TreeMap<>();

    static {
        people();
        cases();
        consents();
        withoutConsent();
        referralsOfTheOrigin();
        referralsOfTheReceiver();
        administration();
        directory();
        ROWS.putAll(RecordRows.all());
        ROWS.putAll(ExchangedRows.all());
        ROWS.putAll(PaperRows.all());
        ROWS.putAll(TalkRows.all());
    }

    private Rows() {}

    static Map<String, Row> all() {
        return Map.copyOf(ROWS);
    }

    static Row of(String operation) {
        return Objects.requireNonNull(ROWS.get(operation), operation);
    }

    private static void people() {
        coordinator("createPerson", "POST", c -> "/people", c -> "{\"alias\": \"Canario\"}");
        coordinator(
                "searchPeople", "POST", c -> after(World.person(c), "/people/search"), c -> "{\"name\": \"Canario\"}");
        reads("listPeople", c -> after(World.person(c), "/people"));
        reads("getPerson", c -> "/people/" + World.person(c));
        everywhere("changePerson", c -> changes(c, "/people/" + World.person(c), "{\"alias\": \"Canaria\"}"));
        coordinator("createIntake", "POST", c -> "/intakes", c -> World.intakeBody(World.person(c)));
        reads("listIntakes", c -> after(id(World.intake(c)), "/intakes"));
        reads("getIntake", c -> "/intakes/" + id(World.intake(c)));
    }

    private static void cases() {
        coordinator("createCase", "POST", c -> "/cases", c -> World.caseBody(World.person(c)));
        reads("listCases", c -> after(id(World.labourCase(c)), "/cases"));
        reads("getCase", c -> "/cases/" + id(World.labourCase(c)));
        everywhere("changeCase", c -> changes(c, "/cases/" + id(World.labourCase(c)), "{\"stage\": \"hearing\"}"));
        everywhere("closeCase", c -> {
            Response open = World.labourCase(c);
            return Call.post("coordinator", c, "/cases/" + id(open) + "/close", "{\"outcome\": \"resolved\"}")
                    .ifMatch(open);
        });
        reads("listParticipants", c -> participant(c).replaceAll("/[^/]+$", ""));
        reads("getParticipant", Rows::participant);
        coordinator(
                "addParticipant",
                "POST",
                c -> "/cases/" + id(World.labourCase(c)) + "/participants",
                c -> "{\"membership_id\": \"" + World.member(c) + "\", \"part\": \"assigned\"}");
        everywhere("removeParticipant", c -> {
            String path = participant(c);
            return new Call("coordinator", "DELETE", c, path, null, null)
                    .ifMatch(read("coordinator", c, path.replaceAll("/participants/.*", "")));
        });
        coordinator(
                "logServiceDelivered",
                "POST",
                c -> "/cases/" + id(World.labourCase(c)) + "/services-delivered",
                c -> World.serviceBody());
        reads("listServicesDelivered", c -> entry(c).replaceAll("/[^/]+$", ""));
        reads("getServiceDelivered", Rows::entry);
    }

    private static void consents() {
        coordinator("createConsent", "POST", c -> "/consents", c -> World.consentBody(World.person(c)));
        reads("listConsents", c -> after(id(World.consent(c)), "/consents"));
        reads("getConsent", c -> "/consents/" + id(World.consent(c)));
        everywhere("withdrawConsent", c -> {
            Response consent = World.consent(c);
            return Call.post("coordinator", c, "/consents/" + id(consent) + "/withdraw", null)
                    .ifMatch(consent);
        });
    }

    private static void withoutConsent() {
        coordinator(
                "createDisclosureWithoutConsent",
                "POST",
                c -> "/consents/without",
                c -> World.disclosureBody(World.person(c)));
        everywhere("confirmDisclosureWithoutConsent", c -> {
            Response recorded = World.disclosure(c);
            return Call.post("coordinator", c, "/consents/" + id(recorded) + "/confirm", null)
                    .ifMatch(recorded);
        });
    }

    private static void referralsOfTheOrigin() {
        coordinator("createReferral", "POST", c -> "/referrals", c -> World.draftBody(id(World.labourCase(c))));
        reads("listReferrals", c -> after(id(World.draft(c)), "/referrals"));
        reads("getReferral", c -> "/referrals/" + id(World.draft(c)));
        reads("getReferralActions", c -> "/referrals/" + id(World.draft(c)) + "/actions");
        reads("listReferralAlternatives", c -> "/referrals/" + id(World.sent(c)) + "/alternatives");
        reads("listReferralEvents", c -> "/referrals/" + id(World.sent(c)) + "/events");
        reads("listReferralOnward", c -> "/referrals/" + id(World.sent(c)) + "/onward");
        reads("getReferralReceipt", c -> "/referrals/" + id(World.sent(c)) + "/receipt");
        reads("getPrintedReferralReceipt", c -> "/referrals/" + id(World.sent(c)) + "/receipt/printed");
        everywhere("sendReferral", World::sending);
        everywhere("withdrawReferral", c -> command(c, World.sent(c), "withdraw", "{\"reason\": \"other\"}"));
        everywhere(
                "answerReferralInformation",
                c -> command(c, World.asked(c), "answer-information", "{\"reason\": \"not-known\"}"));
        everywhere("deleteReferralDraft", c -> command(c, World.draft(c), "delete", null));
        everywhere("enterReferralInError", c -> command(c, World.sent(c), "enter-in-error", "{\"reason\": \"other\"}"));
        everywhere(
                "requestReferralCancellation",
                c -> command(c, World.accepted(c, RECEIVER), "request-cancellation", "{\"reason\": \"other\"}"));
        everywhere(
                "confirmReferralCancellation", c -> command(c, World.askedToCancel(c), "confirm-cancellation", null));
        everywhere(
                "refuseReferralCancellation",
                c -> command(c, World.askedToCancel(c), "refuse-cancellation", "{\"reason\": \"still-needed\"}"));
        everywhere("retractReferralCancellation", c -> command(c, World.cancelling(c), "retract-cancellation", null));
        everywhere("closeReferral", c -> command(c, World.completed(c), "close", null));
    }

    private static void referralsOfTheReceiver() {
        receiver("acknowledgeReferral", World::arrived, "acknowledge", null);
        receiver("rejectReferral", World::received, "reject", "{\"reason\": \"other\"}");
        receiver("acceptReferral", World::received, "accept", null);
        receiver("openCaseFromReferral", World::accepted, "open-case", null);
        receiver("claimReferral", World::arrived, "claim", null);
        receiver("releaseReferral", World::claimed, "release", null);
        ROWS.put(
                "reassignReferral",
                new Row(RECEIVER, c -> reassigned(c, World.arrived(c)), c -> reassigned(c, World.opened(c))));
        receiver(
                "requestReferralInformation",
                World::received,
                "request-information",
                "{\"reason\": \"needs-availability\"}");
        receiver("reportReferral", World::accepted, "report", "{\"sub_status\": \"scheduled\"}");
        receiver("holdReferral", World::accepted, "hold", "{\"reason\": \"other\"}");
        receiver("resumeReferral", World::held, "resume", null);
        receiver("startReferral", World::accepted, "start", null);
        receiver("completeReferral", World::started, "complete", "{\"outcome\": \"resolved\"}");
        ROWS.put(
                "getReferralPackage",
                new Row(RECEIVER, c -> packageOf(c, World.accepted(c)), c -> packageOf(c, World.opened(c))));
        ROWS.put(
                "listReferralKnownPeople",
                new Row(RECEIVER, c -> knownPeople(c, World.accepted(c)), c -> knownPeople(c, World.opened(c))));
    }

    private static Call knownPeople(String center, Response referral) {
        return Call.get("coordinator", center, "/referrals/" + id(referral) + "/known-people");
    }

    private static void administration() {
        everywhere("listMembers", c -> Call.get("center-admin", c, after(World.member(c), "/members")));
        everywhere("getMember", c -> Call.get("center-admin", c, "/members/" + World.member(c)));
        everywhere("removeMember", c -> {
            String path = "/members/" + World.member(c);
            return new Call("center-admin", "DELETE", c, path, null, null).ifMatch(read("center-admin", c, path));
        });
        everywhere(
                "listCenterAgreements",
                c -> Call.get("center-admin", c, after(id(NetworkRows.agreement(c)), "/agreements")));
        everywhere("getReferralTerms", c -> Call.get("center-admin", c, "/referral-terms"));
        everywhere("putReferralTerms", c -> new Call("center-admin", "PUT", c, "/referral-terms", "{}", null)
                .ifMatch(read("center-admin", c, "/referral-terms")));
        everywhere("listRoles", c -> Call.get("center-admin", c, "/roles"));
        reads("getReferralMeasures", c -> after(id(World.sent(c)), "/measures/referrals"));
        everywhere("listAudit", c -> Call.get("privacy-officer", c, after(World.person(c), "/audit")));
    }

    private static void directory() {
        reads("listPartnerServices", c -> "/hsds/services");
        reads("getPartnerService", c -> "/hsds/services/" + World.RECEIVERS_SERVICE);
        reads("listPartnerServiceAtLocations", c -> "/hsds/service_at_locations");
        reads("getPartnerServiceAtLocation", c -> "/hsds/service_at_locations/" + World.RECEIVERS_SERVICE_PLACED);
        reads("listPartnerOrganizations", c -> "/hsds/organizations");
        reads("getPartnerOrganization", c -> "/hsds/organizations/" + World.RECEIVERS_ORGANIZATION);
        reads("listPartnerLocations", c -> "/hsds/locations");
        reads("getPartnerLocation", c -> "/hsds/locations/" + World.RECEIVERS_LOCATION);
        reads("countPartnerServices", c -> "/hsds/facets");
        reads("followPartnerDirectory", c -> "/hsds/changes");
        coordinator("importDirectory", "POST", c -> "/directory/imports", c -> World.importBody());
        reads("listDirectoryImports", c -> after(id(World.directoryImport(c)), "/directory/imports"));
        reads("getDirectoryImport", c -> "/directory/imports/" + id(World.directoryImport(c)));
        reads("listDirectoryImportRows", c -> "/directory/imports/" + id(World.directoryImport(c)) + "/rows");
        reads("getImportTemplate", c -> "/directory/imports/template");
        reads("exportDirectory", c -> "/directory/export");
    }

    private static void coordinator(
            String operation, String verb, Function<String, String> path, Function<String, String> body) {
        everywhere(operation, c -> new Call("coordinator", verb, c, path.apply(c), body.apply(c), null));
    }

    private static void reads(String operation, Function<String, String> path) {
        everywhere(operation, c -> Call.get("coordinator", c, path.apply(c)));
    }

    private static void everywhere(String operation, Function<String, Call> right) {
        ROWS.put(operation, new Row(VICTIM, right, right));
    }

    /** A command of the receiver on a referral from elsewhere. */
    private static void receiver(
            String operation, Function<String, Response> at, String command, @Nullable String body) {
        ROWS.put(
                operation,
                new Row(
                        RECEIVER,
                        c -> command(c, at.apply(c), command, body),
                        c -> command(c, World.opened(c), command, body)));
    }

    private static Call reassigned(String center, Response referral) {
        String body = "{\"membership_id\": \"" + World.coordinator(center) + "\"}";
        return command(center, referral, "reassign", body);
    }

    private static Call packageOf(String center, Response referral) {
        return Call.get("coordinator", center, "/referrals/" + id(referral) + "/package");
    }

    private static Call changes(String center, String path, String patch) {
        return new Call("coordinator", "PATCH", center, path, patch, null).ifMatch(read("coordinator", center, path));
    }

    private static Call command(String center, Response at, String command, @Nullable String body) {
        return Call.post("coordinator", center, "/referrals/" + id(at) + "/" + command, body)
                .ifMatch(at);
    }

    private static String participant(String center) {
        String path = "/cases/" + id(World.labourCase(center)) + "/participants";
        String member = World.member(center);
        World.post(center, path, "{\"membership_id\": \"" + member + "\", \"part\": \"assigned\"}");
        return path + "/" + member;
    }

    private static String entry(String center) {
        String path = "/cases/" + id(World.labourCase(center)) + "/services-delivered";
        World.post(center, path, World.serviceBody());
        return path + "/" + id(World.post(center, path, World.serviceBody()));
    }

    /** The path, once there is something in its list. */
    private static String after(String made, String path) {
        if (made.isEmpty()) {
            throw new IllegalStateException("nothing was made");
        }
        return path;
    }
}
