package org.corredor.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corredor.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case as those see it who may. */
@Schema(name = "Case")
public record CaseView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) UUID personId,
        @Schema(required = true) List<String> types,
        @Schema(required = true) boolean restricted,
        @Schema(required = true) String stage,
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
        @Nullable UUID referralId)
        implements Versioned {

    static CaseView of(LabourCase stored, CaseDraft open) {
        return new CaseView(
                stored.id,
                stored.version,
                stored.createdAt,
                stored.updatedAt,
                stored.personId,
                List.of(stored.types),
                stored.restricted,
                stored.stage,
                stored.status,
                stored.triggerKind,
                stored.triggerDate,
                open.employer(),
                open.summary(),
                stored.amountClaimed,
                stored.amountAgreed,
                stored.amountPaid,
                stored.currency,
                stored.outcome,
                stored.closedAt,
                stored.referralId);
    }
}
