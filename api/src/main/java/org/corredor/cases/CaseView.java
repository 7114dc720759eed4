package org.corredor.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corredor.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A case as those see it who may. Of one that was transferred a stub: whose, of which types, when, and where it went; what it told
 * is the other center's to keep.
 *
 * @param stage how far the matter got; absent in a stub
 * @param triggerKind with its date what the deadlines run from: in a stub for as long as they run here
 * @param transferredBy the referral by which its custody moved
 * @param custodyTakenAt since when the other center's case carries the deadlines; until then they run here
 */
@Schema(name = "Case")
public record CaseView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) UUID personId,
        @Schema(required = true) List<String> types,
        @Schema(required = true) boolean restricted,
        @Nullable String stage,
        @Schema(required = true, examples = "open") String status,
        @Nullable String triggerKind,
        @Nullable LocalDate triggerDate,
        CaseDraft.@Nullable Employer employer,
        @Nullable String summary,
        @Nullable BigDecimal amountClaimed,
        @Nullable BigDecimal amountAgreed,
        @Nullable BigDecimal amountPaid,
        @Nullable String currency,
        @Nullable String outcome,
        @Nullable Instant closedAt,
        @Nullable UUID referralId,
        @Nullable UUID transferredBy,
        @Nullable Instant custodyTakenAt)
        implements Versioned {

    /** With a suffix once the other center carries it: that changes the view and not the record. */
    @Override
    public String tag() {
        return Versioned.super.tag() + (custodyTakenAt == null ? "" : ".taken");
    }

    static CaseView of(LabourCase stored, CaseDraft open) {
        boolean whole = stored.transferredBy == null;
        boolean deadlinesRunHere = whole || stored.custodyTakenAt == null;
        return new CaseView(
                stored.id,
                stored.version,
                stored.createdAt,
                stored.updatedAt,
                stored.personId,
                List.of(stored.types),
                stored.restricted,
                whole ? stored.stage : null,
                stored.status,
                deadlinesRunHere ? stored.triggerKind : null,
                deadlinesRunHere ? stored.triggerDate : null,
                whole ? open.employer() : null,
                whole ? open.summary() : null,
                whole ? stored.amountClaimed : null,
                whole ? stored.amountAgreed : null,
                whole ? stored.amountPaid : null,
                whole ? stored.currency : null,
                stored.outcome,
                stored.closedAt,
                stored.referralId,
                stored.transferredBy,
                stored.custodyTakenAt);
    }
}
