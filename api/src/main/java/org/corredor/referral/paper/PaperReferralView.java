package org.corredor.referral.paper;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corredor.http.Versioned;
import org.corredor.referral.Party;
import org.corredor.referral.ReferralCommand;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A referral on paper, as the origin sees it: nobody else does.
 *
 * @param code on the form, by which the answer is recorded; absent until it is printed
 * @param answers the receiver's words that can be recorded now
 * @param feedback what the origin said at the end; on paper nobody else sees it
 * @param sentAt when it was printed
 * @param acknowledgedAt this and the next three: when the receiver's word was recorded
 */
@Schema(name = "PaperReferral")
public record PaperReferralView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Schema(required = true) String state,
        @Schema(required = true) UUID serviceId,
        @Schema(required = true) String serviceName,
        @Schema(required = true) UUID organizationId,
        @Schema(required = true) String organizationName,
        @Schema(required = true) UUID caseId,
        @Schema(required = true) String urgency,
        @Schema(required = true) String language,
        @Schema(required = true) boolean interpreterNeeded,
        @Schema(required = true) String ageBand,
        @Schema(required = true) String minor,
        @Schema(required = true) List<String> safetyFlags,
        @Schema(required = true) List<String> accessNeeds,
        @Nullable Integer deadlineDays,
        @Schema(required = true) String protocolVersion,
        @Nullable UUID consentId,
        @Nullable @Schema(examples = "7QF2-9MXC-G") String code,
        @Schema(required = true) List<String> answers,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String feedback,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @Nullable Instant sentAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Instant closedAt)
        implements Versioned {

    static PaperReferralView of(PaperReferral referral) {
        return new PaperReferralView(
                referral.id,
                referral.version,
                referral.state,
                referral.serviceId,
                referral.serviceName,
                referral.organizationId,
                referral.organizationName,
                referral.caseId,
                referral.urgency,
                referral.language,
                referral.interpreterNeeded,
                referral.ageBand,
                referral.minor,
                List.of(referral.safetyFlags),
                List.of(referral.accessNeeds),
                referral.deadlineDays,
                referral.protocolVersion,
                referral.consentGrantId,
                referral.code == null ? null : new FormCode(referral.code).printed(),
                referral.allowed(Party.RECEIVER).stream()
                        .map(ReferralCommand::code)
                        .toList(),
                referral.outcome,
                referral.reason,
                referral.feedback,
                referral.createdAt,
                referral.updatedAt,
                referral.sentAt,
                referral.acknowledgedAt,
                referral.decidedAt,
                referral.startedAt,
                referral.completedAt,
                referral.closedAt);
    }
}
