package org.corredor.referral;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.corredor.http.OneOf;
import org.corredor.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The envelope, as one of the two sides sees it: no name, no contact, no story. What is added here is shown to both
 * sides unless it is said to be this side's own.
 *
 * @param side {@code out} for the origin, {@code in} for the receiver
 * @param peer slug of the other side
 * @param partOf the referral it follows from, where this side took part in that one too
 * @param relation how it follows: further on, back to a center the person came through, or asked again
 * @param hop 1 for the first, one more for each center further; at most 4
 * @param subStatus where the work stands within its state
 * @param feedback what the origin said at the end
 * @param alternatives services the receiver named when it said no
 * @param deadlines the clocks that run now
 * @param remindedStep who was last told, in this state, that time is short or over: queue, coordinator, origin
 * @param warnings what will stand in the way of the next one: {@code agreement-lapsed} while its days of grace last
 * @param caseId this side's own case
 * @param assigneeId this side's own: the membership of who works on it; absent while it waits in the queue
 * @param consentId the consent it was sent under; shown to the origin, whose record it is
 */
@Schema(name = "Referral")
public record ReferralView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,

        @Schema(
                required = true,
                enumeration = {"out", "in"})
        String side,

        @Schema(required = true) String peer,

        @Schema(required = true) @OneOf({"referral", "transfer"})
        String kind,

        @Schema(required = true) String state,
        @Schema(required = true) UUID serviceId,
        @Schema(required = true) String urgency,
        @Schema(required = true) String language,
        @Schema(required = true) boolean interpreterNeeded,
        @Schema(required = true) String ageBand,
        @Schema(required = true) String minor,
        @Schema(required = true) List<String> safetyFlags,
        @Schema(required = true) List<String> accessNeeds,
        @Nullable Integer deadlineDays,
        @Schema(required = true) String protocolVersion,
        @Nullable UUID partOf,

        @Nullable @Schema(enumeration = {"onward", "counter-referral", "again"})
        String relation,

        @Schema(required = true) int hop,
        @Nullable String subStatus,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String feedback,
        @Schema(required = true) List<UUID> alternatives,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @Nullable Instant sentAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Instant closedAt,
        @Schema(required = true) List<DeadlineView> deadlines,
        @Nullable String remindedStep,
        @Schema(required = true) List<String> warnings,
        @Nullable UUID caseId,
        @Nullable UUID assigneeId,
        @Nullable UUID consentId)
        implements Versioned {

    /**
     * With a suffix for a reminder, a warning, and what is this side's own: a case, an assignee change the view and not the shared
     * version.
     */
    @Override
    public String tag() {
        String own = (remindedStep == null ? "" : remindedStep.substring(0, 1))
                + (warnings.isEmpty() ? "" : "w")
                + (caseId == null ? "" : "case")
                + (assigneeId == null ? "" : assigneeId.toString().replace("-", ""));
        return Versioned.super.tag() + (own.isEmpty() ? "" : "." + own);
    }

    static ReferralView of(Referrals.Known known) {
        Referral referral = known.referral();
        ReferralWork own = known.work();
        return new ReferralView(
                referral.id,
                referral.version,
                referral.side.toLowerCase(Locale.ROOT),
                referral.peer,
                referral.kind.toLowerCase(Locale.ROOT),
                referral.state,
                referral.serviceId,
                referral.urgency,
                referral.language,
                referral.interpreterNeeded,
                referral.ageBand,
                referral.minor,
                List.of(referral.safetyFlags),
                List.of(referral.accessNeeds),
                referral.deadlineDays,
                referral.protocolVersion,
                referral.partOf,
                referral.relation,
                referral.hop,
                referral.subStatus,
                referral.outcome,
                referral.reason,
                referral.feedback,
                List.of(referral.alternatives),
                referral.createdAt,
                referral.updatedAt,
                referral.sentAt,
                referral.acknowledgedAt,
                referral.decidedAt,
                referral.startedAt,
                referral.completedAt,
                referral.closedAt,
                referral.clocks().stream().map(DeadlineView::of).toList(),
                referral.remindedStep,
                known.agreement() == null ? List.of() : List.of("agreement-" + known.agreement()),
                own == null ? null : own.caseId,
                own == null ? null : own.assignee,
                referral.consentGrantId);
    }
}
