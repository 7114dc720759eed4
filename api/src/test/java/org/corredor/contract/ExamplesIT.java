package org.corredor.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.MERGE_PATCH;
import static org.corredor.Api.key;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The examples are true: played as one story, each request is accepted by the live API and answered as its example says. The
 * story is in the order of a day's work, since an example's ids are those the earlier ones made; a referral that ends
 * in several ways is begun again for each.
 *
 * <p>A new operation: write {@code openapi/examples/<operationId>.json} with {@code as}, {@code path}, {@code query} and {@code request},
 * add it to the story, and run this test once with {@code CORREDOR_CONTRACT=write}: it records the answers that are missing
 * or no longer true. Then refresh the contract, which shows them.
 */
@QuarkusTest
final class ExamplesIT {
    private static final boolean WRITE = "write".equals(System.getenv("CORREDOR_CONTRACT"));
    private static final String STORY = """
            listProblemTypes getProblemType listCenters getCenter
            getDirectory getDirectoryProfile listOrganizations getOrganization listServices getService
            listServiceAtLocations getServiceAtLocation listLocations getLocation
            searchServices searchServiceAtLocations searchOrganizations searchLocations
            listTaxonomies searchTaxonomies getTaxonomy listTaxonomyTerms searchTaxonomyTerms getTaxonomyTerm
            countServices followDirectory searchEligibility
            listPartnerServices getPartnerService listPartnerServiceAtLocations getPartnerServiceAtLocation
            listPartnerOrganizations getPartnerOrganization listPartnerLocations getPartnerLocation
            countPartnerServices followPartnerDirectory
            getMe listRoles listMembers getMember
            listProtocolVersions getCurrentProtocolVersion getProtocolVersion publishProtocolVersion
            getReferralTerms putReferralTerms
            createAgreement listAgreements getAgreement listCenterAgreements endAgreement
            createOrganization changeOrganization publishDirectoryRecord createLocation changeLocation
            createService changeService setServiceAvailability createServiceAtLocation changeServiceAtLocation
            verifyDirectoryRecord putDirectoryTranslation listDirectoryRecords getDirectoryRecord suspendDirectoryRecord
            importDirectory listDirectoryImports getDirectoryImport listDirectoryImportRows
            proposeCorrection listDirectoryCorrections getDirectoryCorrection acceptDirectoryCorrection
            proposeDirectoryCorrection rejectDirectoryCorrection
            offerDirectoryTransfer cancelDirectoryTransfer offerDirectoryTransfer declineDirectoryTransfer
            offerDirectoryTransfer listDirectoryTransfers getDirectoryTransfer acceptDirectoryTransfer
            createPerson listPeople searchPeople changePerson getPerson
            createIntake listIntakes getIntake
            createCase listCases changeCase getCase addParticipant listParticipants getParticipant
            logServiceDelivered listServicesDelivered getServiceDelivered
            createConsent listConsents getConsent createDisclosureWithoutConsent confirmDisclosureWithoutConsent
            createReferral deleteReferralDraft
            createReferral sendReferral withdrawReferral listReferralAlternatives
            createReferral sendReferral enterReferralInError
            createReferral sendReferral requestReferralInformation answerReferralInformation
            createReferral sendReferral acknowledgeReferral rejectReferral
            createReferral sendReferral acknowledgeReferral claimReferral releaseReferral reassignReferral acceptReferral
            requestReferralCancellation confirmReferralCancellation
            createReferral listReferrals getReferral sendReferral acknowledgeReferral claimReferral releaseReferral reassignReferral
            getReferralActions acceptReferral
            requestReferralCancellation refuseReferralCancellation requestReferralCancellation retractReferralCancellation
            getReferralPackage openCaseFromReferral listReferralKnownPeople =onward reportReferral
            sayOnReferral listReferralMessages getReferralMessage markReferralMessagesRead
            startReferral holdReferral resumeReferral completeReferral closeReferral
            listReferralEvents getReferralReceipt listReferralOnward getReferralMeasures getNetworkReferralMeasures
            createPartnerReferral listPartnerReferrals getPartnerReferral getPartnerReferralActions getPartnerReferralPackage
            getPartnerReferralReceipt listPartnerReferralEvents givePartnerReferralCommand listPartnerReferralAlternatives
            createPartnerReferral =partner-onward listPartnerReferralOnward
            sayOnPartnerReferral listPartnerReferralMessages getPartnerReferralMessage markPartnerReferralMessagesRead
            createPaperReferral deletePaperReferralDraft =consent
            createPaperReferral printPaperReferral withdrawPaperReferral
            createPaperReferral printPaperReferral enterPaperReferralInError
            createPaperReferral printPaperReferral recordPaperReferralAnswer =accept requestPaperReferralCancellation
            retractPaperReferralCancellation
            createPaperReferral printPaperReferral listPaperReferrals searchPaperReferrals getPaperReferral
            recordPaperReferralAnswer =accept =start =complete closePaperReferral
            listPaperReferralEvents getPaperReferralReceipt
            withdrawConsent closeCase listAudit""";

