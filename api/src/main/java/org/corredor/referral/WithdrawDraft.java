package org.corredor.referral;

import jakarta.validation.constraints.NotNull;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the origin takes a referral back before it is decided. */
@Schema(name = "ReferralWithdrawal")
public record WithdrawDraft(
        @Schema(required = true)
        @NotNull
        @OneOf({
            "person-desisted",
            "solved-otherwise",
            "sent-in-error",
            "wrong-person",
            "duplicate",
            "no-answer",
            "other"
        })
        String reason) {}
