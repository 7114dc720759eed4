package org.corredor.isolation;

import java.util.Map;
import java.util.Set;

/**
 * How many statements an operation under a center may cost, its commit aside: what none of them exceeds today. The receiver's commands
 * first lock what its own people come one after the other by.
 */
final class Budgets {
    static final int READ = 4;

    /** The one read of everything: it asks once for each hundreds of records of each kind. */
    static final String WHOLE = "exportDirectory";

    /** Reads that are more than one question, each with its reason beside its number. */
    static final Set<String> MORE = Set.of(WHOLE, "listReferralKnownPeople");

    static final Map<String, Integer> WRITES = Map.ofEntries(
            Map.entry("acceptReferral", 12),
            Map.entry("acceptDirectoryCorrection", 12),
            Map.entry("acceptDirectoryTransfer", 12),
            Map.entry("cancelDirectoryTransfer", 10),
            Map.entry("declineDirectoryTransfer", 10),
            Map.entry("offerDirectoryTransfer", 10),
            Map.entry("proposeCorrection", 2),
            Map.entry("proposeDirectoryCorrection", 10),
            Map.entry("rejectDirectoryCorrection", 12),
            Map.entry("acknowledgeReferral", 11),
            Map.entry("addParticipant", 14),
            Map.entry("changeCase", 7),
            Map.entry("changePerson", 10),
            Map.entry("closeCase", 11),
            Map.entry("closeReferral", 10),
            Map.entry("completeReferral", 11),
            Map.entry("claimReferral", 11),
            Map.entry("releaseReferral", 11),
            Map.entry("reassignReferral", 12),
            Map.entry("requestReferralInformation", 11),
            Map.entry("answerReferralInformation", 10),
            Map.entry("reportReferral", 11),
            Map.entry("sayOnReferral", 12),
            Map.entry("markReferralMessagesRead", 12),
            // the package, then the center's own indexes; both stand in the trail
            Map.entry("listReferralKnownPeople", 6),
            Map.entry("createDisclosureWithoutConsent", 12),
            Map.entry("confirmDisclosureWithoutConsent", 12),
            Map.entry("holdReferral", 11),
            Map.entry("resumeReferral", 11),
            Map.entry("requestReferralCancellation", 11),
            Map.entry("confirmReferralCancellation", 11),
            Map.entry("refuseReferralCancellation", 11),
            Map.entry("retractReferralCancellation", 11),
            Map.entry("enterReferralInError", 10),
            Map.entry("deleteReferralDraft", 10),
            Map.entry("createCase", 13),
            Map.entry("createConsent", 12),
            Map.entry("createIntake", 11),
            Map.entry("createPerson", 14),
            Map.entry("createReferral", 12),
            Map.entry("publishProtocolVersion", 10),
            Map.entry("createAgreement", 9),
            Map.entry("endAgreement", 9),
            Map.entry("putReferralTerms", 7),
            Map.entry("logServiceDelivered", 11),
            Map.entry("openCaseFromReferral", 27),
            Map.entry("createOrganization", 11),
            Map.entry("createLocation", 12),
            Map.entry("createService", 12),
            Map.entry("createServiceAtLocation", 14),
            Map.entry("changeOrganization", 11),
            Map.entry("changeLocation", 12),
            Map.entry("changeService", 12),
            Map.entry("changeServiceAtLocation", 14),
            Map.entry("removeDirectoryRecord", 11),
            Map.entry("publishDirectoryRecord", 14),
            Map.entry("suspendDirectoryRecord", 13),
            Map.entry("verifyDirectoryRecord", 14),
            Map.entry("setServiceAvailability", 15),
            Map.entry("putDirectoryTranslation", 11),
            // a file of one record: its rows in and out, what it is and refers to, the savepoint; more records, the
            // same by the hundred
            Map.entry("importDirectory", 40),
            // a batch of each kind, and as many more as there are records
            Map.entry(WHOLE, 9),
            Map.entry("rejectReferral", 12),
            Map.entry("removeMember", 10),
            Map.entry("removeParticipant", 9),
            Map.entry("sendReferral", 15),
            Map.entry("startReferral", 11),
            Map.entry("withdrawConsent", 12),
            Map.entry("createPaperReferral", 12),
            Map.entry("printPaperReferral", 15),
            Map.entry("recordPaperReferralAnswer", 10),
            Map.entry("withdrawPaperReferral", 10),
            Map.entry("requestPaperReferralCancellation", 10),
            Map.entry("retractPaperReferralCancellation", 10),
            Map.entry("closePaperReferral", 10),
            Map.entry("enterPaperReferralInError", 10),
            Map.entry("deletePaperReferralDraft", 10),
            Map.entry("withdrawReferral", 10));

    private Budgets() {}
}