    private static final String PARTNERS = "/v1/partner/referrals/";

    /** Where something else than a record is read and has its version. */
    private static final Set<String> OWN_LISTS = Set.of("corrections", "transfers");

    private final ObjectMapper json = new ObjectMapper();
    private final ExampleValues values = new ExampleValues();
    private final PaperStory paper = new PaperStory(values);
    private final OnwardStory onward = new OnwardStory(values);
    private final List<String> faults = new ArrayList<>();

    @Test
    void eachIsAnsweredAsItSays() {
        Document document = Document.live();
        Set<String> played = new HashSet<>();
        for (String operation : STORY.split("\\s+", -1)) {
            if (operation.equals("=onward")) {
                onward.happens();
            } else if (operation.equals("=partner-onward")) {
                onward.happensBehindAPartner();
            } else if (operation.startsWith("=")) {
                paper.step(operation.substring(1));
            } else {
                play(ExampleFile.of(operation), document.operation(operation));
                played.add(operation);
            }
        }
        assertThat(faults)
                .as("openapi/examples; to record what is answered now: CORREDOR_CONTRACT=write and run ExamplesIT")
                .isEmpty();
        assertThat(played).as("every example is played").isEqualTo(ExampleFile.operations());
    }

    private void play(ExampleFile example, Document.Operation operation) {
        Response answer = send(example, operation);
        assertThat(answer.statusCode())
                .as(example.operation() + " " + answer.asString())
                .isBetween(200, 299);
        JsonNode live = body(answer);
        values.learn(example.response(), live);
        List<String> differences = ExampleShape.differences(example.response(), live);
        if (WRITE && !differences.isEmpty()) {
            example.record(values.toShow(ExampleValues.shortened(live)));
        } else {
            differences.forEach(difference -> faults.add(example.operation() + ": " + difference));
        }
    }

    private Response send(ExampleFile example, Document.Operation operation) {
        String path = path(example, operation.path());
        RequestSpecification request = example.caller();
        if (operation.hasParameter("IdempotencyKey")) {
            request.header(key());
        }
        if (operation.hasParameter("IfMatch")) {
            request.header("If-Match", tag(example, path));
        }
        if (!(example.request() instanceof MissingNode)) {
            request.contentType(operation.verb().equals("patch") ? MERGE_PATCH : "application/json");
            request.body(values.toPlay(example.request()).toString());
        }
        example.query()
                .properties()
                .forEach(p -> request.queryParam(p.getKey(), p.getValue().asText()));
        return request.request(operation.verb(), path);
    }

    /** The entity tag of the record a command stands under. */
    private String tag(ExampleFile example, String path) {
        if (path.startsWith(PARTNERS) || path.startsWith("/v1/network/")) {
            return example.caller()
                    .get(path.substring(0, path.lastIndexOf('/')))
                    .header("ETag");
        }
        String center = path.substring(0, path.indexOf('/', path.indexOf("/centers/") + 9));
        String[] rest = path.substring(center.length() + 1).split("/", -1);
        if (rest.length == 1) {
            return example.caller().get(path).header("ETag");
        }
        String record = !rest[0].equals("directory")
                ? rest[0] + "/" + rest[1]
                : "directory/" + (OWN_LISTS.contains(rest[1]) ? rest[1] : "records") + "/" + rest[2];
        return example.caller().get(center + "/" + record).header("ETag");
    }

    private String path(ExampleFile example, String template) {
        String path = template;
        for (var parameter : example.path().properties()) {
            path = path.replace(
                    "{" + parameter.getKey() + "}",
                    values.toPlay(parameter.getValue()).asText());
        }
        assertThat(path).as("path parameters of " + example.operation()).doesNotContain("{");
        return path;
    }

    private JsonNode body(Response answer) {
        if (!answer.contentType().contains("json")) {
            return TextNode.valueOf(answer.asString());
        }
        try {
            return json.readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
